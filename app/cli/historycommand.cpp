#include "app/cli/historycommand.h"

#include "app/cli/accountoptions.h"
#include "app/cli/commandline.h"
#include "app/cli/datafolderoption.h"
#include "app/cli/historyoptions.h"
#include "app/cli/storedaccounts.h"
#include "app/datafolder.h"
#include "core/csv/csvwriter.h"
#include "core/rules/rulejson.h"
#include "core/transfer/batchreport.h"
#include "core/transfer/historycsv.h"
#include "core/transfer/historyexport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <atomic>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::HistoryRow;
using core::Nothing;
using core::Result;
using core::StoreError;

namespace {

constexpr auto kCommand = "history"_L1;
constexpr int kRowsAtOnce = 500;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::HistoryCommand)
};

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue json(const std::optional<core::JumpRule> &rule)
{
    return rule ? QJsonValue(core::toJson(*rule)) : QJsonValue();
}

QJsonObject json(const HistoryRow &row)
{
    const core::JournalEntry &entry = row.entry;
    const core::RecordedAnswer &answer = entry.answer;
    return {{"id"_L1, entry.id},
            {"time"_L1, core::canonicalMoment(row.time())},
            {"account"_L1, row.batch.accountName},
            {"account_id"_L1, row.batch.accountId},
            {"operation"_L1, core::canonicalName(entry.operation.kind)},
            {"prefix"_L1, entry.operation.prefix()},
            {"before"_L1, json(core::ruleBefore(entry))},
            {"after"_L1, json(core::ruleAfter(entry))},
            {"outcome"_L1, core::canonicalName(entry.state)},
            {"kind"_L1, text(answer.kind)},
            {"errcode"_L1, answer.errcode ? QJsonValue(*answer.errcode) : QJsonValue()},
            {"errmsg"_L1, text(answer.text)},
            {"rid"_L1, text(answer.rid)},
            {"attempts"_L1, entry.attempts},
            {"started"_L1, text(core::canonicalMoment(row.batch.startedAt))},
            {"sent"_L1, text(core::canonicalMoment(entry.sentAt))},
            {"ended"_L1, text(core::canonicalMoment(entry.endedAt))},
            {"batch"_L1, row.batch.id},
            {"batch_kind"_L1, core::canonicalName(row.batch.kind)},
            {"source"_L1, text(row.batch.source)},
            {"line"_L1, entry.sourceLine > 0 ? QJsonValue(entry.sourceLine) : QJsonValue()}};
}

QString jsonLine(const HistoryRow &row)
{
    return QString::fromUtf8(QJsonDocument(json(row)).toJson(QJsonDocument::Compact)) + u'\n';
}

QString csvLine(const HistoryRow &row)
{
    return core::csvRecordText(core::historyRecord(row));
}

CommandError unreadable(const StoreError &error)
{
    return {FileProblem, Text::tr("The history in %1 cannot be read: %2.")
                             .arg(QDir::toNativeSeparators(error.file), error.detail)};
}

CommandError unprintable()
{
    return {FileProblem, Text::tr("The history cannot be written to the standard output.")};
}

/// The id of the account that is called `name` in the window or was called so when something was changed.
Result<QString, CommandError> accountId(const QString &name, const QString &configFolder,
                                        core::OperationHistory &history)
{
    const auto known = history.accounts();
    if (!known)
        return Failure{unreadable(known.error())};
    for (const core::HistoryAccount &account : *known) {
        if (account.id == name)
            return name;
    }
    QStringList found;
    for (const core::HistoryAccount &account : *known) {
        if (account.name == name)
            found.append(account.id);
    }
    if (found.size() == 1)
        return found.constFirst();
    const auto stored = storedAccounts(configFolder);
    const auto named = stored ? accountNamed(name, *stored) : Failure{stored.error()};
    return named ? Result<QString, CommandError>(named->id) : Failure{named.error()};
}

