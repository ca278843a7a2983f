#include "core/operations/operationrunner.h"

#include "core/base/clock.h"
#include "core/operations/intentrecording.h"

#include <algorithm>

namespace qrjump::core {

namespace {

ApiError notRecorded(const StoreError &error)
{
    return {.kind = ApiError::Kind::NotRecorded, .detail = textOf(error)};
}

/// What a Single operation hears about an entry that was settled before it could be checked again.
OperationOutcome outcomeOf(const JournalEntry &entry)
{
    using Kind = OperationOutcome::Kind;
    switch (entry.state) {
    case OperationState::Done:
        return {Kind::Done, entry.serverRule};
    case OperationState::NeedsYou:
        return {Kind::Different, entry.serverRule};
    case OperationState::Queued:
    case OperationState::Refused:
    case OperationState::Withdrawn:
        return {Kind::NotThere, {}};
    case OperationState::Sending:
    case OperationState::Unknown:
        return {Kind::StillUnknown, entry.serverRule};
    }
    Q_UNREACHABLE();
}

} // namespace

OperationRunner::OperationRunner(Owner owner, const Services &services, RunnerPolicy policy)
    : m_owner(std::move(owner))
    , m_services(services)
    , m_policy(std::move(policy))
    , m_lock(services.lockFolder, m_owner.accountId)
    , m_queue(services.journal)
    , m_withdrawals(services.journal, services.clock)
    , m_pause(services.clock, m_policy)
    , m_publishPause(services.clock, m_policy)
{
    m_waiting.setSingleShot(true);
    m_waiting.callOnTimeout(this, [this] {
        stopWaiting();
        m_isSettled = m_isSettled && m_late.prefixes.isEmpty();
        startNext();
    });
    connect(&m_withdrawals, &Withdrawals::progressed, this, &OperationRunner::batchChanged);
    connect(&m_withdrawals, &Withdrawals::progressed, this, &OperationRunner::startSoon);
    connect(&m_pause, &RunnerPause::due, this, &OperationRunner::lookAgain);
    connect(&m_publishPause, &RunnerPause::due, this, &OperationRunner::publishAgain);
}

OperationRunner::~OperationRunner() = default;

StoreCall<qint64> OperationRunner::run(BatchKind kind, const QString &source,
                                       const QList<OperationJournal::Intent> &intents)
{
    const auto now = client();
    const OperationBatch batch{.accountId = m_owner.accountId,
                               .accountName = m_owner.accountName,
                               .miniProgramAppid = now ? now->target().miniProgramAppid : QString(),
                               .kind = kind,
                               .source = source,
                               .startedAt = m_services.clock.now()};
    const AsyncPromise<qint64, StoreError> promise;
    const auto finish = [this, promise, batch](const Result<qint64, StoreError> &recorded) {
        --m_recordings;
        promise.finish(recorded);
        if (recorded)
            begin(batch, *recorded);
        startSoon();
    };
    ++m_recordings;
    setBusy(true);
    if (intents.size() <= OperationJournal::kRecordedAtOnce) {
        const auto recorded = m_services.journal.queue(batch, intents);
        QTimer::singleShot(0, this, [finish, recorded] { finish(recorded); });
        return promise.call();
    }
    auto *recording = new IntentRecording(m_services.journal.fileName(), batch, intents, this);
    connect(recording, &IntentRecording::finished, this, finish);
    connect(recording, &IntentRecording::finished, recording, &QObject::deleteLater);
    recording->start();
    return promise.call();
}

void OperationRunner::begin(OperationBatch batch, qint64 batchId)
{
    batch.id = batchId;
    if (batch.kind == BatchKind::Single)
        m_singles.append(batch.id);
    else
        m_queue.add(batch);
    if (m_line && batch.kind == BatchKind::Single)
        m_line->sender.letGo(); // nobody waits for a pause between two attempts
    Q_EMIT batchChanged(batch.id);
}

void OperationRunner::resume(qint64 batchId)
{
    const auto batch = m_services.journal.batch(batchId);
    if (!batch)
        return standStillWithoutJournal(batch.error());
    const bool isAwaited = m_singles.contains(batchId) || m_single == batchId;
    if (!*batch || (*batch)->accountId != m_owner.accountId || isAwaited || isTakingBack(batchId))
        return;
    m_withdrawn.remove(batchId);
    m_queue.add(**batch);
    m_isSettled = false;
    publishAgain();
    goOn();
    Q_EMIT batchChanged(batchId);
}

void OperationRunner::pause(qint64 batchId)
{
    if (!m_queue.remove(batchId))
        return;
    if (m_line && m_line->sender.isBusy() && m_line->sender.current()->batchId == batchId)
        m_line->sender.letGo();
    Q_EMIT batchChanged(batchId);
    startSoon();
}

StoreCall<qint64> OperationRunner::withdraw(qint64 batchId)
{
    m_queue.remove(batchId);
    m_singles.removeAll(batchId);
    const auto taken = m_withdrawals.takeBack(batchId);
    if (m_line && m_line->sender.isBusy() && m_line->sender.current()->batchId == batchId) {
        m_withdrawn.insert(batchId);
        m_line->sender.letGo();
    }
    setBusy(true);
    Q_EMIT batchChanged(batchId);
    startSoon();
    return taken;
}

void OperationRunner::settle()
{
    m_wantsSettling = true;
    m_isSettled = false;
    startSoon();
}

bool OperationRunner::isRunning(qint64 batchId) const
{
    return m_queue.contains(batchId) || m_singles.contains(batchId) || m_single == batchId;
}

RunnerHold OperationRunner::hold() const
{
    if (m_pause.reason() != RunnerHold::None)
        return m_pause.reason();
    return m_queue.hasParked() ? m_publishPause.reason() : RunnerHold::None;
}

const std::optional<ApiError> &OperationRunner::holdError() const
{
    return m_pause.reason() != RunnerHold::None ? m_pause.error() : m_publishPause.error();
}

void OperationRunner::checkSingleAgain(qint64 batchId, const ApiError &because)
{
    m_checks.append({batchId, because});
    startSoon();
}

void OperationRunner::stopSingle(qint64 batchId)
{
    if (m_single == batchId)
        return m_line->sender.stop();
    if (!m_singles.contains(batchId))
        return;
    (void)withdraw(batchId); // what cannot be taken back is offered later, and was not sent
    endSingle(batchId,
              {OperationOutcome::Kind::NothingChanged, {}, ApiError{.kind = ApiError::Kind::Cancelled}});
}

void OperationRunner::followAccount()
{
    if (m_line && !m_line->isBusy())
        m_line.reset();
    if (m_pause.reason() == RunnerHold::AccountProblem)
        goOn();
}

/// Never from within a signal of the line, which may have to be replaced.
void OperationRunner::startSoon()
{
    if (hasWork())
        setBusy(true);
    if (!std::exchange(m_startsSoon, true))
        QMetaObject::invokeMethod(this, &OperationRunner::startNext, Qt::QueuedConnection);
}

void OperationRunner::startNext()
{
    m_startsSoon = false;
    if (m_line && m_line->isBusy())
        return;
    if (!hasWork() || !takeLock())
        return rest();
    setBusy(true);
    if (startCheck() || startSettling() || startSingle() || m_waiting.isActive() || startBulk())
        return;
    rest();
}

void OperationRunner::rest()
{
    m_wantsSettling = m_wantsSettling && !m_isSettled;
    m_lock.release();
    if (m_recordings == 0 && !m_withdrawals.isAnyUnderWay())
        setBusy(false);
}

bool OperationRunner::hasWork() const
{
    if (!m_singles.isEmpty() || !m_checks.isEmpty())
        return true;
    return m_pause.reason() == RunnerHold::None && (m_wantsSettling || m_queue.firstBatch());
}

/// What another program did meanwhile is not known: everything is looked at anew.
bool OperationRunner::takeLock()
{
    if (m_lock.isHeld())
        return true;
    const auto taken = m_lock.take();
    if (taken && *taken) {
        m_isSettled = false;
        m_isSettling = false;
        m_queue.forgetOperations();
        return true;
    }
    refuseSingles(taken ? ApiError{.kind = ApiError::Kind::OtherProgram} : notRecorded(taken.error()));
    if (m_pause.reason() != RunnerHold::None || !m_queue.firstBatch())
        return false; // what the other program is sending is its own to settle
    if (taken)
        standStill(RunnerHold::OtherProgram);
    else
        standStillWithoutJournal(taken.error());
    return false;
}

bool OperationRunner::startCheck()
{
    if (m_checks.isEmpty())
        return false;
    const Check check = m_checks.takeFirst();
    const auto batch = m_services.journal.batch(check.batchId);
    const auto entries = m_services.journal.operationsOf(check.batchId, {.atMost = 1});
    if (!batch || !*batch || !entries || entries->isEmpty()) {
        const ApiError error = entries ? ApiError{} : notRecorded(entries.error());
        endSingle(check.batchId, {OperationOutcome::Kind::StillUnknown, {}, check.because, error});
        return startCheck();
    }
    RunnerLine *line = lineTo((*batch)->miniProgramAppid);
    if (!line || entries->first().state != OperationState::Unknown) {
        endSingle(check.batchId, outcomeOf(entries->first()));
        return startCheck();
    }
    m_single = check.batchId;
    line->sender.findOut(entries->first(), check.because);
    return true;
}

/// One target at a time: a service account can have unsettled rules of several mini programs.
bool OperationRunner::startSettling()
{
    if (m_isSettled)
        return false;
    if (!m_isSettling && !loadUnsettled())
        return false;
    if (m_unsettled.isEmpty()) {
        m_isSettled = true;
        m_isSettling = false;
        m_readFailures = 0;
        if (!m_late.prefixes.isEmpty())
            waitForLate();
        return false;
    }
    const QString target = targetOf(m_unsettled.first().batchId);
    const auto others =
        std::stable_partition(m_unsettled.begin(), m_unsettled.end(),
                              [&](const JournalEntry &entry) { return targetOf(entry.batchId) == target; });
    const QList<JournalEntry> ofTarget(m_unsettled.begin(), others);
    m_unsettled.erase(m_unsettled.begin(), others);
    RunnerLine *line = lineTo(target);
    if (line)
        line->reading.start(ofTarget);
    return line;
}

bool OperationRunner::loadUnsettled()
{
    auto unsettled = m_services.journal.unsettledOperations(m_owner.accountId);
    if (!unsettled) {
        refuseSingles(notRecorded(unsettled.error()));
        standStillWithoutJournal(unsettled.error());
        return false;
    }
    m_unsettled = std::move(unsettled).value();
    m_isSettling = true;
    m_late = {};
    stopWaiting();
    return true;
}

void OperationRunner::waitForLate()
{
    m_waiting.start(m_late.readAgainIn);
    m_waitsUntil = m_services.clock.now().addMSecs(m_late.readAgainIn.count());
    Q_EMIT stateChanged();
}

void OperationRunner::stopWaiting()
{
    m_waiting.stop();
    if (std::exchange(m_waitsUntil, {}).isValid())
        Q_EMIT stateChanged();
}

QString OperationRunner::targetOf(qint64 batchId) const
{
    const auto batch = m_services.journal.batch(batchId);
    return batch && *batch ? (*batch)->miniProgramAppid : QString();
}

void OperationRunner::receiveSettled(const UnsettledReading::Late &late)
{
    m_late.prefixes += late.prefixes;
    m_late.readAgainIn = std::max(m_late.readAgainIn, late.readAgainIn);
    startSoon();
}

/// Of a read before anything is sent.
void OperationRunner::receiveReadFailure(const ApiError &error)
{
    m_isSettling = false;
    if (const auto reason = holdBecauseOf(error, m_services.catalogue))
        return standStill(*reason, error);
    if (isFinalRefusal(error, m_services.catalogue))
        return standStill(RunnerHold::AccountProblem, error);
    if (++m_readFailures >= m_policy.failuresUntilProbing)
        return standStill(RunnerHold::Offline, error);
    m_waiting.start(delayAfter(m_readFailures, m_policy));
}

bool OperationRunner::startSingle()
{
    while (!m_singles.isEmpty() && m_isSettled) {
        const qint64 batchId = m_singles.first();
        const auto queued = m_services.journal.queuedOf(batchId, {.atMost = 1});
        if (!queued || queued->isEmpty()) {
            m_singles.removeFirst();
            if (!queued)
                endSingle(batchId, {OperationOutcome::Kind::NothingChanged, {}, notRecorded(queued.error())});
            continue;
        }
        if (m_late.prefixes.contains(queued->first().operation.prefix()))
            return true; // what an earlier program sent about this very rule may still arrive
        RunnerLine *line = lineTo(targetOf(batchId));
        if (!line)
            return false;
        m_singles.removeFirst();
        m_single = batchId;
        line->sender.start(queued->first(), OperationSender::Insistence::Once);
        return true;
    }
    return false;
}

bool OperationRunner::startBulk()
{
    if (!m_isSettled)
        return false;
    while (m_pause.reason() == RunnerHold::None) {
        const auto batch = m_queue.firstBatch();
        if (!batch)
            return false;
        if (const auto loaded = m_queue.load(*batch); !loaded)
            standStillWithoutJournal(loaded.error());
        else if (m_queue.operations().isEmpty())
            endBatch(batch->id);
        else if (startOperation(*batch))
            return true;
    }
    return false;
}

bool OperationRunner::startOperation(const OperationBatch &batch)
{
    const bool isPublish = m_queue.operations().first().operation.kind == RuleOperation::Kind::Publish;
    if (isPublish && m_publishPause.reason() != RunnerHold::None) {
        m_queue.park(batch.id);
        Q_EMIT stateChanged();
        return false;
    }
    RunnerLine *line = lineTo(batch.miniProgramAppid);
    if (!line)
        return false;
    if (m_queue.isChecked())
        line->sender.start(m_queue.takeFirst(), OperationSender::Insistence::UntilDone);
    else
        line->check.start(m_queue.beginCheck());
    return true;
}

void OperationRunner::endBatch(qint64 batchId)
{
    if (m_queue.remove(batchId))
        Q_EMIT batchChanged(batchId);
}

/// Null when the account is gone; the runner then stands still.
RunnerLine *OperationRunner::lineTo(const QString &miniProgramAppid)
{
    const auto session = client();
    if (!session) {
        const ApiError error{.kind = ApiError::Kind::NoToken};
        refuseSingles(error);
        standStill(RunnerHold::AccountProblem, error);
        return nullptr;
    }
    if (!m_line || !m_line->serves(session, miniProgramAppid)) {
        m_line = std::make_unique<RunnerLine>(
            session, miniProgramAppid,
            OperationSender::Services{m_services.journal, m_services.catalogue, m_services.clock, m_policy});
        connectLine();
    }
    return m_line.get();
}

void OperationRunner::connectLine()
{
    const OperationSender &sender = m_line->sender;
    connect(&sender, &OperationSender::changed, this, &OperationRunner::operationChanged);
    connect(&sender, &OperationSender::ended, this, &OperationRunner::receiveEnded);
    connect(&sender, &OperationSender::held, this, &OperationRunner::receiveHeld);
    connect(&sender, &OperationSender::notRecorded, this, &OperationRunner::receiveNotRecorded);
    connect(&sender, &OperationSender::stateChanged, this, [this](RuleWriter::State state) {
        if (m_single)
            Q_EMIT singleChanged(*m_single, state, m_line->sender.lostBecause());
    });
    connect(&sender, &OperationSender::readBackPaused, this, [this](std::chrono::milliseconds delay) {
        if (m_single)
            Q_EMIT singleReadBackPaused(*m_single, delay);
    });
    const PresendCheck &check = m_line->check;
    connect(&check, &PresendCheck::ended, this, &OperationRunner::operationChanged);
    connect(&check, &PresendCheck::passed, this, &OperationRunner::receiveChecked);
    connect(&check, &PresendCheck::failed, this, &OperationRunner::receiveCheckFailure);
    connect(&check, &PresendCheck::notRecorded, this, &OperationRunner::receiveStoreError);
    const UnsettledReading &reading = m_line->reading;
    connect(&reading, &UnsettledReading::changed, this, &OperationRunner::operationChanged);
    connect(&reading, &UnsettledReading::finished, this, &OperationRunner::receiveSettled);
    connect(&reading, &UnsettledReading::failed, this, &OperationRunner::receiveSettlingFailure);
    connect(&reading, &UnsettledReading::notRecorded, this, &OperationRunner::receiveStoreError);
}

void OperationRunner::receiveEnded(const JournalEntry &entry, const OperationOutcome &outcome)
{
    Q_EMIT operationChanged(entry);
    m_withdrawn.remove(entry.batchId);
    if (m_single) {
        m_queue.forgetOperations(); // it may have changed what was compared
        endSingle(entry.batchId, outcome);
    } else if (const auto batch = m_queue.batch(entry.batchId); batch && isChain(batch->kind)) {
        if (entry.state == OperationState::Done)
            m_queue.trustChain(entry.batchId);
        else
            endBatch(entry.batchId);
    }
    startSoon();
}

/// What is Unknown now is read back before anything else is sent.
void OperationRunner::receiveHeld(const JournalEntry &entry, RunnerHold reason,
                                  const std::optional<ApiError> &error)
{
    m_queue.forgetOperations();
    if (entry.state == OperationState::Unknown) {
        m_isSettled = false;
        m_wantsSettling = true;
    }
    if (m_withdrawn.remove(entry.batchId) && entry.state == OperationState::Queued)
        (void)withdraw(entry.batchId); // the answer of the first call has been given
    if (reason == RunnerHold::PublishLimit) {
        m_publishPause.begin(reason, error);
        m_queue.park(entry.batchId);
        Q_EMIT stateChanged();
    } else if (reason != RunnerHold::None) {
        standStill(reason, error, entry.operation.prefix());
    }
    startSoon();
}

/// Without a record nothing more may be sent: the next program would not know of it.
void OperationRunner::receiveNotRecorded(const JournalEntry &entry, const StoreError &error,
                                         const std::optional<OperationOutcome> &outcome)
{
    const OperationOutcome unsent{OperationOutcome::Kind::NothingChanged, {}, notRecorded(error)};
    if (m_single)
        endSingle(entry.batchId, outcome.value_or(unsent));
    receiveStoreError(error);
}

void OperationRunner::receiveStoreError(const StoreError &error)
{
    m_isSettling = false;
    m_isSettled = false;
    m_queue.forgetOperations();
    if (error.kind != StoreError::Kind::OutOfStep) // else somebody took it back, or another program ended it
        standStillWithoutJournal(error);
    startSoon();
}

void OperationRunner::receiveChecked(const QList<JournalEntry> &left)
{
    m_readFailures = 0;
    m_queue.setChecked(left);
    startSoon();
}

void OperationRunner::receiveCheckFailure(const ApiError &error)
{
    receiveReadFailure(error);
    startSoon();
}

void OperationRunner::receiveSettlingFailure(const ApiError &error)
{
    refuseSingles(error);
    receiveReadFailure(error);
    startSoon();
}

void OperationRunner::endSingle(qint64 batchId, const OperationOutcome &outcome)
{
    if (m_single == batchId)
        m_single.reset();
    Q_EMIT singleEnded(batchId, outcome);
    Q_EMIT batchChanged(batchId);
}

/// They were not sent, and are not to be sent later, when nobody waits for them any more.
void OperationRunner::refuseSingles(const ApiError &error)
{
    const QList<qint64> refused = std::exchange(m_singles, {});
    for (const qint64 batchId : refused) {
        (void)m_services.journal.withdrawQueued(batchId, m_services.clock.now());
        endSingle(batchId, {OperationOutcome::Kind::NothingChanged, {}, error});
    }
    const QList<Check> unchecked = std::exchange(m_checks, {});
    for (const Check &check : unchecked)
        endSingle(check.batchId, {OperationOutcome::Kind::StillUnknown, {}, check.because, error});
}

void OperationRunner::standStill(RunnerHold reason, const std::optional<ApiError> &error,
                                 const QString &prefix)
{
    m_queue.forgetOperations();
    stopWaiting();
    m_heldPrefix = prefix;
    m_pause.begin(reason, error);
    Q_EMIT stateChanged();
    startSoon();
}

void OperationRunner::standStillWithoutJournal(const StoreError &error)
{
    m_journalError = error;
    standStill(RunnerHold::Journal);
}

void OperationRunner::goOn()
{
    m_journalError.reset();
    m_heldPrefix.clear();
    m_readFailures = 0;
    m_pause.end();
    Q_EMIT stateChanged();
    startSoon();
}

void OperationRunner::publishAgain()
{
    m_queue.unpark();
    m_publishPause.end();
    Q_EMIT stateChanged();
    startSoon();
}

void OperationRunner::lookAgain()
{
    if (m_pause.reason() == RunnerHold::Offline)
        return probe();
    if (m_pause.reason() != RunnerHold::OtherProgram)
        return goOn();
    if (const auto taken = m_lock.take(); taken && !*taken)
        return m_pause.goOn();
    m_lock.release(); // taken again by the next operation, which looks at everything anew
    goOn();
}

/// A server that says anything, even no, is there.
void OperationRunner::probe()
{
    const auto session = client();
    if (!session)
        return standStill(RunnerHold::AccountProblem, ApiError{.kind = ApiError::Kind::NoToken});
    m_probe = session->rules(smallestQuery());
    m_probe.then(this, [this, session](const ApiResult<RulePage> &answer) {
        if (m_pause.reason() != RunnerHold::Offline)
            return;
        if (answer || !isConnectionFailure(answer.error()))
            goOn();
        else
            m_pause.goOn();
    });
}

void OperationRunner::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT stateChanged();
}

} // namespace qrjump::core
