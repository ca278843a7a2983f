#pragma once

#include "core/operations/rulewriter.h"
#include "core/store/sqlitefile.h"

namespace qrjump::core {

class OperationRunner;

/// One change that somebody waits for, such as the user of a form: it is recorded, sent at most once, and its
/// outcome is reported as it is. It never repeats a write by itself; sending again is a new send(). The
/// runner outlives it.
class SingleOperation : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Waiting,     ///< behind an operation under way
        Sending,     ///< on its way
        ReadingBack, ///< its answer was lost; the server is asked what it has
    };
    Q_ENUM(State)

    /// `miniProgramAppid`: of whose rules somebody has decided, for a service account.
    SingleOperation(OperationRunner &runner, QString miniProgramAppid, QObject *parent = nullptr);
    ~SingleOperation() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] AccountKind kind() const;
    /// After which a write counts as not answered.
    [[nodiscard]] std::chrono::milliseconds writeDeadline() const;
    /// Its request has not left yet, because the calls of a minute are used up.
    [[nodiscard]] std::optional<LimitWait> limitWait() const;
    /// Why the last operation had to be read back.
    [[nodiscard]] const ApiError &lostBecause() const { return m_lostBecause; }

    /// Only while Idle.
    void send(const RuleOperation &operation);
    /// Reads back once more what became of the last operation. Only while Idle, after StillUnknown.
    void checkAgain();
    /// Takes it back while it waits; nothing was sent then. Later it waits no longer for the answer: a write
    /// that may have left is read back, a read-back ends StillUnknown.
    void stop();

Q_SIGNALS:
    void stateChanged(qrjump::core::SingleOperation::State state);
    /// The write is on its way now; while Sending it waits before that.
    void left();
    /// limitWait() may have begun or ended.
    void limitWaitChanged();
    /// The server asked to slow down: reading back goes on after the delay.
    void readBackPaused(std::chrono::milliseconds delay);
    /// Follows every send() and checkAgain() once, from the event loop. NothingChanged with Kind::NotRecorded
    /// or Kind::OtherProgram: nothing was sent.
    void finished(const qrjump::core::OperationOutcome &outcome);

private:
    void followRunner();
    void followWriter(RuleWriter::State state, const ApiError &lostBecause);
    void receiveRecorded(const Result<qint64, StoreError> &recorded);
    void enter(State state);
    void conclude(const OperationOutcome &outcome);

    OperationRunner &m_runner;
    QString m_miniProgramAppid;
    QString m_appid; ///< of the account, when somebody began to decide
    State m_state = State::Idle;
    qint64 m_batchId = 0; ///< of the last operation, as soon as it is recorded
    bool m_isStopped = false;
    ApiError m_lostBecause;
};

} // namespace qrjump::core
