#include "core/transfer/rejectedrows.h"

#include "core/csv/filecolumn.h"
#include "core/csv/formulaguard.h"
#include "core/csv/rulecsv.h"
#include "core/transfer/batchreport.h"
#include "core/transfer/csvfilewriter.h"

#include <algorithm>

namespace qrjump::core {

namespace {

RuleCells cellsOf(const JumpRule &rule)
{
    return {.prefix = rule.prefix,
            .pagePath = rule.pagePath,
            .state = canonicalWord(rule.state),
            .testRange = canonicalWord(rule.testRange),
            .subRules = canonicalWord(rule.subRules),
            .testLinks = rule.testLinks};
}

QString codeOf(const JournalEntry &entry)
{
    if (entry.answer.errcode)
        return QString::number(*entry.answer.errcode);
    return entry.answer.kind.isEmpty() ? canonicalName(entry.state) : entry.answer.kind;
}

/// Numbers need no guard, and one that is read as a number must not get it.
QString guardedWord(const QString &word)
{
    bool isNumber = false;
    word.toInt(&isNumber);
    return isNumber ? word : guardedFormula(word);
}

/// The texts that can be no values of a rule go into its record as they are.
QString cellOf(RuleColumn column, const RuleCells &cells, const QString &ofRule)
{
    switch (column) {
    case RuleColumn::State:
        return guardedWord(cells.state);
    case RuleColumn::TestRange:
        return guardedWord(cells.testRange);
    case RuleColumn::SubRules:
        return guardedWord(cells.subRules);
    case RuleColumn::Prefix:
    case RuleColumn::PagePath:
    case RuleColumn::TestLinks:
        return ofRule;
    }
    Q_UNREACHABLE();
}

QStringList recordOf(const RuleCsv &csv, const RejectedRow &row)
{
    const RuleCells &cells = row.cells;
    QStringList record = csv.record({cells.prefix, cells.pagePath, {}, {}, {}, cells.testLinks});
    const QList<RuleColumn> columns = allRuleColumns();
    for (qsizetype i = 0; i < columns.size(); ++i)
        record[i] = cellOf(columns.at(i), cells, record.at(i));
    record.append(row.line > 0 ? QString::number(row.line) : QString());
    record.append(guardedWord(row.code));
    record.append(guardedFormula(row.reason));
    return record;
}

RuleCsv formatOf(const QList<RejectedRow> &rows)
{
    qsizetype links = kMaxTestLinks;
    for (const RejectedRow &row : rows)
        links = std::max(links, row.cells.testLinks.size());
    return RuleCsv(allRuleColumns(), static_cast<int>(links));
}

CsvFileWriter::Written writeAll(CsvFileWriter &file, const QList<RejectedRow> &rows)
{
    const RuleCsv csv = formatOf(rows);
    if (auto opened = file.open(csv.header() + rejectionColumns()); !opened)
        return opened;
    for (const RejectedRow &row : rows) {
        if (auto written = file.append(recordOf(csv, row), row.cells.prefix); !written)
            return written;
    }
    return file.commit();
}

} // namespace

bool isRejected(OperationState state)
{
    return state == OperationState::Refused || state == OperationState::NeedsYou ||
           state == OperationState::Withdrawn;
}

RejectedRow rejectedRow(const LeftOutRow &row)
{
    return {.cells = row.cells, .line = row.line, .code = row.code, .reason = row.reason};
}

RejectedRow rejectedRow(const JournalEntry &entry, const QString &reason)
{
    const bool needsNoRule = entry.operation.kind == RuleOperation::Kind::Delete ||
                             entry.operation.kind == RuleOperation::Kind::Publish;
    return {.cells = cellsOf(needsNoRule ? entry.operation.original : entry.operation.rule),
            .line = entry.sourceLine,
            .code = codeOf(entry),
            .reason = reason};
}

Result<ExportSummary, ExportError> writeRejectedRows(const QString &fileName, const QList<RejectedRow> &rows)
{
    CsvFileWriter file(fileName);
    if (const auto written = writeAll(file, rows); !written)
        return Failure{written.error()};
    return ExportSummary{fileName, file.rows(), file.bytes()};
}

} // namespace qrjump::core
