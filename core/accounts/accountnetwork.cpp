#include "core/accounts/accountnetwork.h"

#include "core/api/httptransport.h"
#include "core/tokens/secretreading.h"

#include <QUrl>

namespace qrjump::core {

namespace {

QNetworkProxy manualProxy(const ProxySettings &settings, const Secret &password)
{
    const auto type = settings.protocol == ProxySettings::Protocol::Http ? QNetworkProxy::HttpProxy
                                                                         : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(type, settings.host, settings.port, settings.user,
                         QString::fromUtf8(password.reveal()));
}

/// Asks for each request, so that a change of the system's settings counts at once.
class ProxyFactory : public QNetworkProxyFactory
{
public:
    ProxyFactory(ProxySettings settings, Secret password)
        : m_settings(std::move(settings))
        , m_password(std::move(password))
    {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return proxiesFor(query, m_settings, m_password);
    }

private:
    ProxySettings m_settings;
    Secret m_password;
};

} // namespace

QList<QNetworkProxy> proxiesFor(const QNetworkProxyQuery &query, const ProxySettings &settings,
                                const Secret &password)
{
    const bool isForThisComputer = isLoopback(query.peerHostName());
    switch (settings.kind) {
    case ProxySettings::Kind::None:
        return {QNetworkProxy::NoProxy};
    case ProxySettings::Kind::System:
        if (isForThisComputer)
            return {QNetworkProxy::NoProxy};
        return QNetworkProxyFactory::systemProxyForQuery(query);
    case ProxySettings::Kind::Manual:
        if (isForThisComputer && !isLoopback(settings.host))
            return {QNetworkProxy::NoProxy};
        return {manualProxy(settings, password)};
    }
    Q_UNREACHABLE();
}

AccountNetwork::AccountNetwork(const Account &account, SecretStore &secrets)
    : m_settings(account.proxy)
    , m_passwordKey{account.id, SecretSlot::ProxyPassword}
    , m_secrets(secrets)
    , m_isReady(m_settings.kind != ProxySettings::Kind::Manual || m_settings.user.isEmpty())
{
    useProxy(Secret());
}

ApiCall<Nothing> AccountNetwork::ready()
{
    if (m_isReady)
        return ApiCall<Nothing>::finished(Nothing{});
    return converted<Nothing>(readSecret(m_secrets, m_passwordKey, &m_context), &m_context,
                              [this](const ApiResult<Secret> &password) { return logIn(password); });
}

ApiResult<Nothing> AccountNetwork::logIn(const ApiResult<Secret> &password)
{
    if (!password)
        return Failure{password.error()};
    useProxy(*password);
    m_isReady = true;
    return Nothing{};
}

void AccountNetwork::useProxy(const Secret &password)
{
    m_manager.setProxyFactory(new ProxyFactory(m_settings, password)); // the manager owns it
}

} // namespace qrjump::core
