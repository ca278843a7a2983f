#include "core/transfer/historycsv.h"

#include "core/csv/beforeafter.h"
#include "core/csv/formulaguard.h"
#include "core/transfer/batchreport.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

using OperationKind = RuleOperation::Kind;

QString number(qint64 value)
{
    return value > 0 ? QString::number(value) : QString();
}

QStringList operationCells(const HistoryRow &row)
{
    const JournalEntry &entry = row.entry;
    const RecordedAnswer &answer = entry.answer;
    return {number(entry.id),
            canonicalMoment(row.time()),
            row.batch.accountName,
            canonicalName(entry.operation.kind),
            entry.operation.prefix(),
            canonicalName(entry.state),
            answer.kind,
            answer.errcode ? QString::number(*answer.errcode) : QString(),
            answer.text,
            answer.rid,
            number(entry.attempts),
            canonicalMoment(row.batch.startedAt),
            canonicalMoment(entry.sentAt),
            canonicalMoment(entry.endedAt),
            number(row.batch.id),
            canonicalName(row.batch.kind),
            row.batch.source,
            number(entry.sourceLine)};
}

} // namespace

QStringList historyColumns()
{
    return QStringList{u"id"_s,   u"time"_s,    u"account"_s, u"operation"_s,  u"prefix"_s,   u"outcome"_s,
                       u"kind"_s, u"errcode"_s, u"errmsg"_s,  u"rid"_s,        u"attempts"_s, u"started"_s,
                       u"sent"_s, u"ended"_s,   u"batch"_s,   u"batch_kind"_s, u"source"_s,   u"line"_s} +
           beforeAfterColumns();
}

QStringList historyRecord(const HistoryRow &row)
{
    QStringList record = operationCells(row) + beforeAfterCells(ruleBefore(row.entry), ruleAfter(row.entry));
    for (QString &value : record)
        value = guardedFormula(value);
    return record;
}

QString canonicalMoment(const QDateTime &moment)
{
    return moment.isValid() ? moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODateWithMs)
                            : QString();
}

QString canonicalName(BatchKind kind)
{
    switch (kind) {
    case BatchKind::Single:
        return u"single"_s;
    case BatchKind::Publish:
        return u"publish"_s;
    case BatchKind::Delete:
        return u"delete"_s;
    case BatchKind::Replace:
        return u"replace"_s;
    case BatchKind::Import:
        return u"import"_s;
    }
    Q_UNREACHABLE();
}

std::optional<JumpRule> ruleBefore(const JournalEntry &entry)
{
    return entry.operation.kind == OperationKind::Add ? std::nullopt
                                                      : std::optional(entry.operation.original);
}

std::optional<JumpRule> ruleAfter(const JournalEntry &entry)
{
    if (entry.serverRule)
        return entry.serverRule;
    switch (entry.operation.kind) {
    case OperationKind::Add:
    case OperationKind::Edit:
        return entry.operation.rule;
    case OperationKind::Delete:
        return std::nullopt;
    case OperationKind::Publish: {
        JumpRule published = entry.operation.original;
        published.state = RuleState::Published;
        return published;
    }
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
