#include "core/api/jsoncall.h"

#include "core/api/errorcatalogue.h"
#include "core/base/byteordermark.h"
#include "core/base/jsonreader.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHttpOk = 200;

/// What the catalogue says about a code that refused a write. The data never change, so they are read once.
Certainty certaintyOf(int errcode)
{
    static const ErrorCatalogue catalogue;
    return catalogue.certaintyOf(errcode);
}

ApiError unreadable(const HttpReply &reply, Effect effect, const QString &detail)
{
    const auto kind = reply.status == kHttpOk ? ApiError::Kind::Unreadable : ApiError::Kind::HttpStatus;
    const auto certainty = effect == Effect::Write ? Certainty::Unknown : Certainty::Unchanged;
    return {.kind = kind, .httpStatus = reply.status, .certainty = certainty, .detail = detail};
}

QString whyNotJson(const QByteArray &body, const QJsonParseError &error)
{
    if (body.isEmpty())
        return u"empty reply"_s;
    if (body.trimmed().startsWith('<'))
        return u"HTML instead of JSON"_s;
    return u"JSON, byte %1: %2"_s.arg(error.offset).arg(error.errorString());
}

ApiError refusal(int httpStatus, int errcode, const QString &errmsg, Effect effect)
{
    return {.kind = ApiError::Kind::Refused,
            .httpStatus = httpStatus,
            .errcode = errcode,
            .errmsg = errmsg,
            .rid = extractedRid(errmsg),
            .certainty = effect == Effect::Write ? certaintyOf(errcode) : Certainty::Unchanged};
}

/// That no connection came about, or that it was lost, is said at once: nobody waits for an answer any more.
bool isRefusedByNetwork(const ApiError &error)
{
    return error.kind == ApiError::Kind::Network && error.step == ApiError::Step::Call;
}

Failure<ApiError> stopped()
{
    return Failure{ApiError{.kind = ApiError::Kind::Cancelled}};
}

} // namespace

ApiResult<QJsonObject> readObject(const HttpReply &reply, Effect effect)
{
    const QByteArray body = withoutByteOrderMark(reply.body);
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (document.isNull())
        return Failure{unreadable(reply, effect, whyNotJson(body, parseError))};
    if (!document.isObject())
        return Failure{unreadable(reply, effect, JsonError{{}, u"an object"_s}.text())};
    return document.object();
}

std::optional<ApiError> refusalIn(const QJsonObject &object, int httpStatus, Effect effect)
{
    const auto errcode = JsonReader(object).optionalNumber("errcode"_L1);
    if (errcode.value_or(0) == 0)
        return std::nullopt;
    const QString errmsg = object.value("errmsg"_L1).toString();
    return refusal(httpStatus, static_cast<int>(*errcode), errmsg, effect);
}

ApiResult<QJsonObject> readReply(const HttpReply &reply, Effect effect)
{
    const ApiResult<QJsonObject> object = readObject(reply, effect);
    if (!object)
        return object;
    if (const auto refused = refusalIn(*object, reply.status, effect))
        return Failure{*refused};
    if (!JsonReader(*object).optionalNumber("errcode"_L1))
        return Failure{unreadable(reply, effect, JsonError{u"errcode"_s, u"a whole number"_s}.text())};
    // WeChat says 200 for everything; an "ok" under another status comes from something in between.
    if (reply.status != kHttpOk)
        return Failure{unreadable(reply, effect, u"errcode 0 with another status than 200"_s)};
    return object;
}

JsonCall *JsonCall::start(const JsonRequest &request, const Services &services, QObject *parent)
{
    auto *call = new JsonCall(request, services, parent);
    call->fetchToken();
    return call;
}

JsonCall::JsonCall(const JsonRequest &request, const Services &services, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_services(services)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &JsonCall::fetchToken);
    m_promise.onAbort([guard = QPointer(this)] {
        if (guard)
            guard->stop();
    });
    m_promise.onWaitingAsked([guard = QPointer(this)] { return guard && guard->m_waitsForTurn; });
}

