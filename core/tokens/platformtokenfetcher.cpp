#include "core/tokens/platformtokenfetcher.h"

#include "core/tokens/secretreading.h"
#include "core/tokens/tokenservicefetcher.h"

namespace qrjump::core {

PlatformTokenFetcher::PlatformTokenFetcher(const PlatformSettings &settings, const TokenOwner &owner,
                                           const TokenServices &services, RefreshTokenNotStored notStored)
    : m_key{owner.accountId, SecretSlot::RefreshToken}
    , m_secrets(services.secrets)
    , m_notStored(std::move(notStored))
    , m_componentTokens(std::make_unique<TokenServiceFetcher>(settings.componentToken, owner, services),
                        services.clock)
    , m_authorizerCall(settings.componentAppid, owner, services.transport, m_componentTokens)
{}

ApiCall<FetchedToken> PlatformTokenFetcher::fetch(const Secret & /*refused*/)
{
    return followed<FetchedToken>(refreshToken(), &m_context, [this](const Secret &current) {
        return followed<FetchedToken>(
            m_authorizerCall.start(current), &m_context,
            [this, current](const AuthorizerAnswer &answer) { return keep(answer, current); });
    });
}

ApiCall<Secret> PlatformTokenFetcher::refreshToken()
{
    if (!m_unstored.isEmpty())
        return ApiCall<Secret>::finished(m_unstored);
    return readSecret(m_secrets, m_key, &m_context);
}

/// The token is handed out only when the new refresh token is safe, or known not to be: a program that ends
/// in between must not lose it.
ApiCall<FetchedToken> PlatformTokenFetcher::keep(const AuthorizerAnswer &answer,
                                                 const Secret &usedRefreshToken)
{
    const bool isStored = m_unstored.isEmpty() && answer.refreshToken == usedRefreshToken;
    if (isStored)
        return ApiCall<FetchedToken>::finished(answer.token);
    m_unstored = answer.refreshToken;
    const ApiPromise<FetchedToken> promise;
    m_secrets.write(m_key, m_unstored)
        .then(&m_context, [this, promise, token = answer.token](const Result<Nothing, SecretError> &result) {
            concludeStoring(result);
            promise.finish(token);
        });
    return promise.call();
}

void PlatformTokenFetcher::concludeStoring(const Result<Nothing, SecretError> &result)
{
    if (result) {
        m_unstored = Secret();
        return;
    }
    if (std::exchange(m_hasReported, true) || !m_notStored)
        return;
    m_notStored(result.error());
}

} // namespace qrjump::core
