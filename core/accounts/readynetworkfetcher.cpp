#include "core/accounts/readynetworkfetcher.h"

namespace qrjump::core {

ReadyNetworkFetcher::ReadyNetworkFetcher(AccountNetwork &network, std::unique_ptr<TokenFetcher> fetcher)
    : m_network(network)
    , m_fetcher(std::move(fetcher))
{}

ApiCall<FetchedToken> ReadyNetworkFetcher::fetch(const Secret &refused)
{
    return followed<FetchedToken>(m_network.ready(), &m_context,
                                  [this, refused](Nothing) { return m_fetcher->fetch(refused); });
}

} // namespace qrjump::core
