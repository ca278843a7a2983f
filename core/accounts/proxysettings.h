#pragma once

#include <QString>

namespace qrjump::core {

/// The way from this computer to an account's servers.
struct ProxySettings
{
    enum class Kind { System, None, Manual };
    enum class Protocol { Http, Socks5 };

    Kind kind = Kind::System;
    // Manual only:
    Protocol protocol = Protocol::Http;
    QString host = {};
    quint16 port = 0;
    QString user = {}; ///< empty: none needed; else the password is in SecretSlot::ProxyPassword

    bool operator==(const ProxySettings &) const = default;
};

} // namespace qrjump::core
