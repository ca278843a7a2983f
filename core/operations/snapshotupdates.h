#pragma once

#include "core/store/operationjournal.h"

#include <QHash>
#include <QObject>

namespace qrjump::core {

class OperationRunner;
class OperationRunners;
class SnapshotShelf;

/// Writes into the newest snapshots what operations leave on the server. All that it is given outlives it.
class SnapshotUpdates : public QObject
{
    Q_OBJECT

public:
    /// Of one account.
    SnapshotUpdates(const OperationRunner &runner, OperationJournal &journal, SnapshotShelf &shelf);
    /// Of all accounts whose runners are made from now on: before anybody can ask for one.
    SnapshotUpdates(const OperationRunners &runners, OperationJournal &journal, SnapshotShelf &shelf);

private:
    void followRunner(const OperationRunner &runner);
    void follow(const JournalEntry &entry);
    /// Nothing when the journal cannot say.
    [[nodiscard]] std::optional<OperationBatch> batch(qint64 id);

    OperationJournal &m_journal;
    SnapshotShelf &m_shelf;
    QHash<qint64, OperationBatch> m_batches; ///< as far as they were needed
};

} // namespace qrjump::core
