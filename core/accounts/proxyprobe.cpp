#include "core/accounts/proxyprobe.h"

#include "core/accounts/socketattempt.h"
#include "core/base/sentences.h"

#include <QCoreApplication>

namespace qrjump::core {

using Outcome = ConnectionFinding::Outcome;

namespace {

/// Says what an attempt to reach the server through the proxy means.
class ProxyText
{
    Q_DECLARE_TR_FUNCTIONS(ProxyProbe)

public:
    explicit ProxyText(ConnectionRoute route)
        : m_route(std::move(route))
    {}

    [[nodiscard]] ConnectionFinding noProxy() const { return finding(Outcome::Passed, whyNoProxy()); }
    [[nodiscard]] ConnectionFinding of(const SocketOutcome &outcome) const;

private:
    [[nodiscard]] static ConnectionFinding finding(Outcome outcome, const QString &text,
                                                   const QString &remedy = {})
    {
        return {
            .step = ConnectionStep::Proxy, .outcome = outcome, .finding = text, .remedy = remedy, .raw = {}};
    }

    [[nodiscard]] QString whyNoProxy() const;
    [[nodiscard]] QString proxy() const { return m_route.proxyAddress(); }
    [[nodiscard]] ConnectionFinding reached() const;
    [[nodiscard]] ConnectionFinding ofError(QAbstractSocket::SocketError error) const;
    [[nodiscard]] ConnectionFinding unreachable() const;
    [[nodiscard]] ConnectionFinding unknownName() const;
    [[nodiscard]] ConnectionFinding wantsPassword() const;
    [[nodiscard]] ConnectionFinding refuses() const;
    [[nodiscard]] ConnectionFinding cannotReachServer() const;
    [[nodiscard]] ConnectionFinding unlikeAProxy() const;
    [[nodiscard]] ConnectionFinding tooSlow() const;
    [[nodiscard]] QString whereToChange() const;

    ConnectionRoute m_route;
};

QString ProxyText::whyNoProxy() const
{
    if (m_route.endsOnThisComputer())
        return tr("No proxy is used, because the server is this computer.");
    switch (m_route.proxyChoice) {
    case ProxySettings::Kind::System:
        return tr("No proxy is used: this computer's settings name none for %1.").arg(m_route.host());
    case ProxySettings::Kind::None:
    case ProxySettings::Kind::Manual:
        return tr("No proxy is used, as the account's settings say.");
    }
    Q_UNREACHABLE();
}

QString ProxyText::whereToChange() const
{
    if (m_route.proxyChoice == ProxySettings::Kind::System)
        return tr("The proxy comes from this computer's network settings; in the account's settings you can "
                  "choose another one or none.");
    return tr("Check the proxy in the account's settings.");
}

ConnectionFinding ProxyText::of(const SocketOutcome &outcome) const
{
    if (outcome.isConnected())
        return reached();
    ConnectionFinding failed = outcome.isTimeout ? tooSlow() : ofError(*outcome.error);
    failed.raw = outcome.errorText;
    return failed;
}

ConnectionFinding ProxyText::reached() const
{
    return finding(Outcome::Passed,
                   m_route.proxyChoice == ProxySettings::Kind::System
                       ? tr("The proxy %1, which this computer's settings name, lets calls to %2 through.")
                             .arg(proxy(), m_route.host())
                       : tr("The proxy %1, which the account's settings name, lets calls to %2 through.")
                             .arg(proxy(), m_route.host()));
}

ConnectionFinding ProxyText::ofError(QAbstractSocket::SocketError error) const
{
    switch (error) {
    case QAbstractSocket::ProxyNotFoundError:
        return unknownName();
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return wantsPassword();
    case QAbstractSocket::SocketAccessError:
        return refuses();
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::NetworkError:
        return cannotReachServer();
    case QAbstractSocket::ProxyProtocolError:
    case QAbstractSocket::ProxyConnectionClosedError:
        return unlikeAProxy();
    default: // Qt's enumeration, with many errors that a connection never has
        return unreachable();
    }
}

ConnectionFinding ProxyText::unreachable() const
{
    return finding(Outcome::Failed, tr("Nothing answers at the proxy's address %1.").arg(proxy()),
                   joinedSentences({whereToChange(), tr("Are you in the network to which it belongs?")}));
}

ConnectionFinding ProxyText::unknownName() const
{
    return finding(Outcome::Failed,
                   tr("The proxy's name %1 is not known to this computer.").arg(m_route.proxy.hostName()),
                   joinedSentences({whereToChange(), tr("Are you in the network to which it belongs?")}));
}

ConnectionFinding ProxyText::wantsPassword() const
{
    if (m_route.proxy.user().isEmpty())
        return finding(Outcome::Failed, tr("The proxy %1 asks for a user name and a password.").arg(proxy()),
                       tr("Enter both in the account's settings: choose the proxy by hand there."));
    return finding(Outcome::Failed,
                   tr("The proxy %1 does not accept the user name “%2” with the stored password.")
                       .arg(proxy(), m_route.proxy.user()),
                   tr("Enter the user name and the password again in the account's settings."));
}

ConnectionFinding ProxyText::refuses() const
{
    return finding(Outcome::Failed, tr("The proxy %1 forbids calls to %2.").arg(proxy(), m_route.host()),
                   tr("Ask the administrators of the proxy to allow %1, port %2.")
                       .arg(m_route.host())
                       .arg(m_route.port()));
}

ConnectionFinding ProxyText::cannotReachServer() const
{
    return finding(Outcome::Failed,
                   tr("The proxy %1 answers, but cannot reach %2 itself.").arg(proxy(), m_route.host()),
                   tr("Check the server address in the account's settings. If it is right, ask the "
                      "administrators of the proxy."));
}

ConnectionFinding ProxyText::unlikeAProxy() const
{
    return finding(
        Outcome::Failed,
        tr("What answers at %1 does not let calls through, or is no proxy of this kind.").arg(proxy()),
        joinedSentences({whereToChange(), tr("Is the port right, and HTTP or SOCKS5?")}));
}

ConnectionFinding ProxyText::tooSlow() const
{
    return finding(Outcome::Failed, tr("The proxy %1 did not let a call through in time.").arg(proxy()),
                   joinedSentences({tr("Try again in a moment."), whereToChange()}));
}

} // namespace

ProbeCall reachProxy(const ConnectionRoute &route, std::chrono::milliseconds deadline, QObject *context)
{
    const ProxyText text(route);
    if (!route.usesProxy())
        return ProbeCall::finished(text.noProxy());
    const SocketCall attempt =
        SocketAttempt::connectTo({route.host(), route.port(), route.proxy}, deadline, context);
    return probeOf(attempt, context, [text](const SocketOutcome &outcome) { return text.of(outcome); });
}

} // namespace qrjump::core
