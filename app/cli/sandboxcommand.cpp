#include "app/cli/sandboxcommand.h"

#include "app/cli/commandline.h"
#include "app/terminationsignal.h"
#include "core/sandbox/sandboxhosts.h"
#include "core/sandbox/sandboxserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::Result;
using sandbox::SandboxAccount;
using sandbox::SandboxError;
using sandbox::SandboxOptions;
using sandbox::SandboxServer;

namespace {

constexpr quint64 kRulesAtMost = 1000000;
constexpr quint64 kLatencyAtMost = 600000; // ten minutes

QString tr(const char *text)
{
    return QCoreApplication::translate("qrjump::cli::SandboxCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(tr("Runs a server on this computer that answers like WeChat, with "
                                        "sample data, until it is interrupted."));
    parser.addOption({u"port"_s, tr("Listen on port <N>; any free one if left out."), u"N"_s, u"0"_s});
    parser.addOption(
        {u"data"_s, tr("Keep the state in <FILE>, so that a restart goes on where it ended."), u"FILE"_s});
    parser.addOption({u"rules"_s, tr("Start with <N> rules of the service account."), u"N"_s, u"12345"_s});
    parser.addOption({u"latency"_s, tr("Wait <MS> milliseconds before every answer."), u"MS"_s, u"0"_s});
    parser.addOption({u"no-limits"_s, tr("Answer any number of calls a second.")});
    parser.addOption({{u"h"_s, u"help"_s}, tr("Show this help.")});
}

QString helpText(const QCommandLineParser &parser)
{
    QString text = helpOf(parser, "sandbox"_L1);
    text += u'\n' + tr("Prefixes that bring about special answers:") + u'\n';
    for (const sandbox::SandboxHost &host : sandbox::sandboxHosts()) {
        const QString code = host.errcode ? QString::number(*host.errcode) : u"-"_s;
        text += u"  %1%2  %3\n"_s.arg("https://%1.sandbox.example"_L1.arg(host.word), -40)
                    .arg(code, 6)
                    .arg(host.effect());
    }
    return text;
}

Result<quint64, QString> number(const QCommandLineParser &parser, const QString &option, quint64 largest)
{
    bool ok = false;
    const quint64 value = parser.value(option).toULongLong(&ok);
    if (!ok || value > largest)
        return Failure{tr("--%1 takes a whole number from 0 to %2.").arg(option).arg(largest)};
    return value;
}

Result<SandboxOptions, QString> optionsFrom(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return Failure{tr("“%1” is not expected here.").arg(parser.positionalArguments().constFirst())};
    if (parser.isSet(u"data"_s) && parser.value(u"data"_s).isEmpty())
        return Failure{tr("--data takes the name of a file.")};
    const auto port = number(parser, u"port"_s, 65535);
    const auto rules = number(parser, u"rules"_s, kRulesAtMost);
    const auto latency = number(parser, u"latency"_s, kLatencyAtMost);
    for (const auto *value : {&port, &rules, &latency}) {
        if (!*value)
            return Failure{value->error()};
    }
    SandboxOptions options;
    options.port = quint16(*port);
    options.dataFile = parser.value(u"data"_s);
    options.serviceRuleCount = *rules;
    options.latency = std::chrono::milliseconds(*latency);
    options.limitsCalls = !parser.isSet(u"no-limits"_s);
    return options;
}

QJsonObject json(const SandboxAccount &account)
{
    const bool isService = account.kind == core::AccountKind::Service;
    QJsonObject object{{"name"_L1, account.name},
                       {"kind"_L1, isService ? u"service"_s : u"ordinary"_s},
                       {"appid"_L1, account.appid},
                       {"secret"_L1, account.secret},
                       {"access_token"_L1, account.accessToken}};
    if (isService)
        object.insert("mini_program_appid"_L1, account.miniProgramAppid);
    return object;
}

QString firstLine(const SandboxServer &server)
{
    QJsonArray accounts;
    for (const SandboxAccount &account : server.accounts())
        accounts.append(json(account));
    const QJsonObject object{{"base_url"_L1, server.baseUrl().toString()}, {"accounts"_L1, accounts}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

ExitCode wrongUsage(const QString &problem)
{
    printUsageProblem(problem, "sandbox"_L1);
    return WrongUsage;
}

ExitCode serve(const SandboxOptions &options)
{
    const app::TerminationSignal termination; // before the first line: whoever reads it may end us at once
    SandboxServer server(options);
    if (const auto started = server.start(); !started) {
        print(stderr, started.error().text + u'\n');
        return started.error().kind == SandboxError::Kind::DataFile ? FileProblem : NoNetwork;
    }
    print(stdout, firstLine(server));
    QCoreApplication::exec();
    return Done;
}

} // namespace

ExitCode runSandbox(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(stdout, helpText(parser));
        return Done;
    }
    const auto options = optionsFrom(parser);
    return options ? serve(*options) : wrongUsage(options.error());
}

} // namespace qrjump::cli
