#include "core/accounts/tlsprobe.h"

#include "core/accounts/certificateproblem.h"
#include "core/accounts/socketattempt.h"
#include "core/api/httptransport.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using Outcome = ConnectionFinding::Outcome;

namespace {

struct TlsProbeText
{
    Q_DECLARE_TR_FUNCTIONS(TlsProbe)
};

ConnectionFinding tlsFinding(Outcome outcome, const QString &text, const QString &remedy = {},
                             const QString &raw = {})
{
    return {.step = ConnectionStep::Tls, .outcome = outcome, .finding = text, .remedy = remedy, .raw = raw};
}

QString nameOf(QSsl::SslProtocol protocol)
{
    if (protocol == QSsl::TlsV1_3)
        return u"TLS 1.3"_s;
    return protocol == QSsl::TlsV1_2 ? u"TLS 1.2"_s : u"TLS"_s;
}

ConnectionFinding agreed(const ConnectionRoute &route, const SocketOutcome &outcome)
{
    const QString end = QLocale().toString(outcome.certificate.expiryDate().date(), QLocale::ShortFormat);
    return tlsFinding(Outcome::Passed,
                      TlsProbeText::tr("%1 proved who it is (%2; its certificate is good until %3).")
                          .arg(route.host(), nameOf(outcome.protocol), end));
}

ConnectionFinding distrusted(const ConnectionRoute &route, const SocketOutcome &outcome)
{
    const CertificateProblem problem = certificateProblem(outcome.certificateErrors, route.host());
    return tlsFinding(Outcome::Failed, problem.meaning, problem.remedy, problem.raw);
}

QString serverOrNetwork()
{
    return TlsProbeText::tr(
        "Check the server address in the account's settings, and whether a firewall stands in "
        "between.");
}

ConnectionFinding failed(const ConnectionRoute &route, const SocketOutcome &outcome)
{
    if (outcome.isTimeout)
        return tlsFinding(Outcome::Failed, TlsProbeText::tr("%1 did not answer in time.").arg(route.host()),
                          serverOrNetwork());
    const QString raw = outcome.errorText;
    switch (*outcome.error) {
    case QAbstractSocket::ConnectionRefusedError:
        return tlsFinding(
            Outcome::Failed,
            TlsProbeText::tr("Nothing answers at %1, port %2.").arg(route.host()).arg(route.port()),
            serverOrNetwork(), raw);
    case QAbstractSocket::RemoteHostClosedError:
        return tlsFinding(
            Outcome::Failed,
            TlsProbeText::tr("%1 hung up before both sides agreed on encryption.").arg(route.host()),
            serverOrNetwork(), raw);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return tlsFinding(
            Outcome::Failed,
            TlsProbeText::tr("What answers at %1, port %2, does not speak the encryption that is needed, "
                             "TLS 1.2 or newer.")
                .arg(route.host())
                .arg(route.port()),
            serverOrNetwork(), raw);
    default: // Qt's enumeration, with many errors that a connection never has
        return tlsFinding(Outcome::Failed, TlsProbeText::tr("%1 could not be reached.").arg(route.host()),
                          serverOrNetwork(), raw);
    }
}

ConnectionFinding unencrypted(const ConnectionRoute &route)
{
    if (isSecureEnough(route.server))
        return tlsFinding(Outcome::Skipped,
                          TlsProbeText::tr("The server is this computer: plain http stays within it."));
    return tlsFinding(
        Outcome::Failed,
        TlsProbeText::tr("The server address begins with http://, so the access token would be readable "
                         "for others on the way. Nothing was sent."),
        TlsProbeText::tr("Enter an address that begins with https:// in the account's settings."));
}

} // namespace

ProbeCall shakeHands(const ConnectionRoute &route, std::chrono::milliseconds deadline, QObject *context)
{
    if (!route.isEncrypted())
        return ProbeCall::finished(unencrypted(route));
    const SocketCall attempt =
        SocketAttempt::shakeHandsWith({route.host(), route.port(), route.proxy}, deadline, context);
    return probeOf(attempt, context, [route](const SocketOutcome &outcome) {
        if (outcome.isConnected())
            return agreed(route, outcome);
        return outcome.certificateErrors.isEmpty() ? failed(route, outcome) : distrusted(route, outcome);
    });
}

} // namespace qrjump::core
