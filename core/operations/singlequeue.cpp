#include "core/operations/singlequeue.h"

#include "core/base/clock.h"
#include "core/operations/recordederror.h"

namespace qrjump::core {

namespace {

/// What is heard about an entry that was settled before it could be checked again.
OperationOutcome outcomeOf(const JournalEntry &entry)
{
    using Kind = OperationOutcome::Kind;
    switch (entry.state) {
    case OperationState::Done:
        return {Kind::Done, entry.serverRule, recordedError(entry)};
    case OperationState::NeedsYou:
        return {Kind::Different, entry.serverRule, recordedError(entry)};
    case OperationState::Queued:
    case OperationState::Refused:
    case OperationState::Withdrawn:
        return {Kind::NotThere, {}, recordedError(entry)};
    case OperationState::Sending:
    case OperationState::Unknown:
        return {Kind::StillUnknown, entry.serverRule, recordedError(entry)};
    }
    Q_UNREACHABLE();
}

} // namespace

ApiError notRecorded(const StoreError &error)
{
    return {.kind = ApiError::Kind::NotRecorded, .detail = textOf(error)};
}

SingleQueue::SingleQueue(OperationJournal &journal, const Clock &clock)
    : m_journal(journal)
    , m_clock(clock)
{}

std::optional<JournalEntry> SingleQueue::next()
{
    while (!m_waiting.isEmpty()) {
        const qint64 batchId = m_waiting.first();
        const auto queued = m_journal.queuedOf(batchId, {.atMost = 1});
        if (queued && !queued->isEmpty())
            return queued->first();
        m_waiting.removeFirst();
        if (!queued)
            end(batchId, {OperationOutcome::Kind::NothingChanged, {}, notRecorded(queued.error())});
    }
    return std::nullopt;
}

std::optional<SingleQueue::Check> SingleQueue::takeCheck()
{
    while (!m_checks.isEmpty()) {
        const WantedCheck check = m_checks.takeFirst();
        const auto entries = m_journal.operationsOf(check.batchId, {.atMost = 1});
        if (!entries || entries->isEmpty()) {
            const ApiError error = entries ? ApiError{} : notRecorded(entries.error());
            end(check.batchId, {OperationOutcome::Kind::StillUnknown, {}, check.because, error});
        } else if (entries->first().state != OperationState::Unknown) {
            end(check.batchId, outcomeOf(entries->first()));
        } else {
            return Check{entries->first(), check.because};
        }
    }
    return std::nullopt;
}

bool SingleQueue::removeChecks(qint64 batchId)
{
    return m_checks.removeIf([batchId](const WantedCheck &check) { return check.batchId == batchId; }) > 0;
}

void SingleQueue::begin(qint64 batchId)
{
    remove(batchId);
    m_underWay = batchId;
}

void SingleQueue::end(qint64 batchId, const OperationOutcome &outcome)
{
    if (m_underWay == batchId)
        m_underWay.reset();
    Q_EMIT ended(batchId, outcome);
}

void SingleQueue::refuseAll(const ApiError &error)
{
    const QList<qint64> refused = std::exchange(m_waiting, {});
    for (const qint64 batchId : refused) {
        (void)m_journal.withdrawQueued(batchId, m_clock.now());
        end(batchId, {OperationOutcome::Kind::NothingChanged, {}, error});
    }
    const QList<WantedCheck> unchecked = std::exchange(m_checks, {});
    for (const WantedCheck &check : unchecked)
        end(check.batchId, {OperationOutcome::Kind::StillUnknown, {}, check.because, error});
}

} // namespace qrjump::core
