#include "core/models/accountbatches.h"

#include "core/models/batchprefix.h"
#include "core/operations/operationrunner.h"

#include <algorithm>
#include <functional>

namespace qrjump::core {

using Phase = NotableBatch::Phase;

namespace {

/// Nobody reaches the page, and nothing brings it back by itself.
bool isOutageAtRest(const NotableBatch &batch)
{
    return batch.opensNothing && (batch.phase == Phase::Paused || batch.phase == Phase::Interrupted);
}

/// Of those that have ended.
bool isAllDone(const NotableBatch &batch)
{
    const BatchCounts &counts = batch.standing.counts;
    return batch.phase == Phase::Ended && counts.done == counts.total() && counts.leftOut == 0;
}

/// The smaller, the more important; what ended with problems comes before what ended well.
std::pair<Phase, bool> urgencyOf(const NotableBatch &batch)
{
    return {isOutageAtRest(batch) ? Phase::Stuck : batch.phase, isAllDone(batch)};
}

} // namespace

AccountBatches::AccountBatches(const OperationRunner &runner, OperationJournal &journal, QString accountId,
                               QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_journal(journal)
    , m_accountId(std::move(accountId))
    , m_isAtWorkElsewhere(runner.isAtWorkElsewhere())
{
    m_soon.setSingleShot(true);
    m_soon.callOnTimeout(this, &AccountBatches::reload);
    connect(&runner, &OperationRunner::operationChanged, this, &AccountBatches::receive);
    connect(&runner, &OperationRunner::lookedElsewhere, this, &AccountBatches::lookElsewhere);
    connect(&runner, &OperationRunner::batchChanged, this, [this](qint64 id) {
        m_mentioned.insert(id);
        if (m_runner.isRunning(id))
            m_toldToRun.insert(id);
        m_soon.start(0);
    });
    reload();
}

AccountBatches &AccountBatches::of(OperationRunner &runner, OperationJournal &journal)
{
    if (auto *known = runner.findChild<AccountBatches *>(QString(), Qt::FindDirectChildrenOnly))
        return *known;
    return *new AccountBatches(runner, journal, runner.owner().accountId, &runner);
}

/// Nobody else tells what another program begins, sends, takes back and ends.
void AccountBatches::lookElsewhere()
{
    const auto isAtRest = [](const NotableBatch &batch) {
        return batch.phase != Phase::Running && batch.phase != Phase::TakingBack &&
               batch.phase != Phase::Ended;
    };
    const bool wasAtWork = std::exchange(m_isAtWorkElsewhere, m_runner.isAtWorkElsewhere());
    if (!m_isAtWorkElsewhere)
        m_movedElsewhere.clear();
    if (wasAtWork || m_isAtWorkElsewhere || std::any_of(m_batches.begin(), m_batches.end(), isAtRest))
        reload();
}

/// Of several open batches the other program sends one.
void AccountBatches::noteMovement(const QList<BatchStanding> &open)
{
    QHash<qint64, BatchCounts> counts;
    for (const BatchStanding &standing : open) {
        const qint64 id = standing.batch.id;
        counts.insert(id, standing.counts);
        if (!m_withdrawnAtFirst.contains(id))
            m_withdrawnAtFirst.insert(id, standing.counts.withdrawn - m_runner.leftOutOf(id));
        const auto last = m_lastCounts.constFind(id);
        const bool hasMoved = last != m_lastCounts.constEnd() && *last != standing.counts;
        if (m_isAtWorkElsewhere && (hasMoved || open.size() == 1)) {
            m_movedElsewhere.insert(id);
            m_mentioned.insert(id); // its end is told as well
        }
    }
    for (auto last = m_lastCounts.keyBegin(); last != m_lastCounts.keyEnd(); ++last) {
        if (!counts.contains(*last))
            m_mentioned.insert(*last); // whoever ended it
    }
    m_lastCounts = counts;
}

int AccountBatches::takenBackElsewhere(const BatchStanding &standing) const
{
    const qint64 id = standing.batch.id;
    const auto before = m_withdrawnAtFirst.constFind(id);
    if (m_runner.hasTakenBack(id) || before == m_withdrawnAtFirst.constEnd())
        return 0;
    return standing.counts.withdrawn - m_runner.leftOutOf(id) - *before;
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

Result<Nothing, StoreError> AccountBatches::leaveAsItIs(qint64 batchId)
{
    auto left = m_journal.leaveAsItIs(batchId);
    if (left)
        m_dismissed.insert(batchId);
    reload();
    return left;
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
    noteMovement(*open);
    QList<NotableBatch> notable;
    QSet<qint64> told = appendUnfinished(*unfinished, notable);
    appendOpen(*open, told, notable);
    for (const BatchStanding &standing : *open)
        told.insert(standing.batch.id);
    m_isFirst = false;
    appendEnded(told, notable);
    std::stable_sort(notable.begin(), notable.end(), [](const NotableBatch &left, const NotableBatch &right) {
        return urgencyOf(left) < urgencyOf(right);
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
        notable.append(described(phaseOf(standing), standing));
        notable.last().opensNothing = true;
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
        const bool hasForm = standing.batch.kind == BatchKind::Single &&
                             (!m_leftOver.contains(id) || m_movedElsewhere.contains(id));
        if (!hasForm && !unfinished.contains(id))
            notable.append(described(phaseOf(standing), standing));
    }
}

void AccountBatches::appendEnded(const QSet<qint64> &told, QList<NotableBatch> &notable)
{
    QList<qint64> ended = (m_mentioned - told).values();
    std::sort(ended.begin(), ended.end(), std::greater());
    QHash<std::pair<QString, QString>, qint64> lastReplacements; // by the mini program and the prefix
    const auto hasLater = [this, &lastReplacements](qint64 id) {
        const auto chain = m_chains.constFind(id);
        if (chain == m_chains.constEnd())
            return false;
        qint64 &last = lastReplacements[*chain];
        return id < std::exchange(last, std::max(last, id));
    };
    for (const NotableBatch &batch : std::as_const(notable))
        (void)hasLater(batch.standing.batch.id);
    for (const qint64 id : ended) {
        if (m_dismissed.contains(id)) {
            (void)hasLater(id);
            continue;
        }
        const auto standing = m_journal.standing(id);
        if (!standing || !*standing)
            continue;
        const BatchStanding &found = **standing;
        const bool isDoneForm = found.batch.kind == BatchKind::Single &&
                                (!m_leftOver.contains(id) || found.counts.done == found.counts.total());
        const NotableBatch batch = described(Phase::Ended, found);
        const bool isMadeUpFor = hasLater(id) && found.counts.done < found.counts.total();
        if (isDoneForm || isMadeUpFor)
            m_dismissed.insert(id);
        else
            notable.append(batch);
    }
}

NotableBatch AccountBatches::described(Phase phase, const BatchStanding &standing)
{
    QString &prefix = m_onlyPrefixes[standing.batch.id];
    if (prefix.isEmpty())
        prefix = onlyPrefixOf(m_journal, standing);
    if (isChain(standing.batch.kind) && !prefix.isEmpty())
        m_chains.insert(standing.batch.id, {standing.batch.miniProgramAppid, prefix});
    return {.phase = phase,
            .standing = standing,
            .takenBackElsewhere = takenBackElsewhere(standing),
            .onlyPrefix = prefix};
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
    if (m_isAtWorkElsewhere)
        return m_movedElsewhere.contains(standing.batch.id) ? Phase::Elsewhere : Phase::Behind;
    if (m_toldToRun.contains(standing.batch.id))
        return Phase::Paused;
    const bool wasBegunElsewhere = !m_isFirst && !m_leftOver.contains(standing.batch.id);
    return wasBegunElsewhere && m_runner.isBusy() ? Phase::InLine : Phase::Interrupted;
}

} // namespace qrjump::core
