#include "core/api/apichannel.h"

namespace qrjump::core {

ApiChannel::ApiChannel(QUrl baseUrl, QNetworkAccessManager &network, RateLimiter &limiter,
                       AccessTokenSource &tokens, ChannelOptions options)
    : m_baseUrl(std::move(baseUrl))
    , m_options(options)
    , m_transport(network, options.deadlines, options.observer)
    , m_limiter(limiter)
    , m_tokens(tokens)
{
    connect(&m_limiter, &RateLimiter::longWaitChanged, this, &ApiChannel::limitWaitChanged);
}

ApiCall<QJsonObject> ApiChannel::post(const QString &path, const QJsonObject &body, Effect effect,
                                      const QObject *asker)
{
    if (effect == Effect::Write && m_options.writes == WriteAccess::Locked)
        return ApiCall<QJsonObject>::finished(Failure{ApiError{.kind = ApiError::Kind::WriteLocked}});
    auto *call = JsonCall::start(
        {m_baseUrl, path, body, effect},
        {m_transport, m_limiter, m_tokens, m_options.retries, m_options.seen, m_options.writes}, this);
    connect(call, &JsonCall::left, this, [this, asker, effect] { Q_EMIT requestLeft(asker, effect); });
    connect(call, &JsonCall::answered, this, [this, asker, effect] { Q_EMIT answered(asker, effect); });
    connect(call, &JsonCall::connectionFailed, this,
            [this, asker, effect] { Q_EMIT connectionFailed(asker, effect); });
    connect(call, &JsonCall::backedOff, this, &ApiChannel::backedOff);
    return call->call();
}

} // namespace qrjump::core
