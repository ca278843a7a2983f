#include "core/accounts/connectionroute.h"

#include "core/api/httptransport.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

quint16 ConnectionRoute::port() const
{
    constexpr int kHttpsPort = 443;
    constexpr int kHttpPort = 80;
    return static_cast<quint16>(server.port(isEncrypted() ? kHttpsPort : kHttpPort));
}

bool ConnectionRoute::isEncrypted() const
{
    return server.scheme() == "https"_L1;
}

bool ConnectionRoute::endsOnThisComputer() const
{
    return isLoopback(host());
}

QString ConnectionRoute::proxyAddress() const
{
    return u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
}

ConnectionRoute routeOf(const QUrl &server, ProxySettings::Kind proxyChoice,
                        const QNetworkAccessManager &network)
{
    // Qt as well takes the first that can tunnel; caching proxies cannot.
    const auto canTunnel = [](const QNetworkProxy &proxy) {
        return proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::Socks5Proxy ||
               proxy.type() == QNetworkProxy::NoProxy;
    };
    ConnectionRoute route{.server = server, .proxyChoice = proxyChoice};
    QNetworkProxyFactory *factory = network.proxyFactory();
    const QList<QNetworkProxy> offered =
        factory ? factory->queryProxy(QNetworkProxyQuery(server)) : QList{network.proxy()};
    const auto usable = std::find_if(offered.begin(), offered.end(), canTunnel);
    if (usable != offered.end())
        route.proxy = *usable;
    return route;
}

} // namespace qrjump::core
