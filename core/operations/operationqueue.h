#pragma once

#include "core/store/operationjournal.h"

#include <QSet>

namespace qrjump::core {

/// The batches that a runner was told to run, in the order in which their operations are sent, and the next
/// operations of the first of them.
class OperationQueue
{
public:
    /// It outlives the queue.
    explicit OperationQueue(OperationJournal &journal);

    void add(const OperationBatch &batch);
    /// False when it was not there.
    bool remove(qint64 batchId);
    [[nodiscard]] bool contains(qint64 batchId) const { return m_batches.contains(batchId); }
    /// Nothing when it is not there.
    [[nodiscard]] std::optional<OperationBatch> batch(qint64 batchId) const;
    /// Keeps its place, but those behind it come first until unpark().
    void park(qint64 batchId);
    [[nodiscard]] bool isParked(qint64 batchId) const { return m_parked.contains(batchId); }
    /// Its adds stay queued, all else of it goes on until unpark().
    void leaveOutAdds(qint64 batchId);
    [[nodiscard]] bool leavesOutAdds(qint64 batchId) const { return m_skipped.contains(batchId); }
    void unpark();
    /// This one alone, and its adds stay left out.
    void unpark(qint64 batchId) { m_parked.remove(batchId); }
    [[nodiscard]] bool hasParked() const { return !m_parked.isEmpty(); }

    /// The batch to go on with: changes of chosen rules before imports, older ones first. Nothing when none
    /// is left that is not parked.
    [[nodiscard]] std::optional<OperationBatch> firstBatch() const;

    /// Makes operations() those of `batch`, at most a block of kMaxPrefixesPerQuery. Of a chain only the next
    /// one; none when the one before it did not end well.
    [[nodiscard]] Result<Nothing, StoreError> load(const OperationBatch &batch);
    [[nodiscard]] const QList<JournalEntry> &operations() const { return m_operations; }
    /// operations() is empty only because there was too much to leave out: load() goes on from there.
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    [[nodiscard]] JournalEntry takeFirst() { return m_operations.takeFirst(); }

    /// Whether operations() have been compared with the server since they were loaded.
    [[nodiscard]] bool isChecked() const { return m_isChecked; }
    /// operations(), whose comparison begins.
    [[nodiscard]] const QList<JournalEntry> &beginCheck();
    /// `left` is what the comparison left to be sent. Does nothing when they were forgotten meanwhile.
    void setChecked(const QList<JournalEntry> &left);
    /// The last operation of the chain is Done: nothing can have come between it and the next one.
    void trustChain(qint64 batchId) { m_trustedChain = batchId; }
    /// What was loaded may have become wrong.
    void forgetOperations();

private:
    [[nodiscard]] Result<QList<JournalEntry>, StoreError> nextOfChain(qint64 batchId);
    [[nodiscard]] Result<QList<JournalEntry>, StoreError> nextWithoutAdds(qint64 batchId);
    [[nodiscard]] Result<QList<JournalEntry>, StoreError> nextOf(const OperationBatch &batch);

    OperationJournal &m_journal;
    QHash<qint64, OperationBatch> m_batches;
    QSet<qint64> m_parked;
    QHash<qint64, qint64> m_skipped; ///< by batch, whose adds are left out: up to which operation
    qint64 m_loadedBatch = 0;        ///< of m_operations
    QList<JournalEntry> m_operations;
    bool m_isBeingChecked = false;
    bool m_isChecked = false;
    bool m_isSearching = false;
    qint64 m_trustedChain = 0;
};

/// Whose rules the operations of a batch are; empty for an ordinary account.
[[nodiscard]] QString miniProgramOf(qint64 batchId, OperationJournal &journal);

} // namespace qrjump::core
