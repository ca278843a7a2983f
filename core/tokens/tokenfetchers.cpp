#include "core/tokens/tokenfetchers.h"

#include "core/tokens/appsecrettokenfetcher.h"
#include "core/tokens/pastedtokenfetcher.h"
#include "core/tokens/tokenservicefetcher.h"

namespace qrjump::core {

namespace {

using Fetcher = std::unique_ptr<TokenFetcher>;

/// One function per alternative of TokenSettings.
struct Maker
{
    const TokenOwner &owner;
    const TokenServices &services;
    const RefreshTokenNotStored &notStored;

    Fetcher operator()(const PastedTokenSettings &settings) const
    {
        return std::make_unique<PastedTokenFetcher>(settings, owner, services);
    }
    Fetcher operator()(const AppSecretSettings &settings) const
    {
        return std::make_unique<AppSecretTokenFetcher>(settings, owner, services);
    }
    Fetcher operator()(const TokenServiceSettings &settings) const
    {
        return std::make_unique<TokenServiceFetcher>(settings, owner, services);
    }
    Fetcher operator()(const PlatformSettings &settings) const
    {
        return std::make_unique<PlatformTokenFetcher>(settings, owner, services, notStored);
    }
};

} // namespace

Fetcher makeTokenFetcher(const TokenSettings &settings, const TokenOwner &owner,
                         const TokenServices &services, const RefreshTokenNotStored &notStored)
{
    return std::visit(Maker{owner, services, notStored}, settings);
}

} // namespace qrjump::core
