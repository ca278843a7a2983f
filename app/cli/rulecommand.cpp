#include "app/cli/rulecommand.h"

#include "app/cli/accountoptions.h"
#include "app/cli/commandline.h"

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::Result;

namespace {

Failure<ExitCode> wrongUsage(const RuleCommand &command, const QString &problem)
{
    return {report(CommandError{WrongUsage, problem}, command.name)};
}

} // namespace

Result<RuleTask, ExitCode> begin(const RuleCommand &command, QCommandLineParser &parser,
                                 const QStringList &arguments)
{
    silenceWarnings();
    addAccountOptions(parser);
    addRuleOptions(parser, command.defaultScope);
    if (const auto end = parse(parser, arguments, command.name))
        return Failure{*end};

    OptionReader reader(parser);
    if (command.readOwnOptions)
        command.readOwnOptions(reader);
    auto chosen = chosenAccount(reader);
    if (!chosen)
        return Failure{report(chosen.error(), command.name)};
    RuleTask task{std::move(chosen).value(), {}};
    task.query = ruleQuery(reader, task.chosen.account.kind, command.defaultScope);
    task.chosen.account.limits = rateLimits(reader, task.chosen.account.limits);
    if (reader.problem())
        return wrongUsage(command, *reader.problem());
    return task;
}

} // namespace qrjump::cli
