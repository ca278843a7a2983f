#pragma once

#include "core/store/operationjournal.h"

#include <QObject>

namespace qrjump::core {

/// What would be tried once more of a batch.
struct RetryPlan
{
    QList<OperationJournal::Intent> intents = {};
    int overwriting = 0; ///< of them: what the server has meanwhile is changed
    int leftOut = 0;     ///< could only fail again: published by now, or gone
};

/// What `entry`, which was refused or needs the user, has to become to be tried once more; begins from what
/// the server has. Nothing when that could only fail again.
[[nodiscard]] std::optional<OperationJournal::Intent> retryOf(const JournalEntry &entry);

/// Collects the failed operations of a batch, in slices so that 100,000 never make the window wait.
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

    OperationJournal &m_journal;
    qint64 m_batchId = 0;
    RetryPlan m_plan;
    quint64 m_generation = 0;
};

} // namespace qrjump::core
