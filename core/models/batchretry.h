#pragma once

#include "core/store/operationjournal.h"

#include <QObject>

namespace qrjump::core {

/// What would be tried once more of a batch.
struct RetryPlan
{
    QList<OperationJournal::Intent> intents = {};
    int overwriting = 0; ///< of them: what the server has meanwhile is changed
    int takenBack = 0;   ///< of them: were not sent before
    int leftOut = 0;     ///< could only fail again: published by now, or gone
    /// Of the file: what is still to be mended belongs to the report of the next try as well.
    QList<LeftOutRow> rowsNotSent = {};
};

/// What `entry`, which was refused, needs the user or was taken back, has to become to be tried once more;
/// begins from what the server has. Nothing when that could only fail again.
[[nodiscard]] std::optional<OperationJournal::Intent> retryOf(const JournalEntry &entry);

/// Collects the operations of a batch that failed or were taken back, in slices so that 100,000 never make
/// the window wait.
class BatchRetry : public QObject
{
    Q_OBJECT

public:
    /// `journal` outlives it.
    explicit BatchRetry(OperationJournal &journal, QObject *parent = nullptr);

    /// Ends what was collected before without a word.
    void collect(qint64 batchId);
    void stop();

Q_SIGNALS:
    /// Follows every collect() that was not stopped, once.
    void collected(const qrjump::core::Result<qrjump::core::RetryPlan, qrjump::core::StoreError> &plan);

private:
    void readSlice(quint64 generation, qint64 afterId);
    void take(const QList<JournalEntry> &entries);
    void readRows(quint64 generation, qint64 afterId);

    OperationJournal &m_journal;
    qint64 m_batchId = 0;
    RetryPlan m_plan;
    quint64 m_generation = 0;
};

} // namespace qrjump::core
