#include "core/operations/operationqueue.h"

#include "core/rules/rulelimits.h"

#include <algorithm>
#include <tuple>

namespace qrjump::core {

namespace {

/// An import of hours lets everything else in between.
int placeOf(BatchKind kind)
{
    switch (kind) {
    case BatchKind::Single:
        return 0;
    case BatchKind::Publish:
    case BatchKind::Delete:
    case BatchKind::Replace:
        return 1;
    case BatchKind::Import:
        return 2;
    }
    Q_UNREACHABLE();
}

bool comesBefore(const OperationBatch &one, const OperationBatch &other)
{
    return std::tuple(placeOf(one.kind), one.id) < std::tuple(placeOf(other.kind), other.id);
}

} // namespace

OperationQueue::OperationQueue(OperationJournal &journal)
    : m_journal(journal)
{}

void OperationQueue::add(const OperationBatch &batch)
{
    m_batches.insert(batch.id, batch);
}

bool OperationQueue::remove(qint64 batchId)
{
    m_parked.remove(batchId);
    m_skipped.remove(batchId);
    if (m_loadedBatch == batchId)
        forgetOperations();
    return m_batches.remove(batchId) > 0;
}

std::optional<OperationBatch> OperationQueue::batch(qint64 batchId) const
{
    const auto found = m_batches.constFind(batchId);
    return found == m_batches.constEnd() ? std::nullopt : std::optional(*found);
}

void OperationQueue::park(qint64 batchId)
{
    if (!contains(batchId))
        return;
    m_parked.insert(batchId);
    if (m_loadedBatch == batchId)
        forgetOperations(); // much may have changed until it goes on
    if (m_trustedChain == batchId)
        m_trustedChain = 0;
}

void OperationQueue::leaveOutAdds(qint64 batchId)
{
    m_skipped.insert(batchId, 0);
    forgetOperations();
}

void OperationQueue::unpark()
{
    m_parked.clear();
    m_skipped.clear();
}

std::optional<OperationBatch> OperationQueue::firstBatch() const
{
    std::optional<OperationBatch> first;
    for (const OperationBatch &batch : m_batches) {
        if (!m_parked.contains(batch.id) && (!first || comesBefore(batch, *first)))
            first = batch;
    }
    return first;
}

Result<Nothing, StoreError> OperationQueue::load(const OperationBatch &batch)
{
    if (m_loadedBatch == batch.id && !m_operations.isEmpty())
        return Nothing{};
    m_isSearching = false;
    auto next = nextOf(batch);
    if (!next)
        return Failure{next.error()};
    m_loadedBatch = batch.id;
    m_operations = std::move(next).value();
    m_isChecked = isChain(batch.kind) && m_trustedChain == batch.id;
    return Nothing{};
}

Result<QList<JournalEntry>, StoreError> OperationQueue::nextOf(const OperationBatch &batch)
{
    if (isChain(batch.kind))
        return nextOfChain(batch.id);
    if (leavesOutAdds(batch.id))
        return nextWithoutAdds(batch.id);
    return m_journal.queuedOf(batch.id, {.atMost = kMaxPrefixesPerQuery});
}

/// One slice at a time: there may be a hundred thousand adds before the next edit.
Result<QList<JournalEntry>, StoreError> OperationQueue::nextWithoutAdds(qint64 batchId)
{
    qint64 &skipped = m_skipped[batchId];
    auto next = m_journal.queuedOf(batchId, {.afterId = skipped, .atMost = kMaxPrefixesPerQuery});
    if (!next || next->isEmpty())
        return next;
    skipped = next->last().id;
    QList<JournalEntry> others = std::move(next).value();
    others.removeIf(
        [](const JournalEntry &entry) { return entry.operation.kind == RuleOperation::Kind::Add; });
    m_isSearching = others.isEmpty();
    return others;
}

Result<QList<JournalEntry>, StoreError> OperationQueue::nextOfChain(qint64 batchId)
{
    const auto all = m_journal.operationsOf(batchId, {});
    if (!all)
        return Failure{all.error()};
    const auto next = std::find_if(all->begin(), all->end(), [](const JournalEntry &entry) {
        return entry.state != OperationState::Done;
    });
    if (next == all->end() || next->state != OperationState::Queued)
        return QList<JournalEntry>{};
    return QList<JournalEntry>{*next};
}

const QList<JournalEntry> &OperationQueue::beginCheck()
{
    m_isBeingChecked = true;
    return m_operations;
}

void OperationQueue::setChecked(const QList<JournalEntry> &left)
{
    if (!std::exchange(m_isBeingChecked, false))
        return;
    m_operations = left;
    m_isChecked = true;
}

void OperationQueue::forgetOperations()
{
    m_operations.clear();
    m_loadedBatch = 0;
    m_isBeingChecked = false;
    m_isChecked = false;
    m_isSearching = false;
    m_trustedChain = 0;
    for (qint64 &skipped : m_skipped)
        skipped = 0; // what was among them may be queued again
}

QString miniProgramOf(qint64 batchId, OperationJournal &journal)
{
    const auto batch = journal.batch(batchId);
    return batch && *batch ? (*batch)->miniProgramAppid : QString();
}

} // namespace qrjump::core
