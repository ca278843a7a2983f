#pragma once

#include "core/api/jsoncall.h"

namespace qrjump::core {

struct ChannelOptions
{
    WriteAccess writes = WriteAccess::Allowed;
    HttpDeadlines deadlines = {};
    RetryPolicy retries = {};
    HttpObserver *observer = nullptr;  ///< outlives the network
    const SeenSecrets *seen = nullptr; ///< what else errors may repeat; outlives the channel
};

/// The one way to an account's server: every call goes through its token, its limiter and its lock, which
/// holds here, below everything that could forget it. Network,
/// limiter and tokens outlive the channel.
class ApiChannel : public QObject
{
    Q_OBJECT

public:
    /// `baseUrl`: "https://api.weixin.qq.com", or a gateway with a path.
    ApiChannel(QUrl baseUrl, QNetworkAccessManager &network, RateLimiter &limiter, AccessTokenSource &tokens,
               ChannelOptions options = {});

    /// POSTs `body` to `path` below the base URL. A write ends with Kind::WriteLocked at once, and nothing is
    /// sent, when writes are locked. `asker` is only named in the signals about it.
    [[nodiscard]] ApiCall<QJsonObject> post(const QString &path, const QJsonObject &body, Effect effect,
                                            const QObject *asker = nullptr);

    [[nodiscard]] const QUrl &baseUrl() const { return m_baseUrl; }
    [[nodiscard]] WriteAccess writes() const { return m_options.writes; }
    /// Counts at once, also for a write that still waits for its token; one that has left cannot be called
    /// back.
    void setWrites(WriteAccess writes) { m_options.writes = writes; }
    /// Why requests of the account do not leave yet; see RateLimiter::longWait().
    [[nodiscard]] const std::optional<LimitWait> &limitWait() const { return m_limiter.longWait(); }
    [[nodiscard]] const RateLimits &limits() const { return m_limiter.limits(); }
    /// After which a write counts as not answered.
    [[nodiscard]] std::chrono::milliseconds writeDeadline() const { return m_options.deadlines.write; }

Q_SIGNALS:
    /// A request waits no longer for its turn. `asker` is who was named when it was posted, to be compared.
    void requestLeft(const QObject *asker, qrjump::core::Effect effect);
    /// Something has answered a request, whatever it said.
    void answered(const QObject *asker, qrjump::core::Effect effect);
    /// No connection came about for a request, or it was lost: no answer is awaited any more.
    void connectionFailed(const QObject *asker, qrjump::core::Effect effect);
    /// A read waits and will be repeated by itself.
    void backedOff(const qrjump::core::BackOff &backOff);
    /// It has begun or ended, or one more waits for its end.
    void limitWaitChanged();

private:
    QUrl m_baseUrl;
    ChannelOptions m_options;
    HttpTransport m_transport;
    RateLimiter &m_limiter;
    AccessTokenSource &m_tokens;
};

} // namespace qrjump::core
