#pragma once

#include "core/store/operationjournal.h"

#include <QHash>
#include <QObject>

namespace qrjump::core {

class OperationRunner;
class SnapshotShelf;

/// Writes into the newest snapshots what operations of one account leave on the server. All that it is given
/// outlives it.
class SnapshotUpdates : public QObject
{
    Q_OBJECT

public:
    SnapshotUpdates(const OperationRunner &runner, OperationJournal &journal, SnapshotShelf &shelf,
                    QObject *parent = nullptr);

private:
    void follow(const JournalEntry &entry);
    /// Nothing when the journal cannot say.
    [[nodiscard]] std::optional<OperationBatch> batch(qint64 id);

    OperationJournal &m_journal;
    SnapshotShelf &m_shelf;
    QHash<qint64, OperationBatch> m_batches; ///< as far as they were needed
};

} // namespace qrjump::core
