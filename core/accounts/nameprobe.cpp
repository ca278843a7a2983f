#include "core/accounts/nameprobe.h"

#include <QCoreApplication>
#include <QHostInfo>

namespace qrjump::core {

using Outcome = ConnectionFinding::Outcome;

namespace {

struct NameProbeText
{
    Q_DECLARE_TR_FUNCTIONS(NameProbe)
};

ConnectionFinding finding(Outcome outcome, const QString &text, const QString &remedy = {},
                          const QString &raw = {})
{
    return {.step = ConnectionStep::NameResolution,
            .outcome = outcome,
            .finding = text,
            .remedy = remedy,
            .raw = raw};
}

/// What is known without asking anybody.
std::optional<ConnectionFinding> knownAlready(const ConnectionRoute &route)
{
    if (route.host().isEmpty())
        return finding(Outcome::Failed, NameProbeText::tr("The account has no server address."),
                       NameProbeText::tr("Enter one in the account's settings; WeChat's own is "
                                         "https://api.weixin.qq.com."),
                       route.server.toString(QUrl::RemoveUserInfo));
    if (route.usesProxy())
        return finding(Outcome::Skipped,
                       NameProbeText::tr("The proxy %1 looks the server's name up, not this computer.")
                           .arg(route.proxyAddress()));
    if (route.endsOnThisComputer())
        return finding(Outcome::Passed, NameProbeText::tr("The server is this computer."));
    if (!QHostAddress(route.host()).isNull())
        return finding(Outcome::Passed,
                       NameProbeText::tr("The server address is a number, so there is no name to look up."));
    return std::nullopt;
}

ConnectionFinding answered(const QString &name, const QHostInfo &info)
{
    if (info.error() == QHostInfo::NoError && !info.addresses().isEmpty())
        return finding(Outcome::Passed, NameProbeText::tr("The name %1 leads to the address %2.")
                                            .arg(name, info.addresses().constFirst().toString()));
    return finding(
        Outcome::Failed, NameProbeText::tr("The name %1 is not known to this computer.").arg(name),
        NameProbeText::tr("Check the internet connection, and the server address in the account's settings. "
                          "In a company network, a proxy may be needed."),
        info.errorString());
}

ConnectionFinding unanswered(const QString &name)
{
    return finding(Outcome::Failed,
                   NameProbeText::tr("Nobody answered in time where the name %1 leads to.").arg(name),
                   NameProbeText::tr(
                       "Check the internet connection of this computer; its name server is not in reach."));
}

} // namespace

ProbeCall lookUpName(const ConnectionRoute &route, std::chrono::milliseconds deadline, QObject *context)
{
    if (const auto known = knownAlready(route))
        return ProbeCall::finished(*known);
    const ProbePromise promise;
    const QString name = route.host();
    auto *timer = new QTimer(context);
    const auto conclude = [promise, timer](const Result<ConnectionFinding, Nothing> &result) {
        timer->deleteLater();
        promise.finish(result);
    };
    const int lookup = QHostInfo::lookupHost(
        name, timer, [conclude, name](const QHostInfo &info) { conclude(answered(name, info)); });
    QObject::connect(timer, &QTimer::timeout, timer, [conclude, name] { conclude(unanswered(name)); });
    promise.onAbort([conclude, lookup, guard = QPointer(timer)] {
        QHostInfo::abortHostLookup(lookup);
        if (guard)
            conclude(Failure{Nothing{}});
    });
    timer->setSingleShot(true);
    timer->start(deadline);
    return promise.call();
}

} // namespace qrjump::core
