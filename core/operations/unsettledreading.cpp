#include "core/operations/unsettledreading.h"

#include "core/base/clock.h"
#include "core/operations/operationsender.h"
#include "core/operations/recordederror.h"
#include "core/operations/runnerpause.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

/// Why the answer to what an earlier program sent is not known.
RecordedAnswer answerOf(const JournalEntry &entry)
{
    if (!entry.answer.kind.isEmpty())
        return entry.answer;
    return {canonicalName(ApiError::Kind::Cancelled), {}, kProgramEnded, {}};
}

} // namespace

UnsettledReading::UnsettledReading(JumpRuleClient &client, OperationJournal &journal,
                                   const ErrorCatalogue &catalogue, const Clock &clock,
                                   const RunnerPolicy &policy)
    : m_journal(journal)
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_policy(policy)
    , m_kind(client.target().kind)
    , m_lookup(client, clock)
{
    connect(&m_lookup, &RuleLookup::finished, this, &UnsettledReading::receive);
}

void UnsettledReading::start(const QList<JournalEntry> &entries)
{
    m_entries = entries;
    QStringList prefixes;
    for (const JournalEntry &entry : entries)
        prefixes.append(entry.operation.prefix());
    m_lookup.start(prefixes);
}

void UnsettledReading::receive(const ApiResult<RulesByPrefix> &found)
{
    if (!found)
        return Q_EMIT failed(found.error());
    Late late;
    for (JournalEntry &entry : m_entries) {
        const auto rule = found->rules.constFind(entry.operation.prefix());
        const auto onServer = rule == found->rules.constEnd() ? std::nullopt : std::optional(*rule);
        const bool isSameMonth = nextMonthOfLimits(entry.sentAt) == nextMonthOfLimits(m_clock.now());
        const auto left = isSameMonth ? found->publishesLeft : std::nullopt; // else it begins anew
        const auto outcome = judgeReadBack(entry.operation, {onServer, left}, m_kind);
        const auto state = stateAfter(entry, outcome);
        if (!state) {
            late.prefixes.insert(entry.operation.prefix());
            late.readAgainIn = std::max(late.readAgainIn, timeToArrive(entry.sentAt, m_clock, m_policy));
        } else if (const auto stored = record(entry, *state, outcome); !stored) {
            return Q_EMIT notRecorded(stored.error());
        } else {
            Q_EMIT changed(entry);
        }
    }
    Q_EMIT finished(late);
}

/// Nothing while what was sent may still arrive and its effect is not there yet.
std::optional<OperationState> UnsettledReading::stateAfter(const JournalEntry &entry,
                                                           const OperationOutcome &outcome) const
{
    if (outcome.kind == OperationOutcome::Kind::Done)
        return OperationState::Done;
    if (timeToArrive(entry.sentAt, m_clock, m_policy).count() > 0)
        return std::nullopt;
    switch (outcome.kind) {
    case OperationOutcome::Kind::NotThere:
        return comesBack(entry) ? OperationState::Queued : OperationState::Refused;
    case OperationOutcome::Kind::Different:
        return OperationState::NeedsYou;
    case OperationOutcome::Kind::StillUnknown: // reading does not tell, however often
        return OperationState::Unknown;
    case OperationOutcome::Kind::Done:
    case OperationOutcome::Kind::NothingChanged: // only an answer to a write says that
        break;
    }
    Q_UNREACHABLE();
}

/// Nobody goes on with what somebody waited for in a form, and a no that the program does not know is one.
bool UnsettledReading::comesBack(const JournalEntry &entry) const
{
    const auto batch = m_journal.batch(entry.batchId);
    const bool isSingle = batch && *batch && (*batch)->kind == BatchKind::Single;
    return !isSingle && !isUnknownRefusal(recordedError(entry), m_catalogue);
}

Result<Nothing, StoreError> UnsettledReading::record(JournalEntry &entry, OperationState state,
                                                     const OperationOutcome &outcome)
{
    if (state == OperationState::Queued) {
        const auto queued = m_journal.queueAgain(entry.id);
        if (!queued)
            return Failure{queued.error()};
        entry.state = *queued;
        return Nothing{};
    }
    entry.state = state;
    entry.endedAt = m_clock.now();
    entry.answer = answerOf(entry);
    entry.serverRule = outcome.serverRule;
    return m_journal.markAllEnded({entry});
}

} // namespace qrjump::core