/// One run of the command, once its options are known to be good.
class HistoryPrinting
{
public:
    HistoryPrinting(const HistoryQuestion &question, const QString &journalFile)
        : m_question(question)
        , m_journalFile(journalFile)
    {}

    [[nodiscard]] Result<Nothing, CommandError> prepare(const QString &configFolder);
    [[nodiscard]] ExitCode run();

private:
    using Line = QString (*)(const HistoryRow &row);

    [[nodiscard]] ExitCode writeFile() const;
    [[nodiscard]] ExitCode printLines(Line line);
    [[nodiscard]] ExitCode printLines(const QList<qint64> &ids, Line line);

    HistoryQuestion m_question;
    QString m_journalFile;
    core::OperationHistory m_history;
};

Result<Nothing, CommandError> HistoryPrinting::prepare(const QString &configFolder)
{
    if (const auto opened = m_history.open(m_journalFile); !opened)
        return Failure{unreadable(opened.error())};
    if (m_question.account.isEmpty())
        return Nothing{};
    const auto id = accountId(m_question.account, configFolder, m_history);
    if (!id)
        return Failure{id.error()};
    m_question.filter.accountId = *id;
    return Nothing{};
}

ExitCode HistoryPrinting::run()
{
    if (m_question.csvFile.isEmpty())
        return printLines(&jsonLine);
    if (m_question.csvFile != "-"_L1)
        return writeFile();
    if (!print(stdout, core::csvRecordText(core::historyColumns())))
        return report(unprintable(), kCommand);
    return printLines(&csvLine);
}

ExitCode HistoryPrinting::writeFile() const
{
    const std::atomic_bool isStopped = false;
    std::atomic_int written = 0;
    const auto outcome = core::writeHistory(
        {m_journalFile, m_question.filter, m_question.csvFile, m_question.limit}, isStopped, written);
    if (!outcome)
        return report({FileProblem, outcome.error().text()}, kCommand);
    print(stdout, u"%1 rows\n"_s.arg(outcome->rows)); // for scripts, so never translated
    return Done;
}

ExitCode HistoryPrinting::printLines(Line line)
{
    auto ids = m_history.ids(m_question.filter);
    if (!ids)
        return report(unreadable(ids.error()), kCommand);
    const qsizetype count = std::min<qsizetype>(ids->size(), m_question.limit.value_or(ids->size()));
    return printLines(ids->first(count), line);
}

ExitCode HistoryPrinting::printLines(const QList<qint64> &ids, Line line)
{
    for (qsizetype first = 0; first < ids.size(); first += kRowsAtOnce) {
        const auto rows = m_history.rows(ids.mid(first, kRowsAtOnce));
        if (!rows)
            return report(unreadable(rows.error()), kCommand);
        QString lines;
        for (const HistoryRow &row : *rows)
            lines += line(row);
        if (!print(stdout, lines))
            return report(unprintable(), kCommand);
    }
    return Done;
}

} // namespace

ExitCode runHistory(const QStringList &arguments)
{
    silenceWarnings();
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Prints every change that was wanted and what became of it, the newest first: one JSON "
                 "object in each line. Asks neither a server nor the keychain."));
    addHistoryOptions(parser);
    addDataFolderOption(parser);
    addConfigFolderOption(parser);
    if (const auto end = parse(parser, arguments, kCommand))
        return *end;
    OptionReader reader(parser);
    const HistoryQuestion question = historyQuestion(reader);
    const QString journalFile = app::journalFile(dataFolder(reader));
    const QString accounts = configFolder(reader);
    if (reader.problem())
        return report({WrongUsage, *reader.problem()}, kCommand);
    if (!QFileInfo::exists(journalFile))
        print(stderr, Text::tr("Nothing was changed yet: there is no record in “%1”.")
                              .arg(QDir::toNativeSeparators(QFileInfo(journalFile).absolutePath())) +
                          u'\n');
    HistoryPrinting printing(question, journalFile);
    const auto prepared = printing.prepare(accounts);
    return prepared ? printing.run() : report(prepared.error(), kCommand);
}

} // namespace qrjump::cli
