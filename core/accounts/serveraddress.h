#pragma once

#include <QUrl>

namespace qrjump::core {

/// Why an address must not be sent secrets, or cannot be.
enum class AddressFlaw {
    None,
    NotAnAddress,  ///< empty, or without a host
    OtherScheme,   ///< neither https nor http
    PlainHttp,     ///< to another computer: everybody on the way could read the secrets
    UserInfo,      ///< a name or password before "@", which would be stored as readable text
    QueryOrAnchor, ///< something after "?" or "#"
};

/// A gateway's path is no flaw.
[[nodiscard]] AddressFlaw flawOf(const QUrl &address);

} // namespace qrjump::core
