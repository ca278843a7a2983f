#include "core/operations/operationrunner.h"

#include "core/base/clock.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

RecordedAnswer recordedAnswer(const std::optional<ApiError> &error)
{
    if (!error)
        return {};
    return {canonicalName(error->kind), error->errcode,
            error->errmsg.isEmpty() ? error->detail : error->errmsg, error->rid};
}

RuleQuery smallestQuery()
{
    RuleQuery query;
    query.scope = RuleQuery::Scope::Page;
    query.pageSize = 1;
    return query;
}

/// Why the answer to what an earlier program sent is not known.
ApiError endedBefore()
{
    return {.kind = ApiError::Kind::Cancelled,
            .certainty = Certainty::Unknown,
            .detail = u"the program ended before the answer came"_s};
}

} // namespace

OperationRunner::OperationRunner(Owner owner, const Services &services, RunnerPolicy policy)
    : m_owner(std::move(owner))
    , m_services(services)
    , m_policy(std::move(policy))
    , m_writer(services.client)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { (this->*m_next)(); });
    connect(&m_writer, &RuleWriter::finished, this, &OperationRunner::receive);
}

Result<qint64, StoreError> OperationRunner::run(const QString &source,
                                                const QList<OperationJournal::Intent> &intents)
{
    const OperationBatch batch{.accountId = m_owner.accountId,
                               .accountName = m_owner.accountName,
                               .source = source,
                               .startedAt = m_services.clock.now()};
    auto queued = m_services.journal.queue(batch, intents);
    if (queued)
        startNext();
    return queued;
}

void OperationRunner::resume()
{
    if (m_current)
        return stand(RunnerHold::None, {}); // goes on by itself
    auto unsettled = m_services.journal.unsettledOperations(m_owner.accountId);
    if (!unsettled) {
        m_journalError = unsettled.error();
        return stand(RunnerHold::Journal, {});
    }
    m_unsettled = std::move(unsettled).value();
    m_queue.clear(); // what was held comes before what follows it
    m_timer.stop();
    m_read.abort();
    m_connectionFailures = 0;
    stand(RunnerHold::None, {});
    startNext();
}

void OperationRunner::pause()
{
    if (m_timer.isActive()) { // between two attempts: the journal says which
        m_timer.stop();
        m_current.reset();
    }
    stand(RunnerHold::ByUser, {});
}

Result<int, StoreError> OperationRunner::withdraw(qint64 batchId)
{
    m_queue.clear();
    return m_services.journal.withdrawQueued(batchId, m_services.clock.now());
}

void OperationRunner::startNext()
{
    if (m_current || m_hold != RunnerHold::None)
        return;
    if (!takeNext())
        return setBusy(false);
    m_effort = {};
    m_begun = m_services.clock.elapsed();
    setBusy(true);
    attend();
}

bool OperationRunner::takeNext()
{
    if (!m_unsettled.isEmpty()) {
        m_current = m_unsettled.takeFirst();
        return true;
    }
    if (m_queue.isEmpty()) {
        auto queued = m_services.journal.queuedOperations(m_owner.accountId, {});
        if (!queued) {
            m_journalError = queued.error();
            stand(RunnerHold::Journal, {});
            return false;
        }
        m_queue = std::move(queued).value();
    }
    if (m_queue.isEmpty())
        return false;
    m_current = m_queue.takeFirst();
    return true;
}

void OperationRunner::attend()
{
    if (m_current->state == OperationState::Queued)
        return sendCurrent();
    wait(timeToArrive(), &OperationRunner::findOutCurrent);
}

/// Without it nobody could tell later whether a publish was spent.
void OperationRunner::learnPublishesLeft()
{
    m_read = m_services.client.rules(smallestQuery());
    m_read.then(this, [this](const ApiResult<RulePage> &page) {
        if (!page)
            return receive({OperationOutcome::Kind::NothingChanged, {}, page.error()});
        m_publishesLeft = page->publishQuota;
        m_current->operation.publishesLeft = m_publishesLeft;
        send();
    });
}

void OperationRunner::sendCurrent()
{
    const bool isPublish = m_current->operation.kind == RuleOperation::Kind::Publish;
    if (isPublish && !m_publishesLeft)
        return learnPublishesLeft();
    if (isPublish)
        m_current->operation.publishesLeft = m_publishesLeft;
    send();
}

void OperationRunner::send()
{
    const QDateTime now = m_services.clock.now();
    if (!recorded(m_services.journal.markSending(m_current->id, now, m_current->operation.publishesLeft)))
        return;
    m_current->state = OperationState::Sending;
    m_current->sentAt = now;
    ++m_current->attempts;
    ++m_effort.sends;
    Q_EMIT operationChanged(*m_current);
    if (m_current->attempts > 1)
        m_writer.sendAgain(m_current->operation);
    else
        m_writer.send(m_current->operation);
}

/// How long the last attempt may still arrive at the server.
std::chrono::milliseconds OperationRunner::timeToArrive() const
{
    const std::chrono::milliseconds age(m_current->sentAt.msecsTo(m_services.clock.now()));
    return std::max(m_policy.arrivalMargin - age, std::chrono::milliseconds(0));
}

void OperationRunner::checkCurrentAgain()
{
    ++m_effort.reads;
    m_writer.checkAgain();
}

void OperationRunner::findOutCurrent()
{
    ++m_effort.reads;
    m_writer.findOut(m_current->operation, endedBefore());
}