template <typename T, typename Next>
void JsonCall::follow(const ApiCall<T> &call, Next next)
{
    m_abortCurrentStep = [call] { call.abort(); };
    call.then(this, [this, next](const ApiResult<T> &result) {
        if (result)
            next(*result);
        else
            conclude(Failure{result.error()});
    });
}

void JsonCall::fetchToken()
{
    ++m_attempt;
    follow(m_services.tokens.token(), [this](const Secret &token) { waitForTurn(token); });
}

// A step may have ended before it is told to stop, with its result still on the way: that is why the steps
// before sending look for themselves. What has been sent is reported as it ends.

void JsonCall::waitForTurn(const Secret &token)
{
    if (m_isStopped)
        return conclude(stopped());
    m_waitsForTurn = true;
    follow(m_services.limiter.admit(), [this, token](Nothing) { send(token); });
}

void JsonCall::send(const Secret &token)
{
    m_waitsForTurn = false;
    m_token = token;
    if (m_isStopped)
        return conclude(stopped());
    if (m_request.effect == Effect::Write && m_services.writes == WriteAccess::Locked)
        return conclude(Failure{ApiError{.kind = ApiError::Kind::WriteLocked}});
    const HttpRequest request{.url = url(token),
                              .body = QJsonDocument(m_request.body).toJson(QJsonDocument::Compact),
                              .effect = m_request.effect,
                              .secrets = {token}};
    Q_EMIT left();
    follow(m_services.transport.send(request), [this](const HttpReply &reply) { receive(reply); });
}

void JsonCall::receive(const HttpReply &reply)
{
    Q_EMIT answered();
    const auto answer = readReply(reply, m_request.effect);
    if (!answer && isTokenRefusal(answer.error()) && !m_isStopped)
        renewToken(answer.error());
    else
        conclude(answer);
}

void JsonCall::renewToken(const ApiError &refusal)
{
    const auto giveUp = [this, refusal](ApiError::Renewal renewal, const ApiError &reason) {
        ApiError error = refusal;
        error.renewal = renewal;
        error.step = reason.step;
        error.detail = reason.detail;
        conclude(Failure{error});
    };
    if (m_hasRenewedToken)
        return giveUp(ApiError::Renewal::RefusedAgain, refusal);
    m_hasRenewedToken = true;
    const auto renewed = m_services.tokens.renewedToken(m_token);
    m_abortCurrentStep = [renewed] { renewed.abort(); };
    renewed.then(this, [this, giveUp](const ApiResult<Secret> &token) {
        if (token)
            waitForTurn(*token);
        else if (token.error().kind == ApiError::Kind::NoToken)
            giveUp(ApiError::Renewal::Impossible, token.error());
        else
            conclude(Failure{token.error()});
    });
}

void JsonCall::conclude(const ApiResult<QJsonObject> &answer)
{
    const ApiResult<QJsonObject> result =
        answer ? answer : Failure{withoutSecrets(answer.error(), secrets())};
    if (!result && isRefusedByNetwork(result.error()))
        Q_EMIT connectionFailed();
    if (!result && !m_isStopped && m_request.effect == Effect::Read) {
        if (const auto delay = m_services.retries.delayAfter(result.error(), m_attempt)) {
            m_abortCurrentStep = nullptr;
            m_pause.start(*delay);
            Q_EMIT backedOff({result.error(), m_attempt, *delay});
            return;
        }
    }
    deleteLater();
    m_promise.finish(result);
}

void JsonCall::stop()
{
    m_isStopped = true;
    if (!m_pause.isActive())
        return m_abortCurrentStep();
    m_pause.stop();
    conclude(stopped());
}

/// Servers have been seen to repeat in their errmsg what they were sent.
QList<Secret> JsonCall::secrets() const
{
    return QList{m_token} + (m_services.seen ? m_services.seen->all() : QList<Secret>());
}

QUrl JsonCall::url(const Secret &token) const
{
    QUrl url = urlBelow(m_request.baseUrl, m_request.path);
    QUrlQuery query;
    query.addQueryItem(u"access_token"_s,
                       QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(token.reveal()))));
    url.setQuery(query);
    return url;
}

} // namespace qrjump::core
