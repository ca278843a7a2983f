#include "core/models/accountbatches.h"

#include "core/operations/operationrunner.h"

#include <algorithm>
#include <functional>

namespace qrjump::core {

using Phase = NotableBatch::Phase;

AccountBatches::AccountBatches(const OperationRunner &runner, OperationJournal &journal, QString accountId,
                               QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_journal(journal)
    , m_accountId(std::move(accountId))
{
    m_soon.setSingleShot(true);
    m_soon.callOnTimeout(this, &AccountBatches::reload);
    connect(&runner, &OperationRunner::operationChanged, this, &AccountBatches::receive);
    connect(&runner, &OperationRunner::batchChanged, this, [this](qint64 id) {
        m_mentioned.insert(id);
        if (m_runner.isRunning(id))
            m_toldToRun.insert(id);
        m_soon.start(0);
    });
    reload();
}

/// What is read back without being run tells nobody else that it has ended.
void AccountBatches::receive(const JournalEntry &entry)
{
    m_mentioned.insert(entry.batchId);
    const bool isOpen = entry.state == OperationState::Queued || entry.state == OperationState::Sending ||
                        entry.state == OperationState::Unknown;
    if (!isOpen && !m_runner.isRunning(entry.batchId))
        m_soon.start(0);
}

void AccountBatches::dismiss(qint64 batchId)
{
    const auto isMeant = [batchId](const NotableBatch &batch) {
        return batch.phase == Phase::Ended && batch.standing.batch.id == batchId;
    };
    if (std::none_of(m_batches.begin(), m_batches.end(), isMeant))
        return; // its end is still to be told
    m_dismissed.insert(batchId);
    reload();
}

void AccountBatches::reload()
{
    m_error.reset();
    const auto batches = read();
    if (!batches || *batches == m_batches)
        return;
    m_batches = *batches;
    Q_EMIT changed();
}

void AccountBatches::leaveAsItIs(qint64 batchId)
{
    const auto left = m_journal.leaveAsItIs(batchId);
    m_dismissed.insert(batchId);
    reload();
    if (!left)
        m_error = left.error();
}

/// Nothing when the journal cannot be read; what was known is shown on then.
std::optional<QList<NotableBatch>> AccountBatches::read()
{
    const auto open = m_journal.openBatches(m_accountId);
    const auto unfinished = m_journal.unfinishedReplacements(m_accountId);
    if (!open || !unfinished) {
        m_error = open ? unfinished.error() : open.error();
        return std::nullopt;
    }
    QList<NotableBatch> notable;
    QSet<qint64> told = appendUnfinished(*unfinished, notable);
    appendOpen(*open, told, notable);
    for (const BatchStanding &standing : *open)
        told.insert(standing.batch.id);
    m_isFirst = false;
    appendEnded(told, notable);
    std::stable_sort(notable.begin(), notable.end(), [](const NotableBatch &left, const NotableBatch &right) {
        return left.phase < right.phase;
    });
    return notable;
}

/// Until it is published or left as it is, whether it is open or not.
QSet<qint64> AccountBatches::appendUnfinished(const QList<BatchStanding> &unfinished,
                                              QList<NotableBatch> &notable)
{
    QSet<qint64> told;
    for (const BatchStanding &standing : unfinished) {
        if (m_dismissed.contains(standing.batch.id))
            continue;
        told.insert(standing.batch.id);
        notable.append({phaseOf(standing), standing, true});
    }
    return told;
}

void AccountBatches::appendOpen(const QList<BatchStanding> &open, const QSet<qint64> &unfinished,
                                QList<NotableBatch> &notable)
{
    for (const BatchStanding &standing : open) {
        const qint64 id = standing.batch.id;
        if (m_isFirst)
            m_leftOver.insert(id);
        if (m_runner.isRunning(id))
            m_toldToRun.insert(id);
        const bool hasForm = standing.batch.kind == BatchKind::Single && !m_leftOver.contains(id);
        if (!hasForm && !unfinished.contains(id))
            notable.append({phaseOf(standing), standing});
    }
}

void AccountBatches::appendEnded(const QSet<qint64> &told, QList<NotableBatch> &notable)
{
    QList<qint64> ended = (m_mentioned - told - m_dismissed).values();
    std::sort(ended.begin(), ended.end(), std::greater());
    for (const qint64 id : ended) {
        const auto standing = m_journal.standing(id);
        if (!standing || !*standing)
            continue;
        const BatchStanding &found = **standing;
        const bool isDoneForm = found.batch.kind == BatchKind::Single &&
                                (!m_leftOver.contains(id) || found.counts.done == found.counts.total());
        if (isDoneForm)
            m_dismissed.insert(id);
        else
            notable.append({Phase::Ended, found});
    }
}

NotableBatch::Phase AccountBatches::phaseOf(const BatchStanding &standing) const
{
    if (m_runner.isRunning(standing.batch.id))
        return Phase::Running;
    if (m_runner.isTakingBack(standing.batch.id))
        return Phase::TakingBack;
    const BatchCounts &counts = standing.counts;
    const bool hasFailed = counts.refused + counts.needsYou + counts.withdrawn > 0 || counts.open() == 0;
    if (isChain(standing.batch.kind) && hasFailed)
        return Phase::Stuck;
    return m_toldToRun.contains(standing.batch.id) ? Phase::Paused : Phase::Interrupted;
}

} // namespace qrjump::core
