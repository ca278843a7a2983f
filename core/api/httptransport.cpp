#include "core/api/httptransport.h"

#include "core/api/oneshotbody.h"
#include "core/base/redaction.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace qrjump::core {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcApi, "qrjump.api", QtInfoMsg)

namespace {

// The newest 10,000 rules with long links take about 5 MB.
constexpr qint64 kLargestReply = 64 * 1024 * 1024;

QNetworkRequest networkRequest(const HttpRequest &message)
{
    QNetworkRequest request(message.url);
    if (message.method == HttpMethod::Post) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        request.setHeader(QNetworkRequest::ContentLengthHeader, message.body.size());
    }
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("QRJumpManager/" QRJUMP_VERSION));
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    for (const HttpHeader &header : message.headers)
        request.setRawHeader(header.name, header.value);
    return request;
}

ApiError::Kind kindOf(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::SslHandshakeFailedError ? ApiError::Kind::Tls : ApiError::Kind::Network;
}

/// Errors of the connection, in contrast to those that Qt derives from a complete answer's status.
bool isConnectionError(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError &&
           (error < QNetworkReply::ContentAccessDenied || error == QNetworkReply::ContentReSendError ||
            error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ProtocolUnknownError ||
            error == QNetworkReply::ProtocolInvalidOperationError);
}

/// Qt calls a connection that died before the answer "Unknown error", because it wanted to send the body
/// again.
QString connectionDetail(const QNetworkReply &reply)
{
    if (reply.error() == QNetworkReply::ContentReSendError)
        return u"connection closed before the answer was complete"_s;
    return redacted(reply.errorString());
}

/// Follows one QNetworkReply to its end and deletes itself together with it.
class Exchange : public QObject
{
public:
    struct Setting
    {
        HttpRequest request;
        std::chrono::milliseconds deadline;
        HttpObserver *observer;
    };

    /// `body` is null for a request without one.
    Exchange(QNetworkReply *reply, const OneShotBody *body, Setting setting);

    [[nodiscard]] ApiCall<HttpReply> call() const { return m_promise.call(); }

private:
    void receive();
    void conclude();
    void stopBecause(ApiError::Kind kind);
    [[nodiscard]] ApiError error(ApiError::Kind kind, const QString &detail) const;
    [[nodiscard]] ApiResult<HttpReply> result() const;
    [[nodiscard]] int status() const;

    QNetworkReply *m_reply;
    const OneShotBody *m_body;
    Setting m_setting;
    QElapsedTimer m_age;
    std::optional<ApiError::Kind> m_stopReason;
    QByteArray m_received;
    QTimer m_deadline;
    ApiPromise<HttpReply> m_promise;
};

Exchange::Exchange(QNetworkReply *reply, const OneShotBody *body, Setting setting)
    : QObject(reply)
    , m_reply(reply)
    , m_body(body)
    , m_setting(std::move(setting))
{
    m_promise.onAbort([guard = QPointer(this)] {
        if (guard)
            guard->stopBecause(ApiError::Kind::Cancelled);
    });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stopBecause(ApiError::Kind::Timeout); });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::receive);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
    m_age.start();
    m_deadline.start(m_setting.deadline);
}

void Exchange::receive()
{
    m_received += m_reply->readAll();
    if (m_received.size() > kLargestReply)
        stopBecause(ApiError::Kind::TooLarge);
}

void Exchange::stopBecause(ApiError::Kind kind)
{
    if (m_stopReason)
        return;
    m_stopReason = kind;
    m_reply->abort(); // leads to conclude()
}

void Exchange::conclude()
{
    if (!m_stopReason)
        receive();
    m_deadline.stop();
    m_reply->deleteLater();
    const auto outcome = result();
    if (!outcome)
        qCInfo(lcApi) << m_reply->url().path() << canonicalName(outcome.error().kind)
                      << outcome.error().detail;
    if (m_setting.observer)
        m_setting.observer->exchanged(
            {m_setting.request, outcome, std::chrono::milliseconds(m_age.elapsed())});
    m_promise.finish(outcome);
}

ApiResult<HttpReply> Exchange::result() const
{
    if (m_stopReason)
        return Failure{error(*m_stopReason, {})};
    // First: Qt wants to rewind the body even for a redirect that it does not follow, and reports that.
    if (status() >= 300 && status() < 400)
        return Failure{error(ApiError::Kind::Redirect,
                             u"HTTP %1 to %2"_s.arg(status()).arg(
                                 m_reply->header(QNetworkRequest::LocationHeader).toUrl().host()))};
    if (isConnectionError(m_reply->error()))
        return Failure{error(kindOf(m_reply->error()), connectionDetail(*m_reply))};
    return HttpReply{status(), m_received};
}

ApiError Exchange::error(ApiError::Kind kind, const QString &detail) const
{
    const bool mayHaveArrived = m_setting.request.effect == Effect::Write && m_body && m_body->wasTouched();
    return {.kind = kind,
            .httpStatus = status(),
            .certainty = mayHaveArrived ? Certainty::Unknown : Certainty::Unchanged,
            .detail = withoutSecrets(detail, m_setting.request.secrets)};
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

HttpTransport::HttpTransport(QNetworkAccessManager &network, HttpDeadlines deadlines, HttpObserver *observer)
    : m_network(network)
    , m_deadlines(deadlines)
    , m_observer(observer)
{}

ApiCall<HttpReply> HttpTransport::send(const HttpRequest &request) const
{
    if (!isSecureEnough(request.url))
        return ApiCall<HttpReply>::finished(
            Failure{ApiError{.kind = ApiError::Kind::Insecure, .detail = request.url.host()}});
    const auto deadline = request.effect == Effect::Write ? m_deadlines.write : m_deadlines.read;
    const Exchange::Setting setting{request, deadline, m_observer};
    if (request.method == HttpMethod::Get)
        return (new Exchange(m_network.get(networkRequest(request)), nullptr, setting))->call();
    auto *body = new OneShotBody(request.body);
    QNetworkReply *reply = m_network.post(networkRequest(request), body);
    body->setParent(reply);
    return (new Exchange(reply, body, setting))->call();
}

bool isSecureEnough(const QUrl &url)
{
    if (url.scheme() == "https"_L1)
        return true;
    return url.scheme() == "http"_L1 && isLoopback(url.host());
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QUrl urlBelow(const QUrl &base, const QString &path)
{
    QUrl url = base;
    const QString folder = base.path();
    url.setPath((folder.endsWith(u'/') ? folder.chopped(1) : folder) + path);
    return url;
}

} // namespace qrjump::core
