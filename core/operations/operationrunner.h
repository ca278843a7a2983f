#pragma once

#include "core/operations/accountlock.h"
#include "core/operations/answerwatch.h"
#include "core/operations/operationqueue.h"
#include "core/operations/otherprograms.h"
#include "core/operations/runnerline.h"
#include "core/operations/runnerpause.h"
#include "core/operations/serversilence.h"
#include "core/operations/settling.h"
#include "core/operations/singlequeue.h"
#include "core/operations/withdrawals.h"

namespace qrjump::core {

/// The one way in which an account is changed: each operation is recorded before it is sent, sent at most
/// once at a time, and its outcome is known and recorded before the next one starts. Runs only batches that
/// it was told to run. Before it sends anything it reads back what is not settled. One runner an account;
/// what it is given outlives it.
class OperationRunner : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        /// The account's client as it is now, null when there is no such account any more. Asked before each
        /// operation; what it answers is kept while the operation is under way.
        std::function<std::shared_ptr<JumpRuleClient>()> client;
        OperationJournal &journal;
        const ErrorCatalogue &catalogue;
        const Clock &clock;
        QString lockFolder = {}; ///< where programs keep each other out; empty: nobody else is there
    };

    struct Owner
    {
        QString accountId;
        QString accountName;
    };

    OperationRunner(Owner owner, const Services &services, RunnerPolicy policy = {});
    ~OperationRunner() override;

    [[nodiscard]] const Owner &owner() const { return m_owner; }
    /// Null when there is no such account any more.
    [[nodiscard]] std::shared_ptr<JumpRuleClient> client() const { return m_services.client(); }

    /// Records `intents` durably, with the rows of a file for which there are none, all or none, then begins.
    /// `batch`: its kind, its source, and the mini program and appid for which `intents` were planned,
    /// whichever the account has by now: for another appid nothing is sent. Large lists are recorded on a
    /// thread of their own. The answer is the batch's id, from the event loop and before anything of it is
    /// sent. A hold ends: the user wants it tried.
    [[nodiscard]] StoreCall<qint64> run(OperationBatch batch, const QList<OperationJournal::Intent> &intents,
                                        const QList<LeftOutRow> &leftOut = {});
    /// Goes on with an open batch: after pause(), a hold, or a new start of the program. Reads back first.
    void resume(qint64 batchId);
    /// Sends nothing more of it once the operation under way has ended.
    void pause(qint64 batchId);
    /// Takes back what was not sent yet. Nothing more of it is sent from now on. The answer is how many were
    /// taken back, from the event loop; batchChanged() follows meanwhile. StoreError::Kind::OtherProgram,
    /// and nothing is taken back, while another program has the account: what is sent there is its own.
    [[nodiscard]] StoreCall<qint64> withdraw(qint64 batchId);
    /// Takes back this one of a batch, which waits. Those that follow it are sent as soon as resume() is
    /// called. Nothing is taken back where the answer is an error: OtherProgram as for withdraw(), OutOfStep
    /// when it does not wait any more.
    [[nodiscard]] Result<Nothing, StoreError> leaveOut(qint64 batchId, qint64 operationId);
    /// The same of heldChangeOf(), and goes on. Does nothing when what holds the batch has passed meanwhile.
    [[nodiscard]] Result<Nothing, StoreError> leaveOutHeld(qint64 batchId);
    /// What withdraw() began has not ended.
    [[nodiscard]] bool isTakingBack(qint64 batchId) const { return m_withdrawals.isUnderWay(batchId); }
    /// Reads back what an earlier program left unsettled. Sends nothing.
    void settle();

    /// Told to run, and not ended.
    [[nodiscard]] bool isRunning(qint64 batchId) const;
    /// An operation or read-back is under way or waits for its time.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] RunnerHold hold() const;
    /// What led to hold(): an answer of the server.
    [[nodiscard]] const std::optional<ApiError> &holdError() const { return presentPause().error(); }
    /// It has left by this runner and waits for its answer, or is looked up by it: not one that an earlier
    /// program left behind.
    [[nodiscard]] bool isSending(qint64 operationId) const;
    /// The same, but nothing of it has left yet: it waits for its token or for its turn. operationChanged()
    /// follows for a step of a chain as soon as it leaves.
    [[nodiscard]] bool waitsToLeave(qint64 operationId) const;
    /// Of this batch alone; another one may be held for another reason.
    [[nodiscard]] RunnerHold holdOf(qint64 batchId) const { return pauseOf(batchId).reason(); }
    /// What led to holdOf(): an answer of the server.
    [[nodiscard]] const std::optional<ApiError> &holdErrorOf(qint64 batchId) const
    {
        return pauseOf(batchId).error();
    }
    /// The change of this or another batch whose answer it was, if it was one's.
    [[nodiscard]] const HeldChange &heldChangeOf(qint64 batchId) const { return pauseOf(batchId).change(); }
    /// For how long holdOf() has been so.
    [[nodiscard]] std::chrono::milliseconds holdAgeOf(qint64 batchId) const { return pauseOf(batchId).age(); }
    /// When it looks by itself whether the reason of holdOf() is gone. Invalid when it does not, or is
    /// looking already.
    [[nodiscard]] QDateTime nextLookOf(qint64 batchId) const { return pauseOf(batchId).nextLook(); }
    /// Whether the batch may go on without heldChangeOf(), which is its own: see leaveOut().
    [[nodiscard]] bool canLeaveOutHeld(qint64 batchId) const;
    /// Until then no batch is sent, because what was sent before may still arrive at the server. Invalid when
    /// nothing is waited for.
    [[nodiscard]] const QDateTime &waitsUntil() const { return m_settling.waitsUntil(); }
    /// Something was sent, and the server has said nothing for a while. Nothing while nobody waits.
    [[nodiscard]] std::optional<ServerSilence> silence() const;
    /// What it asks or sends next has not left yet, because the calls of a minute are used up.
    [[nodiscard]] std::optional<LimitWait> limitWait() const;
    /// Another program changes the account: what is open there is not for this one to touch.
    [[nodiscard]] bool isAtWorkElsewhere() const { return m_others.areChanging(); }
    /// The same, found out at once. lookedElsewhere() follows.
    bool lookElsewhere() { return m_others.look(); }
    /// withdraw() was called for it here, and was not refused; or what had been under way when that was done
    /// has turned out here not to have arrived.
    [[nodiscard]] bool hasTakenBack(qint64 batchId) const { return m_takenBack.contains(batchId); }
    /// How many of its changes leaveOut() took back here.
    [[nodiscard]] int leftOutOf(qint64 batchId) const { return m_leftOut.value(batchId); }
    /// What led to RunnerHold::Journal.
    [[nodiscard]] const std::optional<StoreError> &journalError() const { return m_journalError; }

    /// Reads back once more what became of a Single operation whose answer was lost `because`. Its outcome
    /// follows as singleEnded().
    void checkSingleAgain(qint64 batchId, const ApiError &because);
    /// Takes back a Single operation that waits, else waits no longer for its answer.
    void stopSingle(qint64 batchId);
    /// The account's settings have changed: the next operation uses the new session.
    void followAccount();

