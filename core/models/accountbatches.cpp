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

/// Nothing when the journal cannot be read; what was known is shown on then.
std::optional<QList<NotableBatch>> AccountBatches::read()
{
    const auto open = m_journal.openBatches(m_accountId);
    if (!open) {
        m_error = open.error();
        return std::nullopt;
    }
    QList<NotableBatch> notable;
    QSet<qint64> openIds;
    for (const BatchStanding &standing : *open) {
        const qint64 id = standing.batch.id;
        openIds.insert(id);
        if (m_isFirst)
            m_leftOver.insert(id);
        if (m_runner.isRunning(id))
            m_toldToRun.insert(id);
        if (standing.batch.kind != BatchKind::Single || m_leftOver.contains(id))
            notable.append({phaseOf(standing), standing});
    }
    m_isFirst = false;
    appendEnded(openIds, notable);
    std::stable_sort(notable.begin(), notable.end(), [](const NotableBatch &left, const NotableBatch &right) {
        return left.phase < right.phase;
    });
    return notable;
}

void AccountBatches::appendEnded(const QSet<qint64> &open, QList<NotableBatch> &notable)
{
    QList<qint64> ended = (m_mentioned - open - m_dismissed).values();
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
    const bool hasFailed = standing.counts.refused + standing.counts.needsYou > 0;
    if (isChain(standing.batch.kind) && hasFailed)
        return Phase::Stuck;
    return m_toldToRun.contains(standing.batch.id) ? Phase::Paused : Phase::Interrupted;
}

} // namespace qrjump::core
