#include "core/tokens/tokenservicefetcher.h"

#include "core/tokens/secretreading.h"
#include "core/tokens/tokencall.h"
#include "core/tokens/tokenreply.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

TokenServiceFetcher::TokenServiceFetcher(const TokenServiceSettings &settings, const TokenOwner &owner,
                                         const TokenServices &services)
    : m_settings(settings)
    , m_owner(owner)
    , m_services(services)
{}

ApiCall<FetchedToken> TokenServiceFetcher::fetch(const Secret &refused)
{
    if (!needsSecret())
        return ask(Secret(), refused);
    const auto reading =
        readSecret(m_services.secrets, {m_owner.accountId, SecretSlot::TokenServiceSecret}, &m_context);
    return followed<FetchedToken>(reading, &m_context,
                                  [this, refused](const Secret &secret) { return ask(secret, refused); });
}

/// A service that asks for no secret must work with a locked keychain.
bool TokenServiceFetcher::needsSecret() const
{
    return usesSecret(m_settings.request) || (m_settings.renewal && usesSecret(*m_settings.renewal));
}

ApiCall<FetchedToken> TokenServiceFetcher::ask(const Secret &secret, const Secret &refused)
{
    const bool isRenewal = !refused.isEmpty() && m_settings.renewal;
    const auto request = filledIn(isRenewal ? *m_settings.renewal : m_settings.request,
                                  {.secret = secret, .appid = m_owner.appid, .refusedToken = refused});
    constexpr auto step = ApiError::Step::TokenService;
    if (!request)
        return ApiCall<FetchedToken>::finished(Failure{tokenError(request.error(), step, {secret, refused})});
    const TokenPaths paths{.token = m_settings.tokenPath, .lifetime = m_settings.lifetimePath};
    return tokenCall<FetchedToken>(m_services.transport, *request, step, &m_context,
                                   [paths, refused](const HttpReply &reply) -> ApiResult<FetchedToken> {
                                       const auto answer = readServiceReply(reply, paths);
                                       if (answer && !refused.isEmpty() && answer->token == refused)
                                           return Failure{ApiError{.kind = ApiError::Kind::NoToken,
                                                                   .detail = u"the refused token again"_s}};
                                       return answer;
                                   });
}

} // namespace qrjump::core
