#include "core/models/batchwatch.h"

#include "core/base/clock.h"
#include "core/models/batchfilter.h"
#include "core/models/batchprefix.h"
#include "core/operations/operationrunner.h"

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

constexpr auto kTick = 1s; // what is said about the time left ages by itself

} // namespace

BatchWatch::BatchWatch(const OperationRunner &runner, OperationJournal &journal, const Clock &clock,
                       qint64 batchId, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_journal(journal)
    , m_clock(clock)
    , m_batch{.id = batchId}
{
    m_soon.setSingleShot(true);
    m_soon.callOnTimeout(this, &BatchWatch::changed);
    m_tick.setInterval(kTick);
    m_tick.callOnTimeout(this, &BatchWatch::noteStandstill);
    m_tick.callOnTimeout(this, &BatchWatch::changed);
    connect(&runner, &OperationRunner::operationChanged, this, &BatchWatch::receive);
    connect(&runner, &OperationRunner::batchChanged, this, [this](qint64 id) {
        if (id != m_batch.id)
            return;
        readStanding();
        followRunner();
    });
    connect(&runner, &OperationRunner::stateChanged, this, &BatchWatch::followRunner);
    connect(&runner, &OperationRunner::lookedElsewhere, this, &BatchWatch::lookElsewhere);
    readStanding();
    followRunner();
}

void BatchWatch::readStanding()
{
    const auto read = m_journal.standing(m_batch.id);
    if (!read)
        m_error = read.error();
    if (!read || !*read)
        return announceSoon();
    const std::optional<BatchStanding> &standing = *read;
    const auto unsettled = m_journal.unsettledOperations(standing->batch.accountId);
    m_error = unsettled ? std::nullopt : std::optional(unsettled.error());
    m_batch = standing->batch;
    m_counts = standing->counts;
    if (m_onlyPrefix.isEmpty())
        m_onlyPrefix = onlyPrefixOf(m_journal, *standing);
    m_sending.clear();
    m_unknown.clear();
    for (const JournalEntry &entry : unsettled ? *unsettled : QList<JournalEntry>()) {
        if (entry.batchId == m_batch.id)
            (entry.state == OperationState::Sending ? m_sending : m_unknown).insert(entry.id);
    }
    announceSoon();
}

/// What an operation was before is known only of those that are on their way; all others were waiting.
void BatchWatch::receive(const JournalEntry &entry)
{
    if (entry.batchId != m_batch.id)
        return;
    int &before = m_sending.remove(entry.id)   ? m_counts.sending
                  : m_unknown.remove(entry.id) ? m_counts.unknown
                                               : m_counts.queued;
    --before;
    ++counterOf(entry.state, m_counts);
    if (entry.state == OperationState::Sending)
        m_sending.insert(entry.id);
    else if (entry.state == OperationState::Unknown)
        m_unknown.insert(entry.id);
    else if (entry.state != OperationState::Queued && entry.attempts > 0)
        recordPace();
    announceSoon();
}

void BatchWatch::recordPace()
{
    if (std::exchange(m_stoodStill, false))
        m_pace.restart(m_clock.elapsed());
    m_pace.record(m_clock.elapsed());
}

void BatchWatch::noteStandstill()
{
    m_stoodStill = m_stoodStill || m_runner.silence() || m_runner.waitsUntil().isValid();
}

/// Nobody else tells what another program does to it, and how old a hold is.
void BatchWatch::lookElsewhere()
{
    const bool wasElsewhere = std::exchange(m_wasElsewhere, isElsewhere());
    if (wasElsewhere || (m_counts.open() > 0 && !isRunning()))
        readStanding();
    else if (isHeld())
        announceSoon();
}

bool BatchWatch::isElsewhere() const
{
    return m_runner.isAtWorkElsewhere() && !isRunning() && m_counts.open() > 0 &&
           !m_runner.isTakingBack(m_batch.id);
}

void BatchWatch::followRunner()
{
    noteStandstill();
    const bool runs = isRunning() && !isHeld();
    if (std::exchange(m_isMoving, runs) != runs) {
        m_pace.restart(m_clock.elapsed());
        if (runs)
            m_tick.start();
        else
            m_tick.stop();
    }
    announceSoon();
}

bool BatchWatch::isRunning() const
{
    return m_runner.isRunning(m_batch.id);
}

bool BatchWatch::isHeld() const
{
    return isRunning() && m_runner.holdOf(m_batch.id) != RunnerHold::None;
}

BatchProgress BatchWatch::progress() const
{
    if (!m_isMoving)
        return {.counts = m_counts};
    if (m_runner.waitsUntil().isValid())
        return {.counts = m_counts, .waitsUntil = m_runner.waitsUntil()};
    if (const auto wait = m_runner.limitWait())
        return {.counts = m_counts, .limitWait = wait};
    if (auto silence = m_runner.silence())
        return {.counts = m_counts, .silence = std::move(silence)};
    const std::chrono::milliseconds now = m_clock.elapsed();
    return {.counts = m_counts,
            .perMinute = m_pace.perMinute(now),
            .remaining = m_pace.timeFor(m_counts.open(), now)};
}

void BatchWatch::announceSoon()
{
    m_soon.start(0ms);
}

} // namespace qrjump::core
