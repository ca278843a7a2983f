#pragma once

#include "core/accounts/account.h"
#include "core/api/apicall.h"
#include "core/secrets/secretstore.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace qrjump::core {

/// The network of one account, with its own proxy and its own connections.
class AccountNetwork
{
public:
    /// `secrets` outlives the network.
    AccountNetwork(const Account &account, SecretStore &secrets);

    /// Nothing may leave before ready() has succeeded once.
    [[nodiscard]] QNetworkAccessManager &manager() { return m_manager; }
    /// Reads the password that the proxy asks for, if it asks for one and it is not known yet. A failure is
    /// Kind::SecretUnavailable; the next call reads again.
    [[nodiscard]] ApiCall<Nothing> ready();

private:
    [[nodiscard]] ApiResult<Nothing> logIn(const ApiResult<Secret> &password);
    void useProxy(const Secret &password);

    ProxySettings m_settings;
    SecretKey m_passwordKey;
    SecretStore &m_secrets;
    bool m_isReady = false;
    QNetworkAccessManager m_manager;
    QObject m_context;
};

/// Through which proxy `query` goes: with a password where the proxy asks for one. This computer is never
/// asked through a proxy on another one, which would carry a token there in the clear.
[[nodiscard]] QList<QNetworkProxy> proxiesFor(const QNetworkProxyQuery &query, const ProxySettings &settings,
                                              const Secret &password);

} // namespace qrjump::core
