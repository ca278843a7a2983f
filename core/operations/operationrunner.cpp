#include "core/operations/operationrunner.h"

#include "core/base/clock.h"
#include "core/operations/intentrecording.h"
#include "core/store/databaselock.h"

namespace qrjump::core {

namespace {

/// Tried again, and nothing has changed but the reason and the time.
void holdOffline(RunnerPause &pause, const ApiError &error)
{
    const HeldChange change = pause.change();
    pause.begin(RunnerHold::Offline, error, change);
}

ApiError settingsChanged()
{
    return {.kind = ApiError::Kind::SettingsChanged,
            .detail = QStringLiteral("the account has another appid by now")};
}

QString appidOf(qint64 batchId, OperationJournal &journal)
{
    const auto batch = journal.batch(batchId);
    return batch && *batch ? (*batch)->appid : QString();
}

} // namespace

OperationRunner::OperationRunner(Owner owner, const Services &services, RunnerPolicy policy)
    : m_owner(std::move(owner))
    , m_services(services)
    , m_policy(std::move(policy))
    , m_lock(services.lockFolder, m_owner.accountId)
    , m_others(m_lock, m_policy.lockEvery)
    , m_answers(services.clock, m_policy.silenceToldAfter)
    , m_queue(services.journal)
    , m_withdrawals(services.journal, services.clock)
    , m_pause(services.clock, m_policy)
    , m_publishPause(services.clock, m_policy)
    , m_fullPause(services.clock, m_policy)
    , m_appidPause(services.clock, m_policy)
    , m_singles(services.journal, services.clock)
    , m_settling(services.journal, services.clock, m_policy, m_owner.accountId)
{
    connect(&m_settling, &Settling::due, this, &OperationRunner::startNext);
    connect(&m_settling, &Settling::waitsUntilChanged, this, &OperationRunner::stateChanged);
    connect(&m_others, &OtherPrograms::looked, this, &OperationRunner::lookedElsewhere);
    connect(&m_answers, &AnswerWatch::changed, this, &OperationRunner::stateChanged);
    connect(&m_singles, &SingleQueue::ended, this, &OperationRunner::receiveSingleEnd);
    connect(&m_withdrawals, &Withdrawals::progressed, this, &OperationRunner::batchChanged);
    connect(&m_withdrawals, &Withdrawals::progressed, this, &OperationRunner::startSoon);
    connect(&m_pause, &RunnerPause::due, this, &OperationRunner::lookAgain);
    connect(&m_publishPause, &RunnerPause::due, this, &OperationRunner::publishAgain);
}

OperationRunner::~OperationRunner()
{
    if (m_line) // its calls are given up, which is heard of
        disconnect(&m_line->client.channel(), nullptr, this, nullptr);
}

StoreCall<qint64> OperationRunner::run(OperationBatch batch, const QList<OperationJournal::Intent> &intents,
                                       const QList<LeftOutRow> &leftOut)
{
    batch.accountId = m_owner.accountId;
    batch.accountName = m_owner.accountName;
    batch.startedAt = m_services.clock.now();
    if (const auto session = client(); session && batch.appid.isEmpty())
        batch.appid = session->target().appid;
    const AsyncPromise<qint64, StoreError> promise;
    const auto finish = [this, promise, batch](const Result<qint64, StoreError> &recorded) {
        --m_recordings;
        if (recorded)
            begin(batch, *recorded);
        promise.finish(recorded); // who asks now hears that it runs
        startSoon();
    };
    ++m_recordings;
    setBusy(true);
    if (intents.size() + leftOut.size() <= OperationJournal::kRecordedAtOnce) {
        const auto recorded = m_services.journal.queue(batch, intents, leftOut);
        QTimer::singleShot(0, this, [finish, recorded] { finish(recorded); });
        return promise.call();
    }
    auto *recording = new IntentRecording(m_services.journal.fileName(), batch, intents, leftOut, this);
    connect(recording, &IntentRecording::finished, this, finish);
    connect(recording, &IntentRecording::finished, recording, &QObject::deleteLater);
    recording->start();
    return promise.call();
}

void OperationRunner::begin(OperationBatch batch, qint64 batchId)
{
    batch.id = batchId;
    if (batch.kind == BatchKind::Single) {
        m_singles.add(batch.id);
    } else {
        m_queue.add(batch);
        tryAnew(batch.kind);
    }
    if (m_line && batch.kind == BatchKind::Single)
        m_line->sender.letGo(); // nobody waits for a pause between two attempts
    Q_EMIT batchChanged(batch.id);
}

/// What is held by now was met by others before. Publishes of a used-up month are no business of an import.
void OperationRunner::tryAnew(BatchKind kind)
{
    const bool publishes = kind == BatchKind::Publish || kind == BatchKind::Replace;
    if (publishes && m_publishPause.reason() != RunnerHold::None)
        publishAgain();
    if (m_pause.reason() == RunnerHold::Offline)
        probe();
    else if (m_pause.reason() != RunnerHold::None)
        goOn();
}

void OperationRunner::resume(qint64 batchId)
{
    const auto batch = m_services.journal.batch(batchId);
    if (!batch)
        return standStillWithoutJournal(batch.error());
    const bool isAwaited = m_singles.contains(batchId);
    if (!*batch || (*batch)->accountId != m_owner.accountId || isAwaited || isTakingBack(batchId))
        return;
    m_queue.add(**batch);
    m_settling.beginAnew();
    m_fullRefusals = 0;
    m_fullPause.end();
    publishAgain();
    if (m_pause.reason() == RunnerHold::Offline)
        probe(); // what is said about the connection stays true until the server answers
    else
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
    if (!m_singles.contains(batchId)) { // what waits for a form is this program's own
        if (const auto locked = lockToTakeBack(); !locked)
            return StoreCall<qint64>::finished(Failure{locked.error()});
    }
    m_takenBack.insert(batchId);
    m_queue.remove(batchId);
    m_singles.remove(batchId);
    const auto taken = m_withdrawals.takeBack(batchId);
    if (m_line && m_line->sender.isBusy() && m_line->sender.current()->batchId == batchId)
        m_line->sender.letGo();
    setBusy(true);
    Q_EMIT batchChanged(batchId);
    startSoon();
    return taken;
}

Result<Nothing, StoreError> OperationRunner::leaveOut(qint64 batchId, qint64 operationId)
{
    if (const auto locked = lockToTakeBack(); !locked)
        return locked;
    startSoon(); // the lock is given back, if there is nothing to do
    const auto taken = m_withdrawals.takeBackOne(batchId, operationId);
    if (!taken)
        return Failure{taken.error()};
    m_queue.forgetOperations();
    ++m_leftOut[batchId];
    Q_EMIT operationChanged(*taken);
    Q_EMIT batchChanged(batchId);
    return Nothing{};
}

Result<Nothing, StoreError> OperationRunner::lockToTakeBack()
{
    const auto locked = lockAnew();
    if (locked && *locked)
        return Nothing{};
    m_others.look();
    if (!locked)
        return Failure{locked.error()};
    return Failure{StoreError{StoreError::Kind::OtherProgram, m_services.journal.fileName(),
                              QStringLiteral("another program changes the account")}};
}

void OperationRunner::settle()
{
    m_wantsSettling = true;
    m_settling.beginAnew();
    startSoon();
}

bool OperationRunner::isSending(qint64 operationId) const
{
    return m_line && m_line->sender.isBusy() && m_line->sender.current()->id == operationId;
}

bool OperationRunner::waitsToLeave(qint64 operationId) const
{
    return isSending(operationId) && m_line->sender.waitsToLeave();
}

bool OperationRunner::isRunning(qint64 batchId) const
{
    return m_queue.contains(batchId) || m_singles.contains(batchId);
}

RunnerHold OperationRunner::hold() const
{
    return presentPause().reason();
}

const RunnerPause &OperationRunner::pauseOf(qint64 batchId) const
{
    if (m_pause.reason() != RunnerHold::None || !m_queue.isParked(batchId))
        return m_pause;
    if (m_setAside.contains(batchId))
        return m_appidPause;
    return m_queue.leavesOutAdds(batchId) ? m_fullPause : m_publishPause;
}

bool OperationRunner::canLeaveOutHeld(qint64 batchId) const
{
    const HeldChange &change = heldChangeOf(batchId);
    if (holdOf(batchId) != RunnerHold::AccountProblem || change.batchId != batchId || !change.canBeLeftOut)
        return false;
    const auto standing = m_services.journal.standing(batchId);
    return standing && *standing && (*standing)->counts.total() > 1; // else there is nothing to go on with
}

Result<Nothing, StoreError> OperationRunner::leaveOutHeld(qint64 batchId)
{
    if (!canLeaveOutHeld(batchId))
        return Nothing{};
    const auto left = leaveOut(batchId, heldChangeOf(batchId).id);
    if (left)
        resume(batchId);
    return left;
}

/// The one that keeps most from being sent.
const RunnerPause &OperationRunner::presentPause() const
{
    if (m_pause.reason() != RunnerHold::None || !m_queue.hasParked())
        return m_pause;
    if (m_publishPause.reason() != RunnerHold::None || m_fullPause.reason() != RunnerHold::None)
        return m_publishPause.reason() != RunnerHold::None ? m_publishPause : m_fullPause;
    return m_queue.firstBatch() ? m_pause : m_appidPause;
}

std::optional<ServerSilence> OperationRunner::silence() const
{
    const auto length = m_isBusy ? m_answers.silence() : std::nullopt;
    if (!length)
        return std::nullopt;
    const auto [since, asked] = m_answers.asked();
    return ServerSilence{
        .length = *length, .prefixes = prefixesAtStake(), .askedSince = since, .asked = asked};
}

std::optional<LimitWait> OperationRunner::limitWait() const
{
    if (!m_isBusy || !m_line || !(m_line->isWaiting() || m_probe.isWaiting()))
        return std::nullopt;
    return m_line->client.channel().limitWait();
}

QStringList OperationRunner::prefixesAtStake() const
{
    if (m_line && m_line->sender.isBusy() && m_line->sender.current()->state != OperationState::Queued)
        return {m_line->sender.current()->operation.prefix()};
    return m_readBack;
}

void OperationRunner::checkSingleAgain(qint64 batchId, const ApiError &because)
{
    m_singles.addCheck(batchId, because);
    if (m_line)
        m_line->sender.letGo(); // as for a Single that is to be sent
    startSoon();
}

void OperationRunner::stopSingle(qint64 batchId)
{
    if (m_singles.underWay() == batchId)
        return m_line->sender.stop();
    const ApiError stopped{.kind = ApiError::Kind::Cancelled};
    if (m_singles.removeChecks(batchId))
        return m_singles.end(batchId, {OperationOutcome::Kind::StillUnknown, {}, stopped, stopped});
    if (!m_singles.isWaiting(batchId))
        return;
    (void)withdraw(batchId); // what cannot be taken back is offered later, and was not sent
    m_singles.end(batchId, {OperationOutcome::Kind::NothingChanged, {}, stopped});
}

void OperationRunner::followAccount()
{
    if (m_line && !m_line->isBusy())
        m_line.reset();
    m_probing.reset();
    std::exchange(m_probe, {}).abort(); // what it asks with is that of before
    takeUpAgain();
    if (m_pause.reason() == RunnerHold::AccountProblem)
        goOn();
    else if (m_pause.reason() == RunnerHold::Offline)
        probe();
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
    if (startCheck() || startSettling() || startSingle() || m_settling.isWaiting() || startBulk())
        return;
    rest();
}

void OperationRunner::rest()
{
    m_wantsSettling = m_wantsSettling && !m_settling.isSettled();
    if (!keepsLock())
        m_lock.release();
    if (m_recordings == 0 && !m_withdrawals.isAnyUnderWay())
        setBusy(false);
}

/// A connection that is lost comes back by itself, and what is taken back must not be sent meanwhile.
bool OperationRunner::keepsLock() const
{
    const bool waitsForConnection = m_pause.reason() == RunnerHold::Offline && m_queue.firstBatch();
    return waitsForConnection || m_withdrawals.isAnyUnderWay();
}

bool OperationRunner::hasWork() const
{
    if (!m_singles.isEmpty())
        return true;
    return m_pause.reason() == RunnerHold::None && (m_wantsSettling || m_queue.firstBatch());
}

/// What another program did meanwhile is not known: everything is looked at anew.
Result<bool, StoreError> OperationRunner::lockAnew()
{
    if (m_lock.isHeld())
        return true;
    const auto taken = m_lock.take();
    if (taken && *taken) {
        m_settling.forgetLoaded();
        m_queue.forgetOperations();
        if (m_line)
            m_line->sender.setPublishesLeft({});
    }
    return taken;
}

bool OperationRunner::takeLock()
{
    const auto taken = lockAnew();
    if (taken && *taken)
        return true;
    m_others.look();
    m_singles.refuseAll(taken ? ApiError{.kind = ApiError::Kind::OtherProgram} : notRecorded(taken.error()));
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
    while (const auto check = m_singles.takeCheck()) {
        const qint64 batchId = check->entry.batchId;
        if (isForAnotherAppid(appidOf(batchId, m_services.journal))) {
            m_singles.end(batchId, {OperationOutcome::Kind::StillUnknown, check->entry.serverRule,
                                    check->because, settingsChanged()});
            continue;
        }
        RunnerLine *line = lineTo(miniProgramOf(batchId, m_services.journal));
        if (!line) {
            m_singles.end(batchId, {OperationOutcome::Kind::StillUnknown, check->entry.serverRule});
            continue;
        }
        m_singles.begin(batchId);
        line->sender.findOut(check->entry, check->because);
        return true;
    }
    return false;
}

bool OperationRunner::startSettling()
{
    const bool isAskedFor = !m_singles.isEmpty();
    if (m_settling.isSettled() || (m_settling.waitsForRepeat() && !isAskedFor))
        return false;
    auto part = m_settling.next();
    while (part && !part->entries.isEmpty() && isForAnotherAppid(part->appid))
        part = m_settling.next(); // with this one's token the rules of another account would be read
    if (!part) {
        m_singles.refuseAll(notRecorded(part.error()));
        standStillWithoutJournal(part.error());
        return false;
    }
    if (part->entries.isEmpty())
        return false;
    RunnerLine *line = lineTo(part->miniProgramAppid);
    if (!line)
        return false;
    m_readBack.clear();
    for (const JournalEntry &entry : part->entries)
        m_readBack.append(entry.operation.prefix());
    line->reading.start(part->entries);
    return true;
}

void OperationRunner::receiveSettled(const UnsettledReading::Late &late)
{
    m_readBack.clear();
    m_settling.receive(late);
    startSoon();
}

/// Of a read before anything is sent. It has been repeated before it failed.
void OperationRunner::receiveReadFailure(const ApiError &error)
{
    m_settling.loadAnew();
    if (const auto reason = holdBecauseOf(error, m_services.catalogue))
        return standStill(*reason, error);
    if (isFinalRefusal(error, m_services.catalogue))
        return standStill(RunnerHold::AccountProblem, error);
    if (error.kind == ApiError::Kind::Network || !m_settling.waitsToRepeat())
        standStill(RunnerHold::Offline, error);
}

bool OperationRunner::startSingle()
{
    if (!m_settling.isSettled())
        return false;
    auto entry = m_singles.next();
    while (entry && refuseForAnotherAppid(entry->batchId))
        entry = m_singles.next();
    if (!entry)
        return false;
    if (m_settling.isLate(entry->operation.prefix()))
        return true; // what an earlier program sent about this very rule may still arrive
    RunnerLine *line = lineTo(miniProgramOf(entry->batchId, m_services.journal));
    if (!line)
        return false;
    m_singles.begin(entry->batchId);
    line->sender.start(*entry, OperationSender::Insistence::Once);
    return true;
}

bool OperationRunner::isForAnotherAppid(const QString &appid) const
{
    const auto session = client();
    const QString present = session ? session->target().appid : QString();
    return !appid.isEmpty() && !present.isEmpty() && appid != present;
}

/// What waits for a form is taken back: the form is for rules that are no longer the account's.
bool OperationRunner::refuseForAnotherAppid(qint64 batchId)
{
    if (!isForAnotherAppid(appidOf(batchId, m_services.journal)))
        return false;
    (void)m_services.journal.withdrawQueued(batchId, m_services.clock.now());
    m_singles.remove(batchId);
    m_singles.end(batchId, {OperationOutcome::Kind::NothingChanged, {}, settingsChanged()});
    return true;
}

bool OperationRunner::startBulk()
{
    if (!m_settling.isSettled())
        return false;
    while (m_pause.reason() == RunnerHold::None) {
        const auto batch = m_queue.firstBatch();
        if (!batch)
            return false;
        if (isForAnotherAppid(batch->appid))
            setAside(*batch);
        else if (const auto loaded = m_queue.load(*batch); !loaded)
            standStillWithoutJournal(loaded.error());
        else if (m_queue.isSearching())
            return lookFurther();
        else if (m_queue.operations().isEmpty())
            endOrPark(*batch);
        else if (startOperation(*batch))
            return true;
    }
    return false;
}

/// Those behind it go on: they may be for the appid that the account has now.
void OperationRunner::setAside(const OperationBatch &batch)
{
    const auto left = m_services.journal.queuedOf(batch.id, {.atMost = 1});
    if (!left)
        return standStillWithoutJournal(left.error());
    if (left->isEmpty())
        return endBatch(batch.id);
    m_queue.park(batch.id);
    m_setAside.insert(batch.id);
    m_appidPause.begin(RunnerHold::AccountProblem, settingsChanged());
    Q_EMIT stateChanged();
}

void OperationRunner::takeUpAgain()
{
    for (const qint64 batchId : std::exchange(m_setAside, {}))
        m_queue.unpark(batchId);
    m_appidPause.end();
    startSoon();
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

/// The event loop has its turn in between.
bool OperationRunner::lookFurther()
{
    startSoon();
    return true;
}

/// What was left out stays with it.
void OperationRunner::endOrPark(const OperationBatch &batch)
{
    const auto left = m_queue.leavesOutAdds(batch.id)
                          ? m_services.journal.queuedOf(batch.id, {.atMost = 1})
                          : Result<QList<JournalEntry>, StoreError>(QList<JournalEntry>());
    if (!left)
        return standStillWithoutJournal(left.error());
    if (left->isEmpty())
        return endBatch(batch.id);
    m_queue.park(batch.id);
    Q_EMIT stateChanged();
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
        m_singles.refuseAll(error);
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
    m_answers.follow(m_line->client);
    const ApiChannel *channel = &m_line->client.channel();
    connect(channel, &ApiChannel::limitWaitChanged, this, &OperationRunner::stateChanged,
            Qt::UniqueConnection);
    connect(channel, &ApiChannel::requestLeft, &m_line->sender,
            [this, own = &m_line->client](const QObject *asker, Effect effect) {
                if (asker == own && effect == Effect::Write)
                    noteLeft();
            });
    const OperationSender &sender = m_line->sender;
    connect(&sender, &OperationSender::changed, this, &OperationRunner::operationChanged);
    connect(&sender, &OperationSender::ended, this, &OperationRunner::receiveEnded);
    connect(&sender, &OperationSender::held, this, &OperationRunner::receiveHeld);
    connect(&sender, &OperationSender::notRecorded, this, &OperationRunner::receiveNotRecorded);
    connect(&sender, &OperationSender::stateChanged, this, [this](RuleWriter::State state) {
        if (m_singles.underWay())
            Q_EMIT singleChanged(*m_singles.underWay(), state, m_line->sender.lostBecause());
    });
    connect(&sender, &OperationSender::readBackPaused, this, [this](std::chrono::milliseconds delay) {
        if (m_singles.underWay())
            Q_EMIT singleReadBackPaused(*m_singles.underWay(), delay);
    });
    const PresendCheck &check = m_line->check;
    connect(&check, &PresendCheck::ended, this, &OperationRunner::operationChanged);
    connect(&check, &PresendCheck::passed, this, &OperationRunner::receiveChecked);
    connect(&check, &PresendCheck::failed, this, &OperationRunner::receiveCheckFailure);
    connect(&check, &PresendCheck::notRecorded, this, &OperationRunner::receiveStoreError);
    const UnsettledReading &reading = m_line->reading;
    connect(&reading, &UnsettledReading::changed, this, &OperationRunner::operationChanged);
    connect(&reading, &UnsettledReading::changed, this, [this](const JournalEntry &entry) {
        if (entry.state == OperationState::Withdrawn)
            noteTakenBack(entry.batchId);
    });
    connect(&reading, &UnsettledReading::finished, this, &OperationRunner::receiveSettled);
    connect(&reading, &UnsettledReading::failed, this, &OperationRunner::receiveSettlingFailure);
    connect(&reading, &UnsettledReading::notRecorded, this, &OperationRunner::receiveStoreError);
}

/// Of others than forms and chains nobody is told where a single one of them is.
void OperationRunner::noteLeft()
{
    if (m_singles.underWay())
        return Q_EMIT singleLeft(*m_singles.underWay());
    const std::optional<JournalEntry> &current = m_line->sender.current();
    const auto batch = current ? m_queue.batch(current->batchId) : std::nullopt;
    if (batch && isChain(batch->kind))
        Q_EMIT operationChanged(*current);
}

/// While it was under way: the answer of withdraw() was given then, perhaps by an earlier program.
void OperationRunner::noteTakenBack(qint64 batchId)
{
    m_takenBack.insert(batchId);
    Q_EMIT batchChanged(batchId);
}

void OperationRunner::receiveEnded(const JournalEntry &entry, const OperationOutcome &outcome)
{
    Q_EMIT operationChanged(entry);
    if (m_singles.underWay()) {
        m_queue.forgetOperations(); // it may have changed what was compared
        if (entry.state == OperationState::Unknown)
            m_settling.beginAnew();
        m_singles.end(entry.batchId, outcome);
    } else if (const auto batch = m_queue.batch(entry.batchId); batch && isChain(batch->kind)) {
        if (entry.state == OperationState::Done)
            m_queue.trustChain(entry.batchId);
        else
            endBatch(entry.batchId);
    } else {
        countFullRefusals(entry);
    }
    startSoon();
}

/// One may be refused for the sake of its own prefix; several in a row say that all would be.
void OperationRunner::countFullRefusals(const JournalEntry &entry)
{
    if (entry.operation.kind != RuleOperation::Kind::Add)
        return;
    m_fullRefusals = saysAccountIsFull(entry.answer.errcode) ? m_fullRefusals + 1 : 0;
    if (m_fullRefusals < m_policy.fullAtMost || !m_queue.contains(entry.batchId))
        return;
    m_fullRefusals = 0;
    m_fullPause.begin(RunnerHold::AccountFull, ApiError{.kind = ApiError::Kind::Refused,
                                                        .httpStatus = entry.answer.httpStatus,
                                                        .errcode = entry.answer.errcode,
                                                        .errmsg = entry.answer.text,
                                                        .rid = entry.answer.rid,
                                                        .certainty = Certainty::Unchanged});
    m_queue.leaveOutAdds(entry.batchId);
}

/// What is Unknown now is read back before anything else is sent.
void OperationRunner::receiveHeld(const JournalEntry &entry, RunnerHold reason,
                                  const std::optional<ApiError> &error)
{
    m_queue.forgetOperations();
    if (entry.state == OperationState::Unknown) {
        m_settling.beginAnew();
        m_wantsSettling = true;
    }
    if (entry.state == OperationState::Withdrawn)
        noteTakenBack(entry.batchId);
    const auto batch = m_queue.batch(entry.batchId);
    const HeldChange change = heldChange(entry, error, batch ? batch->kind : BatchKind::Single);
    if (reason == RunnerHold::PublishLimit) {
        m_publishPause.begin(reason, error, change);
        m_queue.park(entry.batchId);
        Q_EMIT stateChanged();
    } else if (reason != RunnerHold::None) {
        standStill(reason, error, change);
    }
    startSoon();
}

/// Without a record nothing more may be sent: the next program would not know of it.
void OperationRunner::receiveNotRecorded(const JournalEntry &entry, const StoreError &error,
                                         const std::optional<OperationOutcome> &outcome)
{
    const OperationOutcome unsent{OperationOutcome::Kind::NothingChanged, {}, notRecorded(error)};
    if (m_singles.underWay())
        m_singles.end(entry.batchId, outcome.value_or(unsent));
    receiveStoreError(error);
}

void OperationRunner::receiveStoreError(const StoreError &error)
{
    m_settling.forgetLoaded();
    m_queue.forgetOperations();
    if (error.kind != StoreError::Kind::OutOfStep) // else somebody took it back, or another program ended it
        standStillWithoutJournal(error);
    startSoon();
}

void OperationRunner::receiveChecked(const QList<JournalEntry> &left, std::optional<int> publishesLeft)
{
    m_line->sender.setPublishesLeft(publishesLeft);
    m_settling.forgetFailures();
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
    m_singles.refuseAll(error);
    receiveReadFailure(error);
    startSoon();
}

void OperationRunner::receiveSingleEnd(qint64 batchId, const OperationOutcome &outcome)
{
    Q_EMIT singleEnded(batchId, outcome);
    Q_EMIT batchChanged(batchId);
}

void OperationRunner::standStill(RunnerHold reason, const std::optional<ApiError> &error,
                                 const HeldChange &change)
{
    m_queue.forgetOperations();
    m_settling.stopWaiting();
    m_pause.begin(reason, error, change);
    Q_EMIT stateChanged();
    startSoon();
}

void OperationRunner::standStillWithoutJournal(const StoreError &error)
{
    m_journalError = error;
    standStill(RunnerHold::Journal);
    if (error.kind == StoreError::Kind::Busy) // it has its own changes to make
        m_pause.lookAfter(m_policy.lockEvery);
}

void OperationRunner::goOn()
{
    m_journalError.reset();
    m_settling.forgetFailures();
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
    if (m_pause.reason() == RunnerHold::Journal && isDatabaseLocked(m_services.journal.fileName()))
        return m_pause.lookAfter(m_policy.lockEvery);
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
    if (m_probe.isRunning())
        return;
    const auto session = client();
    if (!session)
        return standStill(RunnerHold::AccountProblem, ApiError{.kind = ApiError::Kind::NoToken});
    const auto tell = [this](const ApiError &error) {
        if (m_pause.reason() != RunnerHold::Offline || !isConnectionFailure(error))
            return;
        holdOffline(m_pause, error);
        Q_EMIT stateChanged();
    };
    m_probing = std::make_unique<QObject>();
    connect(session.get(), &JumpRuleClient::backedOff, m_probing.get(),
            [tell](const BackOff &backOff) { tell(backOff.error); });
    m_probe = session->rules(smallestQuery());
    m_probe.then(m_probing.get(), [this, session, tell](const ApiResult<RulePage> &answer) {
        m_probing.release()->deleteLater();
        if (answer || !isConnectionFailure(answer.error())) {
            if (m_pause.reason() == RunnerHold::Offline)
                goOn();
        } else {
            tell(answer.error());
        }
    });
}

void OperationRunner::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) == isBusy)
        return;
    if (isBusy)
        m_answers.forget();
    Q_EMIT stateChanged();
}

} // namespace qrjump::core
