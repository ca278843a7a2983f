#include "app/cli/exportcommand.h"

#include "app/cli/commandline.h"
#include "app/cli/commandsession.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/progressline.h"
#include "app/cli/rulecommand.h"
#include "app/terminationsignal.h"
#include "core/transfer/ruleexport.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::ExportError;
using core::ExportOptions;
using core::FetchError;
using core::RuleColumn;
using core::RuleExport;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ExportCommand)
};

QString columnNames()
{
    QStringList names;
    for (const RuleColumn column : core::allRuleColumns())
        names.append(core::canonicalName(column));
    return names.join(u',');
}

void addExportOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"out"_s,
         Text::tr("The file to write. An old one is replaced only when every rule is in the new one."),
         u"FILE.csv"_s});
    parser.addOption(
        {u"encoding"_s,
         Text::tr("“utf-8-bom”, which opens right in Excel, “utf-8” or “gb18030”; the first if left out."),
         u"ENCODING"_s});
    parser.addOption(
        {u"columns"_s,
         Text::tr("Which columns, in which order, separated by commas; if left out: %1.").arg(columnNames()),
         u"COLUMNS"_s});
}

QList<RuleColumn> columns(OptionReader &reader)
{
    QList<RuleColumn> columns;
    for (const QString &name : reader.optional(u"columns"_s, columnNames()).split(u',')) {
        const std::optional<RuleColumn> column = core::ruleColumnFromName(name);
        if (!column || columns.contains(*column))
            reader.fail(Text::tr("--columns takes some of %1, each once.").arg(columnNames()));
        else
            columns.append(*column);
    }
    return columns;
}

ExportOptions exportOptions(OptionReader &reader)
{
    ExportOptions options{.fileName = reader.required(u"out"_s), .columns = columns(reader)};
    if (options.fileName == "-"_L1)
        reader.fail(Text::tr("--out takes the name of a file. “qrjump list” prints rules."));
    const auto encoding = core::csvEncodingFromName(reader.optional(u"encoding"_s, u"utf-8-bom"_s).toLower());
    if (!encoding)
        reader.fail(Text::tr("--encoding takes “utf-8-bom”, “utf-8” or “gb18030”."));
    options.encoding = encoding.value_or(options.encoding);
    return options;
}

ExitCode reportRows(int rows)
{
    if (print(stdout, u"%1 rows\n"_s.arg(rows))) // for scripts, so never translated
        return Done;
    print(stderr,
          Text::tr("The file is complete, but the number of rows cannot be written to the standard output.") +
              u'\n');
    return FileProblem;
}

ExitCode reportFailure(const ExportError &error, const core::Account &account)
{
    switch (error.kind) {
    case ExportError::Kind::Server:
        return report(FetchError{.apiError = error.apiError}, account);
    case ExportError::Kind::Changed:
        return report(FetchError{.kind = FetchError::Kind::Changed, .why = error.why}, account);
    case ExportError::Kind::Character:
    case ExportError::Kind::File:
        print(stderr, error.text() + u'\n');
        return FileProblem;
    case ExportError::Kind::Stopped:
        print(stderr, error.text() + u'\n');
        return Interrupted;
    }
    Q_UNREACHABLE();
}

/// One run of the command, once its options are known to be good.
class Exporting
{
public:
    Exporting(RuleTask task, const ExportOptions &options);

    [[nodiscard]] ExitCode run();

private:
    void conclude(const RuleExport::Outcome &outcome);

    std::optional<core::RuleQuery> m_query;
    CommandSession m_session;
    RuleExport m_export;
    ProgressLine m_progress;
    std::optional<ExitCode> m_exitCode;
};

Exporting::Exporting(RuleTask task, const ExportOptions &options)
    : m_query(task.query)
    , m_session(std::move(task.chosen))
    , m_export(options, m_session.clock())
{
    QObject::connect(&m_export, &RuleExport::progressed, &m_export,
                     [this](const core::TransferProgress &progress) { m_progress.show(progress); });
    QObject::connect(&m_session.client(), &core::JumpRuleClient::backedOff, &m_export,
                     [this](const core::BackOff &backOff) { m_progress.show(backOff); });
    QObject::connect(&m_export, &RuleExport::finished, &m_export,
                     [this](const RuleExport::Outcome &outcome) { conclude(outcome); });
}

ExitCode Exporting::run()
{
    const app::TerminationSignal termination;
    if (m_query)
        m_export.exportQuery(m_session.client(), *m_query);
    else
        m_export.exportEverything(m_session.client());
    QCoreApplication::exec();
    if (!m_exitCode) { // a signal ended the loop
        m_export.stop();
        QCoreApplication::exec();
    }
    return m_exitCode.value_or(Interrupted);
}

void Exporting::conclude(const RuleExport::Outcome &outcome)
{
    m_progress.clear();
    m_exitCode =
        outcome ? reportRows(outcome->rows) : reportFailure(outcome.error(), m_session.session().account());
    QCoreApplication::quit();
}

} // namespace

ExitCode runExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Writes rules of one account to a CSV file, all of them or none. The last "
                 "line on the standard output is the number of rows."));
    addExportOptions(parser);
    ExportOptions options;
    const auto readOptions = [&options](OptionReader &reader) { options = exportOptions(reader); };
    auto task = begin({"export"_L1, DefaultScope::All, readOptions}, parser, arguments);
    return task ? Exporting(std::move(task).value(), options).run() : task.error();
}

} // namespace qrjump::cli