/// A second publish might be spent beside a first one that is only late, so its absence proves something only
/// once it can no longer arrive. The other kinds answer a second arrival with "already so".
OperationOutcome OperationRunner::trusted(OperationOutcome outcome) const
{
    if (outcome.kind == OperationOutcome::Kind::NotThere &&
        m_current->operation.kind == RuleOperation::Kind::Publish && timeToArrive().count() > 0)
        outcome.kind = OperationOutcome::Kind::StillUnknown;
    return outcome;
}

void OperationRunner::receive(const OperationOutcome &reported)
{
    const OperationOutcome outcome = trusted(reported);
    countConnectionFailures(outcome);
    OperationVerdict verdict = verdictOn(outcome, effort(), m_services.catalogue, m_policy);
    const bool wantsMore = verdict.kind != OperationVerdict::Kind::End;
    if (wantsMore && m_hold == RunnerHold::ByUser)
        verdict = {.kind = OperationVerdict::Kind::Hold, .hold = RunnerHold::ByUser};
    else if (wantsMore && m_connectionFailures >= m_policy.failuresUntilProbing)
        verdict = {.kind = OperationVerdict::Kind::Hold, .hold = RunnerHold::Offline};
    follow(verdict, outcome);
}

void OperationRunner::countConnectionFailures(const OperationOutcome &outcome)
{
    const auto &error = outcome.readError ? outcome.readError : outcome.error;
    const bool failed = error && isConnectionFailure(*error) && outcome.kind != OperationOutcome::Kind::Done;
    m_connectionFailures = failed ? m_connectionFailures + 1 : 0;
}

void OperationRunner::follow(const OperationVerdict &verdict, const OperationOutcome &outcome)
{
    switch (verdict.kind) {
    case OperationVerdict::Kind::End:
        return endCurrent(verdict.state, outcome);
    case OperationVerdict::Kind::SendAgain:
        if (keepCurrent(outcome))
            wait(verdict.delay, &OperationRunner::sendCurrent);
        return;
    case OperationVerdict::Kind::ReadAgain:
        if (keepCurrent(outcome))
            wait(outcome.readError ? verdict.delay : std::max(verdict.delay, timeToArrive()),
                 &OperationRunner::checkCurrentAgain);
        return;
    case OperationVerdict::Kind::Hold:
        if (!keepCurrent(outcome))
            return;
        m_current.reset();
        return stand(verdict.hold, outcome.readError ? outcome.readError : outcome.error);
    }
    Q_UNREACHABLE();
}

void OperationRunner::endCurrent(OperationState state, const OperationOutcome &outcome)
{
    const OperationJournal::Ending ending{.state = state,
                                          .at = m_services.clock.now(),
                                          .answer = recordedAnswer(outcome.error),
                                          .serverRule = outcome.serverRule};
    if (!recorded(m_services.journal.markEnded(m_current->id, ending)))
        return;
    m_current->state = state;
    m_current->endedAt = ending.at;
    m_current->answer = ending.answer;
    m_current->serverRule = ending.serverRule;
    countPublish(state);
    const JournalEntry ended = *m_current;
    m_current.reset();
    Q_EMIT operationChanged(ended);
    startNext();
}

void OperationRunner::countPublish(OperationState state)
{
    if (m_current->operation.kind != RuleOperation::Kind::Publish)
        return;
    if (state == OperationState::Done && m_publishesLeft)
        --*m_publishesLeft;
    else
        m_publishesLeft.reset(); // to be read again
}

/// Records that the current operation goes on: as Unknown while its answer is lost, else as Queued.
bool OperationRunner::keepCurrent(const OperationOutcome &outcome)
{
    const bool isUnknown = outcome.kind == OperationOutcome::Kind::StillUnknown;
    countPublish(isUnknown ? OperationState::Unknown : OperationState::Queued);
    if (!isUnknown && m_current->state == OperationState::Queued)
        return true; // it never left
    const auto stored =
        isUnknown ? m_services.journal.markEnded(m_current->id, {.state = OperationState::Unknown,
                                                                 .at = m_services.clock.now(),
                                                                 .answer = recordedAnswer(outcome.error)})
                  : m_services.journal.queueAgain(m_current->id);
    if (!recorded(stored))
        return false;
    m_current->state = isUnknown ? OperationState::Unknown : OperationState::Queued;
    Q_EMIT operationChanged(*m_current);
    return true;
}

void OperationRunner::wait(std::chrono::milliseconds delay, void (OperationRunner::*next)())
{
    m_next = next;
    m_timer.start(delay);
}

void OperationRunner::stand(RunnerHold reason, const std::optional<ApiError> &error)
{
    m_holdError = error;
    if (reason == RunnerHold::Offline)
        wait(m_policy.probeEvery, &OperationRunner::probe);
    if (std::exchange(m_hold, reason) != reason)
        Q_EMIT stateChanged();
    if (reason != RunnerHold::None && !m_current)
        setBusy(false);
}

/// A server that says anything, even no, is there.
void OperationRunner::probe()
{
    m_read = m_services.client.rules(smallestQuery());
    m_read.then(this, [this](const ApiResult<RulePage> &answer) {
        if (m_hold != RunnerHold::Offline)
            return;
        if (answer || !isConnectionFailure(answer.error()))
            resume();
        else
            wait(m_policy.probeEvery, &OperationRunner::probe);
    });
}

void OperationRunner::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT stateChanged();
}

/// Without a record nothing more may be sent: the next program would not know of it.
bool OperationRunner::recorded(const Result<Nothing, StoreError> &stored)
{
    if (stored)
        return true;
    m_journalError = stored.error();
    m_current.reset();
    stand(RunnerHold::Journal, {});
    return false;
}

OperationEffort OperationRunner::effort() const
{
    OperationEffort effort = m_effort;
    effort.age = m_services.clock.elapsed() - m_begun;
    return effort;
}

} // namespace qrjump::core
