#pragma once

#include "core/accounts/proxysettings.h"

#include <QNetworkProxy>
#include <QUrl>

class QNetworkAccessManager;

namespace qrjump::core {

/// The way that an account's calls take, for the probes of a connection test.
struct ConnectionRoute
{
    QUrl server;
    QNetworkProxy proxy = QNetworkProxy::NoProxy;
    ProxySettings::Kind proxyChoice = ProxySettings::Kind::System; ///< who chose `proxy`

    [[nodiscard]] QString host() const { return server.host(); }
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] bool isEncrypted() const;
    [[nodiscard]] bool usesProxy() const { return proxy.type() != QNetworkProxy::NoProxy; }
    [[nodiscard]] bool endsOnThisComputer() const;
    /// "proxy.example:3128"
    [[nodiscard]] QString proxyAddress() const;
};

/// The way that calls to `server` through `network` take now.
[[nodiscard]] ConnectionRoute routeOf(const QUrl &server, ProxySettings::Kind proxyChoice,
                                      const QNetworkAccessManager &network);

} // namespace qrjump::core
