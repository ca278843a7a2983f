#pragma once

#include "core/base/threadjob.h"
#include "core/operations/storecall.h"

#include <QTimer>

#include <map>

namespace qrjump::core {

class Clock;
class OperationJournal;
struct JournalEntry;

/// Takes back what batches have not sent yet: a little at once, the rest in parts on a thread of its own.
/// What it is given outlives it. Destroyed before it has finished, it leaves the rest queued.
class Withdrawals : public QObject
{
    Q_OBJECT

public:
    Withdrawals(OperationJournal &journal, const Clock &clock);
    ~Withdrawals() override;

    /// The answer is how many were taken back, from the event loop. Nobody may send operations of the batch
    /// meanwhile, but for one that is under way.
    [[nodiscard]] StoreCall<qint64> takeBack(qint64 batchId);
    /// This one of it, at once. The answer is what the journal holds of it then.
    [[nodiscard]] Result<JournalEntry, StoreError> takeBackOne(qint64 batchId, qint64 operationId);
    [[nodiscard]] bool isUnderWay(qint64 batchId) const { return m_jobs.contains(batchId); }
    [[nodiscard]] bool isAnyUnderWay() const { return !m_jobs.empty(); }

Q_SIGNALS:
    /// More of it is taken back than a moment ago, or all of it.
    void progressed(qint64 batchId);

private:
    using Taken = Result<qint64, StoreError>;
    struct Job
    {
        QList<AsyncPromise<qint64, StoreError>> promises;
        ThreadJob<Taken> thread = {};
    };

    void begin(qint64 batchId, qint64 taken, const AsyncPromise<qint64, StoreError> &promise);
    void conclude(qint64 batchId, qint64 before, const Taken &taken);
    void announce();

    OperationJournal &m_journal;
    const Clock &m_clock;
    std::map<qint64, Job> m_jobs;
    QTimer m_progress;
};

} // namespace qrjump::core
