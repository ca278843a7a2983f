#pragma once

#include "core/accounts/accountnetwork.h"
#include "core/tokens/tokenfetcher.h"

#include <memory>

namespace qrjump::core {

/// Makes the network ready before the first token is fetched. Every call of an account waits for its token,
/// so none leaves before.
class ReadyNetworkFetcher final : public TokenFetcher
{
public:
    /// `network` outlives the fetcher.
    ReadyNetworkFetcher(AccountNetwork &network, std::unique_ptr<TokenFetcher> fetcher);

    [[nodiscard]] ApiCall<FetchedToken> fetch(const Secret &refused) override;

private:
    AccountNetwork &m_network;
    std::unique_ptr<TokenFetcher> m_fetcher;
    QObject m_context;
};

} // namespace qrjump::core