Q_SIGNALS:
    /// On its way, or ended; `entry` is what the journal holds now. What withdraw() took back is not told
    /// one by one.
    void operationChanged(const qrjump::core::JournalEntry &entry);
    /// Added, runs, paused, taken back, ended.
    void batchChanged(qint64 batchId);
    /// isBusy(), hold(), waitsUntil(), limitWait(), or that there is silence().
    void stateChanged();
    /// Now and then: another program may have changed what the journal holds.
    void lookedElsewhere();

    /// Of the Single operation under way. `lostBecause`: why it is read back.
    void singleChanged(qint64 batchId, qrjump::core::RuleWriter::State state,
                       const qrjump::core::ApiError &lostBecause);
    /// Its write waits no longer for its turn.
    void singleLeft(qint64 batchId);
    void singleReadBackPaused(qint64 batchId, std::chrono::milliseconds delay);
    /// Follows every Single batch of one operation and every checkSingleAgain() once.
    void singleEnded(qint64 batchId, const qrjump::core::OperationOutcome &outcome);

private:
    void begin(OperationBatch batch, qint64 batchId);
    void startSoon();
    void startNext();
    void rest();
    [[nodiscard]] bool hasWork() const;
    [[nodiscard]] bool takeLock();
    [[nodiscard]] Result<bool, StoreError> lockAnew();
    [[nodiscard]] Result<Nothing, StoreError> lockToTakeBack();
    [[nodiscard]] bool keepsLock() const;
    void tryAnew(BatchKind kind);

    // Each answers whether something was begun that is to be waited for.
    [[nodiscard]] bool startCheck();
    [[nodiscard]] bool startSettling();
    [[nodiscard]] bool startSingle();
    [[nodiscard]] bool startBulk();
    [[nodiscard]] bool startOperation(const OperationBatch &batch);
    void endBatch(qint64 batchId);
    void endOrPark(const OperationBatch &batch);
    void setAside(const OperationBatch &batch);
    void takeUpAgain();
    [[nodiscard]] bool isForAnotherAppid(const QString &appid) const;
    [[nodiscard]] bool refuseForAnotherAppid(qint64 batchId);
    [[nodiscard]] bool lookFurther();
    [[nodiscard]] const RunnerPause &presentPause() const;
    [[nodiscard]] const RunnerPause &pauseOf(qint64 batchId) const;
    void countFullRefusals(const JournalEntry &entry);
    [[nodiscard]] QStringList prefixesAtStake() const;

    [[nodiscard]] RunnerLine *lineTo(const QString &miniProgramAppid);
    void connectLine();
    void noteTakenBack(qint64 batchId);
    void noteLeft();
    void receiveEnded(const JournalEntry &entry, const OperationOutcome &outcome);
    void receiveHeld(const JournalEntry &entry, RunnerHold reason, const std::optional<ApiError> &error);
    void receiveNotRecorded(const JournalEntry &entry, const StoreError &error,
                            const std::optional<OperationOutcome> &outcome);
    void receiveStoreError(const StoreError &error);
    void receiveChecked(const QList<JournalEntry> &left, std::optional<int> publishesLeft);
    void receiveCheckFailure(const ApiError &error);
    void receiveSettled(const UnsettledReading::Late &late);
    void receiveSingleEnd(qint64 batchId, const OperationOutcome &outcome);
    void receiveSettlingFailure(const ApiError &error);
    void receiveReadFailure(const ApiError &error);

    void standStill(RunnerHold reason, const std::optional<ApiError> &error = {},
                    const HeldChange &change = {});
    void standStillWithoutJournal(const StoreError &error);
    void goOn();
    void publishAgain();
    void lookAgain();
    void probe();
    void setBusy(bool isBusy);

    Owner m_owner;
    Services m_services;
    RunnerPolicy m_policy;
    AccountLock m_lock;
    OtherPrograms m_others;
    AnswerWatch m_answers;
    OperationQueue m_queue;
    Withdrawals m_withdrawals;
    RunnerPause m_pause;
    RunnerPause m_publishPause;
    RunnerPause m_fullPause;
    RunnerPause m_appidPause;
    QSet<qint64> m_setAside; ///< when they were to be sent the account had another appid
    int m_fullRefusals = 0;  ///< of adds, in a row
    std::optional<StoreError> m_journalError;

    std::unique_ptr<RunnerLine> m_line;
    SingleQueue m_singles;
    Settling m_settling;
    QSet<qint64> m_takenBack;
    QHash<qint64, int> m_leftOut; ///< how many of a batch
    QStringList m_readBack;       ///< the prefixes that are read back, until that has succeeded
    bool m_wantsSettling = false;
    ApiCall<RulePage> m_probe;
    std::unique_ptr<QObject> m_probing; ///< what waits for m_probe
    int m_recordings = 0;               ///< under way on threads of their own
    bool m_startsSoon = false;
    bool m_isBusy = false;
};

} // namespace qrjump::core
