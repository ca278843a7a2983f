#pragma once

#include "core/tokens/requesttemplate.h"
#include "core/tokens/tokenfetcher.h"
#include "core/tokens/tokenservices.h"

#include <QObject>

namespace qrjump::core {

/// Fetches tokens from a company's token service, as its settings describe it.
class TokenServiceFetcher final : public TokenFetcher
{
public:
    TokenServiceFetcher(const TokenServiceSettings &settings, const TokenOwner &owner,
                        const TokenServices &services);

    [[nodiscard]] ApiCall<FetchedToken> fetch(const Secret &refused) override;

private:
    [[nodiscard]] bool needsSecret() const;
    [[nodiscard]] ApiCall<FetchedToken> ask(const Secret &secret, const Secret &refused);

    TokenServiceSettings m_settings;
    TokenOwner m_owner;
    TokenServices m_services;
    QObject m_context;
};

} // namespace qrjump::core
