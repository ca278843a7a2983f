#include "app/cli/importcommand.h"

#include "app/cli/changerun.h"
#include "app/cli/commandline.h"
#include "app/cli/importplanning.h"
#include "app/cli/importreport.h"
#include "app/cli/importtable.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/rowremarks.h"
#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

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

/// Empty when there is nothing suspicious about what is to be sent.
QString remarkOnRowsToCheck(const ImportPlan &plan)
{
    const auto first = std::find_if(plan.rows.begin(), plan.rows.end(),
                                    [](const core::PlannedRow &row) { return row.isToBeChecked(); });
    if (first == plan.rows.end())
        return {};
    QStringList whys;
    for (const core::RowProblem &problem : first->row.problems)
        whys.append(problem.why);
    //: %1 is how many rows, %2 the number of a line, %3 sentences about what is suspicious there
    return Text::tr("Rows that are to be sent although something about them is suspicious: %1. The first is "
                    "line %2: %3")
        .arg(QString::number(plan.countToCheck()), QString::number(first->row.line),
             shownText(core::joinedSentences(whys)));
}

/// Read before anything is sent.
QStringList remarks(const ImportPlan &plan, const QString &rejectedFile)
{
    if (plan.rows.isEmpty())
        return {Text::tr("The file has no rows below its header, so there is nothing to import.")};
    RowRemarks remarks(rejectedFile);
    for (const core::PlannedRow &row : plan.rows) {
        if (!row.isRunnable() && row.rowClass != RowClass::Same)
            remarks.add(row.row.line, row.row.cells.prefix, row.why);
    }
    QStringList sentences{plan.unusedColumns(), remarkOnRowsToCheck(plan)};
    sentences.removeAll(QString());
    return sentences + remarks.sentences();
}

ChangePlan changePlan(const ImportPlan &plan, const QString &rejectedFile)
{
    const QList<int> runnable = plan.runnableRows();
    const QString problem = plan.capacityProblem(runnable);
    return {.json = planJson(plan),
            .intents = plan.intents(runnable),
            .leftOut = plan.leftOut(runnable),
            .already = plan.count(RowClass::Same),
            .notPossible = plan.count(RowClass::Conflict) + plan.count(RowClass::Invalid) +
                           plan.count(RowClass::Duplicate),
            .remarks = remarks(plan, rejectedFile),
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
    return ChangeRun(
               session,
               {.kind = core::BatchKind::Import,
                .source = m_fileName,
                .plan = [this](ChangeSession &planned) { return plan(planned); },
                .report = [this](ChangeSession &changed,
                                 const QList<qint64> &batchIds) { return m_report.write(changed, batchIds); },
                .reportDryRun = [this] { return m_report.writePlanned(); },
                .leavesReport = !m_options.reportFile.isEmpty() || !m_options.rejectedFile.isEmpty()})
        .run();
}

Result<ChangePlan, ExitCode> Importing::plan(ChangeSession &session)
{
    const auto table = ImportTableReader(m_options).run(m_fileName, session.account().kind);
    if (!table && table.error().exitCode == Interrupted)
        return Failure{Interrupted};
    if (!table)
        return Failure{report(table.error(), kCommand)};
    if (!table->formatProblems.isEmpty())
        return Failure{report({FileProblem, table->formatProblems.join(u'\n')}, kCommand)};
    const auto plan = ImportPlanning(session).run(*table);
    if (!plan)
        return Failure{plan.error()};
    m_report.takePlan(*plan);
    return changePlan(*plan, m_options.rejectedFile);
}

bool isSameFile(const QString &first, const QString &second)
{
    const QFileInfo one(first);
    const QFileInfo other(second);
    if (one.exists() && other.exists())
        return one.canonicalFilePath() == other.canonicalFilePath();
    return QDir::cleanPath(one.absoluteFilePath()) == QDir::cleanPath(other.absoluteFilePath());
}

void refuseOverwriting(OptionReader &reader, const QString &fileName, const ImportOptions &options)
{
    const QList<std::pair<QString, QString>> targets{{u"report"_s, options.reportFile},
                                                     {u"rejected"_s, options.rejectedFile}};
    for (const auto &[option, target] : targets) {
        if (!target.isEmpty() && !fileName.isEmpty() && isSameFile(target, fileName))
            reader.fail(Text::tr("--%1 names the file that is to be imported. Name another one, so that it "
                                 "is not overwritten.")
                            .arg(option));
    }
    if (!options.reportFile.isEmpty() && !options.rejectedFile.isEmpty() &&
        isSameFile(options.reportFile, options.rejectedFile))
        reader.fail(Text::tr("--report and --rejected name the same file. Name two."));
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
        "is not sent, and the same file can be imported again. The first line on the standard output is the "
        "plan as one JSON object, the last one what became of it. Ends with 0 when all is done, 3 when some "
        "rows were refused or left out, and 6 when changes wait or their outcome is unknown: then go on with "
        "--resume."));
    parser.addPositionalArgument(
        u"FILE"_s,
        Text::tr("The CSV file. With --resume and --abandon it is not read again and may be left out; if it "
                 "is given, only imports of a file of this name are meant."));
    addImportOptions(parser);
    addChangeOptions(parser);
    if (const auto end = parse(parser, arguments, kCommand))
        return *end;

    OptionReader reader(parser, {}, OptionReader::More::Any);
    const ChangeOptions options = changeOptions(reader);
    const QString file = fileName(reader, options.course);
    const ImportOptions ownOptions = importOptions(reader);
    refuseOverwriting(reader, file, ownOptions);
    Importing importing(file, ownOptions);
    auto chosen = accountToChange(reader);
    return chosen ? importing.run(std::move(chosen).value(), options) : report(chosen.error(), kCommand);
}

} // namespace qrjump::cli
