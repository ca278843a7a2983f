#include "core/tokens/pastedtokenfetcher.h"

#include "core/base/clock.h"
#include "core/tokens/secretreading.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Pasting does not tell when the token was fetched: this is the most that can remain.
constexpr std::chrono::seconds kLifetime = 2h;

} // namespace

PastedTokenFetcher::PastedTokenFetcher(const PastedTokenSettings &settings, const TokenOwner &owner,
                                       const TokenServices &services)
    : m_pastedAt(settings.pastedAt)
    , m_key{owner.accountId, SecretSlot::AccessToken}
    , m_services(services)
{}

ApiCall<FetchedToken> PastedTokenFetcher::fetch(const Secret &refused)
{
    return converted<FetchedToken>(
        readSecret(m_services.secrets, m_key, &m_context), &m_context,
        [this, refused](const ApiResult<Secret> &token) -> ApiResult<FetchedToken> {
            if (!token)
                return Failure{token.error()};
            if (!refused.isEmpty() && *token == refused)
                return Failure{ApiError{.kind = ApiError::Kind::NoToken,
                                        .detail = u"the pasted token is the refused one"_s}};
            return withAge(*token);
        });
}

FetchedToken PastedTokenFetcher::withAge(const Secret &token) const
{
    if (!m_pastedAt.isValid())
        return {token};
    // An older token gets no lifetime but is tried all the same: only the server knows.
    const std::chrono::seconds age(m_pastedAt.secsTo(m_services.clock.now()));
    return {token, kLifetime - age, m_pastedAt.toUTC()};
}

} // namespace qrjump::core
