#include "core/operations/withdrawals.h"

#include "core/base/clock.h"
#include "core/store/operationjournal.h"

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

constexpr auto kProgressEvery = 250ms; // each time the rows are counted

} // namespace

Withdrawals::Withdrawals(OperationJournal &journal, const Clock &clock)
    : m_journal(journal)
    , m_clock(clock)
{
    m_progress.setInterval(kProgressEvery);
    m_progress.callOnTimeout(this, &Withdrawals::announce);
}

Withdrawals::~Withdrawals() = default;

StoreCall<qint64> Withdrawals::takeBack(qint64 batchId)
{
    const AsyncPromise<qint64, StoreError> promise;
    if (const auto job = m_jobs.find(batchId); job != m_jobs.end()) {
        job->second.promises.append(promise);
        return promise.call();
    }
    const auto taken = m_journal.withdrawSome(batchId, m_clock.now());
    if (!taken || *taken < OperationJournal::kRecordedAtOnce)
        return StoreCall<qint64>::finished(taken);
    begin(batchId, *taken, promise);
    return promise.call();
}

Result<JournalEntry, StoreError> Withdrawals::takeBackOne(qint64 batchId, qint64 operationId)
{
    if (const auto taken = m_journal.withdraw(operationId, m_clock.now()); !taken)
        return Failure{taken.error()};
    const auto entries = m_journal.operationsOf(batchId, {.afterId = operationId - 1, .atMost = 1});
    if (!entries)
        return Failure{entries.error()};
    return entries->constFirst();
}

void Withdrawals::begin(qint64 batchId, qint64 taken, const AsyncPromise<qint64, StoreError> &promise)
{
    Job &job = m_jobs[batchId];
    job.promises.append(promise);
    const auto work = [batchId, file = m_journal.fileName(),
                       at = m_clock.now()](const std::atomic_bool &isStopped) -> Taken {
        OperationJournal journal;
        if (const auto opened = journal.open(file); !opened)
            return Failure{opened.error()};
        return journal.withdrawQueued(batchId, at, [&isStopped] { return isStopped.load(); });
    };
    job.thread.start(this, work,
                     [this, batchId, taken](const Taken &rest) { conclude(batchId, taken, rest); });
    m_progress.start();
}

void Withdrawals::conclude(qint64 batchId, qint64 before, const Taken &taken)
{
    const auto job = m_jobs.extract(batchId);
    if (m_jobs.empty())
        m_progress.stop();
    // One that was under way can have come back after the last part.
    const auto late = taken ? m_journal.withdrawSome(batchId, m_clock.now()) : taken;
    Q_EMIT progressed(batchId);
    for (const auto &promise : job.mapped().promises)
        promise.finish(late ? Taken(before + *taken + *late) : late);
}

void Withdrawals::announce()
{
    for (const auto &[batchId, job] : m_jobs)
        Q_EMIT progressed(batchId);
}

} // namespace qrjump::core
