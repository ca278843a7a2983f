#include "core/accounts/serveraddress.h"

#include "core/api/httptransport.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

AddressFlaw flawOf(const QUrl &address)
{
    if (!address.isValid() || address.scheme().isEmpty() || address.host().isEmpty())
        return AddressFlaw::NotAnAddress;
    if (address.scheme() != "https"_L1 && address.scheme() != "http"_L1)
        return AddressFlaw::OtherScheme;
    if (address.scheme() == "http"_L1 && !isLoopback(address.host()))
        return AddressFlaw::PlainHttp;
    if (!address.userInfo().isEmpty())
        return AddressFlaw::UserInfo;
    if (address.hasQuery() || address.hasFragment())
        return AddressFlaw::QueryOrAnchor;
    return AddressFlaw::None;
}

} // namespace qrjump::core
