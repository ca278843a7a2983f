#include "app/cli/rulecommand.h"

#include "app/cli/commandline.h"
#include "app/cli/tokenoptions.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::Result;

namespace {

Failure<ExitCode> wrongUsage(const RuleCommand &command, const QString &problem)
{
    printUsageProblem(problem, command.name);
    return {WrongUsage};
}

QCommandLineOption helpOption()
{
    return {{u"h"_s, u"help"_s}, QCoreApplication::translate("qrjump::cli::RuleCommand", "Show this help.")};
}

} // namespace

Result<RuleTask, ExitCode> begin(const RuleCommand &command, QCommandLineParser &parser,
                                 const QStringList &arguments)
{
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
    addRuleOptions(parser, command.defaultScope);
    addTokenOptions(parser);
    parser.addOption(helpOption());
    if (!parser.parse(arguments))
        return wrongUsage(command, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(stdout, helpOf(parser, command.name));
        return Failure{Done};
    }

    OptionReader reader(parser);
    const RuleRequest request = ruleRequest(reader, command.defaultScope);
    if (command.readOwnOptions)
        command.readOwnOptions(reader);
    const auto token = readToken(reader);
    if (reader.problem())
        return wrongUsage(command, *reader.problem());
    if (!token && token.error().exitCode == WrongUsage)
        return wrongUsage(command, token.error().text);
    if (!token) {
        print(stderr, token.error().text + u'\n');
        return Failure{token.error().exitCode};
    }
    return RuleTask{request, *token};
}

} // namespace qrjump::cli
