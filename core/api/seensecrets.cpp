#include "core/api/seensecrets.h"

#include "core/api/confidentialreply.h"

namespace qrjump::core {

namespace {

constexpr qsizetype kMostSecrets = 64;

} // namespace

void SeenSecrets::remember(const HttpExchange &exchange)
{
    if (exchange.request.replyPrivacy == ReplyPrivacy::Confidential && exchange.result)
        remember(secretsIn(exchange.result->body));
    remember(exchange.request.secrets); // last, so that no reply pushes them out
    if (m_secrets.size() > kMostSecrets)
        m_secrets.remove(0, m_secrets.size() - kMostSecrets);
}

void SeenSecrets::remember(const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        m_secrets.removeAll(secret);
        m_secrets.append(secret);
    }
}

} // namespace qrjump::core
