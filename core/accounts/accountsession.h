#pragma once

#include "core/accounts/account.h"
#include "core/api/jumpruleclient.h"

#include <memory>

namespace qrjump::core {

class Clock;

/// Everything that talks for one account: one limiter, one source of tokens, one client.
class AccountSession
{
public:
    AccountSession(Account account, std::unique_ptr<AccessTokenSource> tokens, QNetworkAccessManager &network,
                   const Clock &clock);

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] JumpRuleClient &client() { return m_client; }

private:
    Account m_account;
    RateLimiter m_limiter;
    std::unique_ptr<AccessTokenSource> m_tokens;
    ApiChannel m_channel;
    JumpRuleClient m_client;
};

} // namespace qrjump::core
