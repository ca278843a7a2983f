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
    /// sent, when writes are locked.
    [[nodiscard]] ApiCall<QJsonObject> post(const QString &path, const QJsonObject &body, Effect effect);

    [[nodiscard]] const QUrl &baseUrl() const { return m_baseUrl; }
    [[nodiscard]] WriteAccess writes() const { return m_options.writes; }
    /// Counts at once, also for a write that still waits for its token; one that has left cannot be called
    /// back.
    void setWrites(WriteAccess writes) { m_options.writes = writes; }
    /// After which a write counts as not answered.
    [[nodiscard]] std::chrono::milliseconds writeDeadline() const { return m_options.deadlines.write; }

Q_SIGNALS:
    /// A request is on its way to the server.
    void requestLeft();
    /// Something has answered a request, whatever it said.
    void answered();
    /// A read waits and will be repeated by itself.
    void backedOff(const qrjump::core::BackOff &backOff);

private:
    QUrl m_baseUrl;
    ChannelOptions m_options;
    HttpTransport m_transport;
    RateLimiter &m_limiter;
    AccessTokenSource &m_tokens;
};

} // namespace qrjump::core
