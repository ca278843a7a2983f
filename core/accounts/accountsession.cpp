#include "core/accounts/accountsession.h"

namespace qrjump::core {

AccountSession::AccountSession(Account account, std::unique_ptr<AccessTokenSource> tokens,
                               QNetworkAccessManager &network, const Clock &clock)
    : m_account(std::move(account))
    , m_limiter(RateLimits{}, clock)
    , m_tokens(std::move(tokens))
    , m_channel(m_account.baseUrl, network, m_limiter, *m_tokens)
    , m_client({m_account.kind, m_account.miniProgramAppid}, m_channel)
{}

} // namespace qrjump::core
