#include "core/transfer/batchreport.h"

#include "core/csv/formulaguard.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QString lineOf(const JournalEntry &entry)
{
    return entry.sourceLine > 0 ? QString::number(entry.sourceLine) : QString();
}

QString codeOf(const RecordedAnswer &answer)
{
    return answer.errcode ? QString::number(*answer.errcode) : answer.kind;
}

} // namespace

QStringList batchReportColumns()
{
    return {u"line"_s, u"prefix"_s, u"kind"_s, u"outcome"_s, u"code"_s, u"rid"_s, u"reason"_s};
}

QString canonicalName(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
        return u"queued"_s;
    case OperationState::Sending:
        return u"sending"_s;
    case OperationState::Unknown:
        return u"unknown"_s;
    case OperationState::Done:
        return u"done"_s;
    case OperationState::Refused:
        return u"refused"_s;
    case OperationState::NeedsYou:
        return u"needs-you"_s;
    case OperationState::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

BatchReport::Written BatchReport::append(const JournalEntry &entry, const QString &reason)
{
    const QString prefix = entry.operation.prefix();
    return m_file.append({lineOf(entry), guardedFormula(prefix), canonicalName(entry.operation.kind),
                          canonicalName(entry.state), codeOf(entry.answer), guardedFormula(entry.answer.rid),
                          guardedFormula(reason)},
                         prefix);
}

BatchReport::Written BatchReport::append(const LeftOutRow &row)
{
    const QString &prefix = row.cells.prefix;
    return m_file.append({QString::number(row.line),
                          guardedFormula(prefix),
                          {},
                          u"not-sent"_s,
                          row.code,
                          {},
                          guardedFormula(row.reason)},
                         prefix);
}

} // namespace qrjump::core
