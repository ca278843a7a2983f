#pragma once

#include "core/api/httptransport.h"
#include "core/secrets/secretstore.h"

namespace qrjump::core {

class Clock;

/// Whose token is fetched.
struct TokenOwner
{
    QString accountId; ///< its secrets are stored under it
    QString appid;
    QUrl baseUrl; ///< of WeChat or a gateway
};

/// What fetching a token needs. All of it outlives the fetcher. Token calls do not pass the account's rate
/// limiter: WeChat counts them apart from the calls that they are for.
struct TokenServices
{
    const HttpTransport &transport;
    SecretStore &secrets;
    const Clock &clock;
};

/// No token call needs longer; a call that waits for one should not either.
inline constexpr HttpDeadlines kTokenDeadlines{.read = std::chrono::seconds(20),
                                               .write = std::chrono::seconds(20)};

} // namespace qrjump::core
