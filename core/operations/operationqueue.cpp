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
    if (contains(batchId))
        m_parked.insert(batchId);
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
    auto next = isChain(batch.kind) ? nextOfChain(batch.id)
                                    : m_journal.queuedOf(batch.id, {.atMost = kMaxPrefixesPerQuery});
    if (!next)
        return Failure{next.error()};
    m_loadedBatch = batch.id;
    m_operations = std::move(next).value();
    m_isChecked = isChain(batch.kind) && m_trustedChain == batch.id;
    return Nothing{};
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
    m_trustedChain = 0;
}

QString miniProgramOf(qint64 batchId, OperationJournal &journal)
{
    const auto batch = journal.batch(batchId);
    return batch && *batch ? (*batch)->miniProgramAppid : QString();
}

} // namespace qrjump::core
