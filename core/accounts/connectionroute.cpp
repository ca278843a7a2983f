#include "core/accounts/connectionroute.h"

#include <QHostAddress>

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
    return host() == "localhost"_L1 || QHostAddress(host()).isLoopback();
}

QString ConnectionRoute::proxyAddress() const
{
    return u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
}

} // namespace qrjump::core
