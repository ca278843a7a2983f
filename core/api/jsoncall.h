#pragma once

#include "core/api/accesstoken.h"
#include "core/api/httptransport.h"
#include "core/api/ratelimiter.h"
#include "core/api/retrypolicy.h"
#include "core/api/seensecrets.h"

#include <QJsonObject>
#include <QUrl>

namespace qrjump::core {

/// A POST of one JSON object to `path` below the base URL, with the access token added when it is sent.
struct JsonRequest
{
    QUrl baseUrl;
    QString path; ///< "/cgi-bin/wxopen/…"
    QJsonObject body;
    Effect effect = Effect::Read;
};

/// Told when a read waits before it is repeated.
struct BackOff
{
    ApiError error;  ///< why the last attempt failed
    int attempt = 1; ///< which attempt that was, from 1
    std::chrono::milliseconds delay{0};

    bool operator==(const BackOff &) const = default;
};

/// Takes one request through token, limiter, transport and reply. A refused token is renewed once and the
/// refused request, which did nothing, repeated once; reads are repeated as the policy says. Deletes itself
/// when it has ended.
class JsonCall : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        const HttpTransport &transport;
        RateLimiter &limiter;
        AccessTokenSource &tokens;
        RetryPolicy retries;
        const SeenSecrets *seen;   ///< may be null
        const WriteAccess &writes; ///< as it is when the request is sent
    };

    [[nodiscard]] static JsonCall *start(const JsonRequest &request, const Services &services,
                                         QObject *parent);

    [[nodiscard]] ApiCall<QJsonObject> call() const { return m_promise.call(); }

Q_SIGNALS:
    /// An attempt waits no longer for its turn.
    void left();
    /// Something has answered an attempt, whatever it said.
    void answered();
    /// No connection came about for an attempt, or it was lost.
    void connectionFailed();
    void backedOff(const qrjump::core::BackOff &backOff);

private:
    JsonCall(const JsonRequest &request, const Services &services, QObject *parent);

    void fetchToken();
    void waitForTurn(const Secret &token);
    void send(const Secret &token);
    void receive(const HttpReply &reply);
    void renewToken(const ApiError &refusal);
    void conclude(const ApiResult<QJsonObject> &result);
    void stop();
    [[nodiscard]] QList<Secret> secrets() const;
    [[nodiscard]] QUrl url(const Secret &token) const;

    /// Goes on with `next` when `call` succeeds, ends with its error otherwise.
    template <typename T, typename Next>
    void follow(const ApiCall<T> &call, Next next);

    JsonRequest m_request;
    Services m_services;
    int m_attempt = 0;
    bool m_isStopped = false;
    bool m_waitsForTurn = false;
    bool m_hasRenewedToken = false;
    QTimer m_pause;
    Secret m_token; ///< of the current attempt
    std::function<void()> m_abortCurrentStep;
    ApiPromise<QJsonObject> m_promise;
};

/// The object in `reply`, or why it is none or says no: by content, since status and content type are
/// unreliable. What a refusal means for a write comes from the error catalogue; an unknown code leaves it
/// unknown.
[[nodiscard]] ApiResult<QJsonObject> readReply(const HttpReply &reply, Effect effect);

/// The object in `reply`, whatever it says, or why it is none.
[[nodiscard]] ApiResult<QJsonObject> readObject(const HttpReply &reply, Effect effect);
/// The refusal that `object` is, if its errcode is another number than 0.
[[nodiscard]] std::optional<ApiError> refusalIn(const QJsonObject &object, int httpStatus, Effect effect);

} // namespace qrjump::core
