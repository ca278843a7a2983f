#pragma once

#include "core/tokens/tokenfetcher.h"
#include "core/tokens/tokenservices.h"
#include "core/tokens/tokensettings.h"

#include <QObject>

namespace qrjump::core {

/// Hands out the token that the user pasted. There is no other one until the user pastes it.
class PastedTokenFetcher final : public TokenFetcher
{
public:
    PastedTokenFetcher(const PastedTokenSettings &settings, const TokenOwner &owner,
                       const TokenServices &services);

    [[nodiscard]] ApiCall<FetchedToken> fetch(const Secret &refused) override;

private:
    [[nodiscard]] FetchedToken withAge(const Secret &token) const;

    QDateTime m_pastedAt;
    SecretKey m_key;
    TokenServices m_services;
    QObject m_context;
};

} // namespace qrjump::core
