#include "core/accounts/addresstext.h"

#include "core/accounts/serveraddress.h"

#include <QCoreApplication>

namespace qrjump::core {

namespace {

struct ServerAddressText
{
    Q_DECLARE_TR_FUNCTIONS(ServerAddress)
};

} // namespace

QString addressProblem(const QUrl &address)
{
    switch (flawOf(address)) {
    case AddressFlaw::None:
        return {};
    case AddressFlaw::NotAnAddress:
        return address.isEmpty()
                   ? ServerAddressText::tr("The address is missing. Begin it with https://.")
                   : ServerAddressText::tr("This is not a complete address. Begin it with https://.");
    case AddressFlaw::OtherScheme:
        return ServerAddressText::tr("Only https is possible here. Begin the address with https://.");
    case AddressFlaw::PlainHttp:
        return ServerAddressText::tr(
            "With http everybody on the way could read the secrets. Begin the address with "
            "https://; http is for this computer only.");
    case AddressFlaw::UserInfo:
        return ServerAddressText::tr(
            "Settings are stored as readable text. Remove the name and password before “@”.");
    case AddressFlaw::QueryOrAnchor:
        return ServerAddressText::tr("The address has to end before “?” and “#”. Remove what follows.");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
