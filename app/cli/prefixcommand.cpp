#include "app/cli/prefixcommand.h"

#include "app/cli/batchentries.h"
#include "app/cli/changerun.h"
#include "app/cli/commandline.h"
#include "app/cli/prefixlookup.h"
#include "app/cli/prefixoptions.h"
#include "app/cli/rowremarks.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::Result;
using Course = ChangeOptions::Course;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::PrefixCommand)
};

Result<QStringList, CommandError> prefixes(OptionReader &reader, Course course)
{
    if (course == Course::Anew)
        return chosenPrefixes(reader);
    if (hasPrefixOption(reader))
        reader.fail(Text::tr("--resume and --abandon are about the prefixes of the interrupted command."));
    return QStringList();
}

/// A line for each rule that is not as wanted.
ExitCode sayWhatFailed(ChangeSession &session, const QList<qint64> &batchIds)
{
    const auto told = forEachEntry(session.journal(), batchIds, [&session](const core::JournalEntry &entry) {
        if (hasFailed(entry) || wasLeftOut(entry))
            print(stderr, shownText(entry.operation.prefix()) + u": "_s +
                              reasonOf(entry, session.catalogue()) + u'\n');
        return Result<core::Nothing, CommandError>(core::Nothing());
    });
    return told ? Done : report(told.error(), {});
}

ChangeTask taskOf(const PrefixCommand &command, const QStringList &prefixes)
{
    const auto plan = [command, prefixes](ChangeSession &session) -> Result<ChangePlan, ExitCode> {
        const auto found = PrefixLookup(session).run(prefixes);
        if (!found)
            return Failure{found.error()};
        return command.plan(prefixes, *found, session.account().kind);
    };
    return {.kind = command.kind, .plan = plan, .report = &sayWhatFailed};
}

} // namespace

ExitCode run(const PrefixCommand &command, const QStringList &arguments)
{
    silenceWarnings();
    QCommandLineParser parser;
    parser.setApplicationDescription(command.description);
    addPrefixOptions(parser);
    addChangeOptions(parser);
    if (const auto end = parse(parser, arguments, command.name))
        return *end;

    OptionReader reader(parser);
    const ChangeOptions options = changeOptions(reader);
    const auto chosenOnes = prefixes(reader, options.course);
    if (!chosenOnes)
        return report(chosenOnes.error(), command.name);
    auto chosen = accountToChange(reader);
    if (!chosen)
        return report(chosen.error(), command.name);
    ChangeSession session(std::move(chosen).value(), options);
    return ChangeRun(session, taskOf(command, *chosenOnes)).run();
}

} // namespace qrjump::cli
