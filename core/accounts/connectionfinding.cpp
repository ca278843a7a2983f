#include "core/accounts/connectionfinding.h"

#include <QCoreApplication>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using Outcome = ConnectionFinding::Outcome;

namespace {

struct ConnectionFindingText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFinding)
};

} // namespace

QList<ConnectionStep> allConnectionSteps()
{
    return {ConnectionStep::NameResolution,
            ConnectionStep::Proxy,
            ConnectionStep::Tls,
            ConnectionStep::Token,
            ConnectionStep::Permission,
            ConnectionStep::FeatureSwitch,
            ConnectionStep::Link};
}

QString displayText(ConnectionStep step)
{
    switch (step) {
    case ConnectionStep::NameResolution:
        //: a step of the connection test: looking up the server's internet address
        return ConnectionFindingText::tr("Server name");
    case ConnectionStep::Proxy:
        return ConnectionFindingText::tr("Proxy");
    case ConnectionStep::Tls:
        //: a step of the connection test: TLS and the server's certificate
        return ConnectionFindingText::tr("Encryption");
    case ConnectionStep::Token:
        return ConnectionFindingText::tr("Access token");
    case ConnectionStep::Permission:
        return ConnectionFindingText::tr("Permission");
    case ConnectionStep::FeatureSwitch:
        //: a step of the connection test: whether the account's QR code rules are switched on at WeChat
        return ConnectionFindingText::tr("Feature switch");
    case ConnectionStep::Link:
        //: a step of the connection test: the link between a service account and its mini program
        return ConnectionFindingText::tr("Linked mini program");
    }
    Q_UNREACHABLE();
}

QString displayText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        //: outcome of a step of the connection test
        return ConnectionFindingText::tr("Passed");
    case Outcome::Warned:
        //: outcome of a step of the connection test: it works, but somebody should look at it
        return ConnectionFindingText::tr("Needs attention");
    case Outcome::Failed:
        //: outcome of a step of the connection test
        return ConnectionFindingText::tr("Failed");
    case Outcome::Skipped:
        //: outcome of a step of the connection test
        return ConnectionFindingText::tr("Skipped");
    }
    Q_UNREACHABLE();
}

QString canonicalName(ConnectionStep step)
{
    switch (step) {
    case ConnectionStep::NameResolution:
        return u"name_resolution"_s;
    case ConnectionStep::Proxy:
        return u"proxy"_s;
    case ConnectionStep::Tls:
        return u"tls"_s;
    case ConnectionStep::Token:
        return u"token"_s;
    case ConnectionStep::Permission:
        return u"permission"_s;
    case ConnectionStep::FeatureSwitch:
        return u"feature_switch"_s;
    case ConnectionStep::Link:
        return u"link"_s;
    }
    Q_UNREACHABLE();
}

QString canonicalName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return u"passed"_s;
    case Outcome::Warned:
        return u"warned"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::Skipped:
        return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
