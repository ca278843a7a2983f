#include "app/cli/importcommand.h"

#include "app/cli/changerun.h"
#include "app/cli/commandline.h"
#include "app/cli/importplanning.h"
#include "app/cli/importreport.h"
#include "app/cli/importtable.h"
#include "app/cli/jsonoutput.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::ImportPlan;
using core::Result;
using core::RowClass;
using Course = ChangeOptions::Course;

namespace {

constexpr auto kCommand = "import"_L1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ImportCommand)
};

QByteArray planJson(const ImportPlan &plan)
{
    QList<std::pair<const char *, std::optional<int>>> counts;
    QByteArrayList names; // keep what the pairs point to
    for (const RowClass rowClass : core::kRowClasses)
        names.append(core::canonicalName(rowClass).toLatin1());
    for (const RowClass rowClass : core::kRowClasses)
        counts.append({names.at(static_cast<int>(rowClass)).constData(), plan.count(rowClass)});
    return countsJson(counts);
}

ChangePlan changePlan(const ImportPlan &plan)
{
    const QList<int> runnable = plan.runnableRows();
    const QString problem = plan.capacityProblem(runnable);
    return {.json = planJson(plan),
            .intents = plan.intents(runnable),
            .already = plan.count(RowClass::Same),
            .notPossible = plan.count(RowClass::Conflict) + plan.count(RowClass::Invalid) +
                           plan.count(RowClass::Duplicate),
            .question = Text::tr("Rules to add: %1, to change: %2. Type “yes” to import:")
                            .arg(plan.count(RowClass::New))
                            .arg(plan.count(RowClass::Changed)),
            .objection = problem.isEmpty() ? std::nullopt : std::optional(problem)};
}

/// One run of the command, once its options are known to be good.
class Importing
{
public:
    Importing(QString fileName, ImportOptions options)
        : m_fileName(std::move(fileName))
        , m_options(std::move(options))
        , m_report(m_options)
    {}

    [[nodiscard]] ExitCode run(ChosenAccount chosen, const ChangeOptions &options);

private:
    [[nodiscard]] Result<ChangePlan, ExitCode> plan(ChangeSession &session);

    QString m_fileName; ///< empty with --resume and --abandon: any
    ImportOptions m_options;
    ImportReport m_report;
};

ExitCode Importing::run(ChosenAccount chosen, const ChangeOptions &options)
{
    ChangeSession session(std::move(chosen), options);
    return ChangeRun(session, {.kind = core::BatchKind::Import,
                               .source = m_fileName,
                               .plan = [this](ChangeSession &planned) { return plan(planned); },
                               .report =
                                   [this](ChangeSession &changed, const QList<qint64> &batchIds) {
                                       return m_report.write(changed, batchIds);
                                   },
                               .leavesReport = !m_options.reportFile.isEmpty()})
        .run();
}

Result<ChangePlan, ExitCode> Importing::plan(ChangeSession &session)
{
    const auto table = ImportTableReader(m_options).run(m_fileName, session.account().kind);
    if (!table)
        return Failure{report(table.error(), kCommand)};
    if (!table->formatProblems.isEmpty())
        return Failure{report({FileProblem, table->formatProblems.join(u'\n')}, kCommand)};
    const auto plan = ImportPlanning(session).run(*table);
    if (!plan)
        return Failure{plan.error()};
    m_report.takePlan(*plan);
    return changePlan(*plan);
}

QString fileName(OptionReader &reader, Course course)
{
    const QStringList given = reader.arguments();
    if (given.isEmpty() && course == Course::Anew)
        reader.fail(Text::tr("FILE is missing."));
    if (given.size() > 1)
        reader.fail(Text::tr("There is an argument that belongs to no option."));
    return given.isEmpty() ? QString() : QFileInfo(given.constFirst()).absoluteFilePath();
}

} // namespace

ExitCode runImport(const QStringList &arguments)
{
    silenceWarnings();
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(
        "Adds and edits the rules of one account as a CSV file has them. What the server has already "
        "is not sent. The first line on the standard output is the plan as one JSON object, the last "
        "one what became of it."));
    parser.addPositionalArgument(u"FILE"_s, Text::tr("The CSV file; may be left out with --resume."));
    addImportOptions(parser);
    addChangeOptions(parser);
    if (const auto end = parse(parser, arguments, kCommand))
        return *end;

    OptionReader reader(parser, {}, OptionReader::More::Any);
    const ChangeOptions options = changeOptions(reader);
    Importing importing(fileName(reader, options.course), importOptions(reader));
    auto chosen = accountToChange(reader);
    return chosen ? importing.run(std::move(chosen).value(), options) : report(chosen.error(), kCommand);
}

} // namespace qrjump::cli
