#include "ui/operations/change/replacement.h"

#include "core/operations/operationoutcome.h"
#include "core/store/operationhistory.h"

#include <algorithm>

namespace qrjump::ui {

using core::JournalEntry;
using core::JumpRule;
using OperationKind = core::RuleOperation::Kind;

namespace {

constexpr int kHistoryReach = 200; ///< of the operations on prefixes that contain the wanted one

} // namespace

std::optional<JumpRule> replacedRule(core::OperationJournal &journal, const QString &accountId,
                                     const QList<JournalEntry> &steps)
{
    const QString &prefix = steps.first().operation.prefix();
    core::OperationHistory history;
    if (!history.open(journal.fileName()))
        return std::nullopt;
    const auto ids = history.ids(
        {.accountId = accountId, .prefixPart = prefix, .kinds = {OperationKind::Delete}, .states = {}});
    const auto deleted = history.rows(ids ? ids->mid(0, kHistoryReach) : QList<qint64>());
    if (!deleted)
        return std::nullopt;
    const auto isReplaced = [&prefix, last = steps.last().id](const core::HistoryRow &row) {
        const JumpRule &rule = row.entry.operation.original;
        return rule.prefix == prefix && rule.isPublished() && row.entry.id <= last;
    };
    const auto found = std::find_if(deleted->begin(), deleted->end(), isReplaced);
    return found == deleted->end() ? std::nullopt : std::optional(found->entry.operation.original);
}

const JumpRule &targetOf(const QList<JournalEntry> &steps)
{
    const core::RuleOperation &last = steps.last().operation;
    return last.kind == OperationKind::Publish || last.kind == OperationKind::Delete ? last.original
                                                                                     : last.rule;
}

ReplacementReader::ReplacementReader(core::OperationJournal &journal)
    : m_journal(journal)
{}

Replacement ReplacementReader::read(const core::OperationBatch &batch, core::AccountKind kind)
{
    const auto steps = m_journal.operationsOf(batch.id, {});
    if (!steps || steps->isEmpty())
        return {};
    if (!m_replaced.contains(batch.id))
        m_replaced.insert(batch.id, replacedRule(m_journal, batch.accountId, *steps));
    const auto &old = m_replaced[batch.id];
    const bool isBack = old && core::isSameRule(*old, targetOf(*steps), kind);
    const JournalEntry &first = steps->first();
    const bool isUntouched =
        first.operation.kind == OperationKind::Delete && first.state != core::OperationState::Done;
    return {standingOf(*steps), isBack, old && !isBack && !isUntouched};
}

} // namespace qrjump::ui
