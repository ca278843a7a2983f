#include "core/operations/operationsender.h"

#include "core/base/clock.h"
#include "core/operations/recordederror.h"
#include "core/operations/runnerpause.h"

#include <algorithm>

namespace qrjump::core {

namespace {

/// Recording when a write left takes as long as recording that it is to be sent.
constexpr std::chrono::seconds kNotedWait(5);

/// Of an operation that is not tried again.
OperationState finalStateOf(OperationOutcome::Kind kind)
{
    switch (kind) {
    case OperationOutcome::Kind::Done:
        return OperationState::Done;
    case OperationOutcome::Kind::NothingChanged:
    case OperationOutcome::Kind::NotThere:
        return OperationState::Refused;
    case OperationOutcome::Kind::Different:
        return OperationState::NeedsYou;
    case OperationOutcome::Kind::StillUnknown:
        return OperationState::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

RuleQuery smallestQuery()
{
    return {.scope = RuleQuery::Scope::Page, .prefixes = {}, .pageSize = 1};
}

/// A clock that was set back does not make it longer.
std::chrono::milliseconds timeToArrive(const QDateTime &sentAt, const Clock &clock,
                                       const RunnerPolicy &policy)
{
    const std::chrono::milliseconds age(sentAt.msecsTo(clock.now()));
    return std::clamp(policy.arrivalMargin - age, std::chrono::milliseconds(0), policy.arrivalMargin);
}

OperationSender::OperationSender(JumpRuleClient &client, const Services &services)
    : m_client(client)
    , m_services(services)
    , m_writer(client)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, [this] { (this->*m_next)(); });
    connect(&m_writer, &RuleWriter::finished, this, &OperationSender::receive);
    connect(&m_writer, &RuleWriter::stateChanged, this, &OperationSender::stateChanged);
    connect(&m_writer, &RuleWriter::readBackPaused, this, &OperationSender::readBackPaused);
    connectClient();
}

void OperationSender::connectClient()
{
    const auto isWrite = [own = &m_client](const QObject *asker, Effect effect) {
        return asker == own && effect == Effect::Write;
    };
    const ApiChannel &channel = m_client.channel();
    connect(&channel, &ApiChannel::requestLeft, this, [this, isWrite](const QObject *asker, Effect effect) {
        if (isWrite(asker, effect))
            noteRequest();
    });
    connect(&channel, &ApiChannel::answered, this, [this, isWrite](const QObject *asker, Effect effect) {
        m_isAnswered = m_isAnswered || isWrite(asker, effect);
    });
    connect(&m_client, &JumpRuleClient::backedOff, this, [this](const BackOff &backOff) {
        if (isBusy() && isConnectionFailure(backOff.error))
            ++m_connectionFailures; // a read repeats itself, and each time it is one
    });
}

void OperationSender::start(const JournalEntry &entry, Insistence insistence)
{
    begin(entry, insistence);
    sendCurrent();
}

void OperationSender::findOut(const JournalEntry &entry, const ApiError &because)
{
    begin(entry, Insistence::Once);
    ++m_effort.reads;
    m_writer.findOut(entry.operation, because);
}

void OperationSender::begin(const JournalEntry &entry, Insistence insistence)
{
    Q_ASSERT(!isBusy());
    m_current = entry;
    m_insistence = insistence;
    m_isLetGo = false;
    m_isAnswered = false;
    m_mayArrive = entry.attempts > 0 && !entry.answer.errcode;
    m_effort = {};
    m_begun = m_services.clock.elapsed();
}

bool OperationSender::waitsToLeave() const
{
    return isBusy() && m_current->state == OperationState::Sending && !m_mayArrive;
}

void OperationSender::letGo()
{
    if (m_insistence == Insistence::Once)
        return; // it does not come back
    m_isLetGo = true;
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    Q_EMIT held(takeCurrent(), RunnerHold::None, {});
}

void OperationSender::sendCurrent()
{
    const bool isPublish = m_current->operation.kind == RuleOperation::Kind::Publish;
    if (isPublish && !m_publishesLeft)
        return learnPublishesLeft();
    if (isPublish)
        m_current->operation.publishesLeft = m_publishesLeft;
    send();
}

/// Without it nobody could tell later whether a publish was spent.
void OperationSender::learnPublishesLeft()
{
    m_read = m_client.rules(smallestQuery());
    m_read.then(this, [this](const ApiResult<RulePage> &page) {
        if (!page)
            return receive({OperationOutcome::Kind::NothingChanged, {}, page.error()});
        m_publishesLeft = page->publishQuota;
        m_current->operation.publishesLeft = m_publishesLeft;
        send();
    });
}

void OperationSender::send()
{
    if (m_isLetGo)
        return Q_EMIT held(takeCurrent(), RunnerHold::None, {});
    const QDateTime now = m_services.clock.now();
    if (!recorded(m_services.journal.markSending(m_current->id, now, m_current->operation.publishesLeft), {}))
        return;
    m_isAnswered = false;
    m_current->state = OperationState::Sending;
    m_sentBefore = std::exchange(m_current->sentAt, now);
    m_current->endedAt = {};
    m_current->answer = {};
    m_current->serverRule = {};
    ++m_current->attempts;
    ++m_effort.sends;
    Q_EMIT changed(*m_current);
    const bool wasSentBefore = m_effort.sends == 1 && m_current->attempts > 1; // the writer knows of the rest
    if (wasSentBefore)
        m_writer.sendAgain(m_current->operation);
    else
        m_writer.send(m_current->operation);
}

/// A write waits for its token and for the limiter before it leaves, so that it arrives later than the record
/// of its start says.
void OperationSender::noteRequest()
{
    if (!isBusy() || m_writer.state() != RuleWriter::State::Sending)
        return;
    m_mayArrive = true;
    const QDateTime now = m_services.clock.now();
    if (std::chrono::milliseconds(m_current->sentAt.msecsTo(now)) <= kNotedWait)
        return;
    m_current->sentAt = now; // it has left, whether that can be recorded or not
    (void)m_services.journal.markLeft(m_current->id, now);
}

void OperationSender::checkCurrentAgain()
{
    ++m_effort.reads;
    m_writer.checkAgain();
}

std::chrono::milliseconds OperationSender::timeToArrive() const
{
    return core::timeToArrive(m_current->sentAt, m_services.clock, m_services.policy);
}

/// A second publish might be spent beside a first one that is only late, so its absence proves something only
/// once it can no longer arrive. The other kinds answer a second arrival with "already so", but what is only
/// checked is not sent a second time: its absence would be recorded for good. The publishes left in another
/// month say nothing about those of before.
OperationOutcome OperationSender::trusted(OperationOutcome outcome) const
{
    const bool isOnlyChecked = m_effort.sends == 0;
    const bool isPublish = m_current->operation.kind == RuleOperation::Kind::Publish;
    const bool mayBeLate = (isOnlyChecked || isPublish) && timeToArrive().count() > 0;
    const bool cannotTell =
        isPublish && nextMonthOfLimits(m_current->sentAt) != nextMonthOfLimits(m_services.clock.now());
    if (outcome.kind == OperationOutcome::Kind::NotThere && (mayBeLate || cannotTell))
        outcome.kind = OperationOutcome::Kind::StillUnknown;
    return outcome;
}

void OperationSender::receive(const OperationOutcome &reported)
{
    const OperationOutcome outcome = trusted(reported);
    countConnectionFailures(outcome);
    follow(verdictOn(outcome), outcome);
}

OperationVerdict OperationSender::verdictOn(const OperationOutcome &outcome) const
{
    if (m_insistence == Insistence::Once)
        return {.kind = OperationVerdict::Kind::End, .state = finalStateOf(outcome.kind)};
    if (m_connectionFailures >= m_services.policy.failuresUntilProbing) // an outage ends no operation
        return {.kind = OperationVerdict::Kind::Hold,
                .hold = m_isLetGo ? RunnerHold::None : RunnerHold::Offline};
    const auto verdict = core::verdictOn(outcome, effort(), m_services.catalogue, m_services.policy);
    const bool wantsTime = verdict.kind == OperationVerdict::Kind::SendAgain ||
                           verdict.kind == OperationVerdict::Kind::ReadAgain;
    if (wantsTime && m_isLetGo)
        return {.kind = OperationVerdict::Kind::Hold, .hold = RunnerHold::None};
    return verdict;
}

/// A write may be swallowed while reads are answered: a server that has answered is there.
void OperationSender::countConnectionFailures(const OperationOutcome &outcome)
{
    const bool neverLeft = outcome.kind == OperationOutcome::Kind::NothingChanged;
    const auto &error = neverLeft ? outcome.error : outcome.readError;
    const bool failed = error && isConnectionFailure(*error);
    m_connectionFailures = failed ? m_connectionFailures + 1 : 0;
}

void OperationSender::follow(const OperationVerdict &verdict, const OperationOutcome &outcome)
{
    switch (verdict.kind) {
    case OperationVerdict::Kind::End:
        return end(verdict.state, outcome);
    case OperationVerdict::Kind::SendAgain:
        if (keep(outcome))
            wait(verdict.delay, &OperationSender::sendCurrent);
        return;
    case OperationVerdict::Kind::ReadAgain:
        if (keep(outcome))
            wait(outcome.readError ? verdict.delay : std::max(verdict.delay, timeToArrive()),
                 &OperationSender::checkCurrentAgain);
        return;
    case OperationVerdict::Kind::Hold:
        if (!keep(outcome))
            return;
        m_connectionFailures = 0; // counted anew after the hold
        return Q_EMIT held(takeCurrent(), verdict.hold,
                           outcome.readError ? outcome.readError : outcome.error);
    }
    Q_UNREACHABLE();
}

void OperationSender::end(OperationState state, const OperationOutcome &outcome)
{
    const OperationJournal::Ending ending{.state = state,
                                          .at = m_services.clock.now(),
                                          .answer = answerIn(outcome),
                                          .serverRule = outcome.serverRule};
    countPublish(state);
    if (!recorded(m_services.journal.markEnded(m_current->id, ending), outcome))
        return;
    m_current->answer = ending.answer;
    forgetAttempt();
    m_current->state = state;
    m_current->endedAt = ending.at;
    m_current->serverRule = ending.serverRule;
    Q_EMIT ended(takeCurrent(), outcome);
}

void OperationSender::countPublish(OperationState state)
{
    if (m_current->operation.kind != RuleOperation::Kind::Publish)
        return;
    if (state == OperationState::Done && m_publishesLeft)
        --*m_publishesLeft;
    else
        m_publishesLeft.reset(); // to be read again
}

/// Records that the current operation goes on: as Unknown while its answer is lost, else as Queued.
bool OperationSender::keep(const OperationOutcome &outcome)
{
    const bool isUnknown = outcome.kind == OperationOutcome::Kind::StillUnknown;
    countPublish(isUnknown ? OperationState::Unknown : OperationState::Queued);
    const RecordedAnswer answer = answerIn(outcome);
    const auto kept = isUnknown ? keepUnknown(answer) : m_services.journal.queueAgain(m_current->id, answer);
    if (!kept)
        return recorded(Failure{kept.error()}, outcome);
    m_mayArrive = m_mayArrive && outcome.kind != OperationOutcome::Kind::NothingChanged;
    m_current->answer = answer;
    forgetAttempt();
    m_current->state = *kept;
    Q_EMIT changed(*m_current);
    return true;
}

Result<OperationState, StoreError> OperationSender::keepUnknown(const RecordedAnswer &answer)
{
    const auto stored = m_services.journal.markEnded(
        m_current->id, {.state = OperationState::Unknown, .at = m_services.clock.now(), .answer = answer});
    if (!stored)
        return Failure{stored.error()};
    return OperationState::Unknown;
}

/// A token that was refused was sent with the change. The status of another step is none of the change's own.
RecordedAnswer OperationSender::answerIn(const OperationOutcome &outcome) const
{
    RecordedAnswer answer = recordedAnswer(outcome.error);
    const bool isOwn = outcome.error && outcome.error->step == ApiError::Step::Call;
    const bool hasStatus = isOwn && outcome.error->httpStatus != 0;
    const bool didNotLeave = m_current->state == OperationState::Queued ||
                             (m_current->state == OperationState::Sending && !m_isAnswered && !hasStatus);
    answer.isUnsent = outcome.kind == OperationOutcome::Kind::NothingChanged && outcome.error && didNotLeave;
    return answer;
}

/// As the journal does: what never left is no attempt.
void OperationSender::forgetAttempt()
{
    if (!m_current->answer.isUnsent || m_current->state != OperationState::Sending)
        return;
    --m_current->attempts;
    m_current->sentAt = m_sentBefore;
}

bool OperationSender::recorded(const Result<Nothing, StoreError> &stored,
                               const std::optional<OperationOutcome> &outcome)
{
    if (!stored)
        Q_EMIT notRecorded(takeCurrent(), stored.error(), outcome);
    return stored.hasValue();
}

void OperationSender::wait(std::chrono::milliseconds delay, void (OperationSender::*next)())
{
    m_next = next;
    m_timer.start(delay);
}

JournalEntry OperationSender::takeCurrent()
{
    const JournalEntry entry = *m_current;
    m_current.reset();
    return entry;
}

OperationEffort OperationSender::effort() const
{
    OperationEffort effort = m_effort;
    effort.age = m_services.clock.elapsed() - m_begun;
    return effort;
}

} // namespace qrjump::core
