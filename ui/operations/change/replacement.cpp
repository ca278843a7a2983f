#include "ui/operations/change/replacement.h"

#include "core/operations/operationoutcome.h"
#include "core/store/operationhistory.h"

#include <algorithm>

namespace qrjump::ui {

using core::JournalEntry;
using core::JumpRule;
using OperationKind = core::RuleOperation::Kind;

core::Result<std::optional<JumpRule>, core::StoreError> searchReplacedRule(core::OperationJournal &journal,
                                                                           const QString &accountId,
                                                                           const QList<JournalEntry> &steps)
{
    const QString &prefix = steps.first().operation.prefix();
    const auto taken = std::find_if(steps.rbegin(), steps.rend(), [&prefix](const JournalEntry &step) {
        const JumpRule &rule = step.operation.original;
        return step.operation.kind == OperationKind::Delete && rule.prefix == prefix && rule.isPublished();
    });
    if (taken != steps.rend())
        return std::optional(taken->operation.original);
    core::OperationHistory history;
    if (const auto opened = history.open(journal.fileName()); !opened)
        return core::Failure{opened.error()};
    return history.lastDeleted(accountId, prefix, steps.last().id);
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
        return m_last.value(batch.id, {.standing = ReplaceStanding::Unknown});
    const auto old = replaced(batch, *steps);
    const bool isBack =
        batch.source == kPutBackSource || (old && core::isSameRule(*old, targetOf(*steps), kind));
    const JournalEntry &first = steps->first();
    const bool isUntouched =
        first.operation.kind == OperationKind::Delete && first.state != core::OperationState::Done;
    const Replacement found{standingOf(*steps), isBack, old && !isBack && !isUntouched};
    m_last.insert(batch.id, found);
    return found;
}

/// What could not be searched now is searched again.
std::optional<JumpRule> ReplacementReader::replaced(const core::OperationBatch &batch,
                                                    const QList<JournalEntry> &steps)
{
    if (const auto known = m_replaced.constFind(batch.id); known != m_replaced.constEnd())
        return *known;
    const auto found = searchReplacedRule(m_journal, batch.accountId, steps);
    if (!found)
        return std::nullopt;
    return *m_replaced.insert(batch.id, *found);
}

} // namespace qrjump::ui
