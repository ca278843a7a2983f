#pragma once

#include "core/tokens/authorizercall.h"
#include "core/tokens/cachedtokensource.h"
#include "core/tokens/tokensettings.h"

#include <functional>

namespace qrjump::core {

/// Told once when a new refresh token could not be stored. It is used until the end of the session; after
/// that the account has to be authorized again.
using RefreshTokenNotStored = std::function<void(const SecretError &)>;

/// Fetches the token of an account that has authorized a third-party platform: component token first, then
/// `api_authorizer_token`. Keeps the refresh token, which WeChat may replace with each answer.
class PlatformTokenFetcher final : public TokenFetcher
{
public:
    PlatformTokenFetcher(const PlatformSettings &settings, const TokenOwner &owner,
                         const TokenServices &services, RefreshTokenNotStored notStored = {});

    [[nodiscard]] ApiCall<FetchedToken> fetch(const Secret &refused) override;

private:
    [[nodiscard]] ApiCall<Secret> refreshToken();
    [[nodiscard]] ApiCall<FetchedToken> keep(const AuthorizerAnswer &answer, const Secret &usedRefreshToken);
    void concludeStoring(const Result<Nothing, SecretError> &result);

    SecretKey m_key;
    SecretStore &m_secrets;
    RefreshTokenNotStored m_notStored;
    CachedTokenSource m_componentTokens;
    AuthorizerCall m_authorizerCall;
    Secret m_unstored; ///< the latest refresh token while the store does not have it
    bool m_hasReported = false;
    QObject m_context;
};

} // namespace qrjump::core
