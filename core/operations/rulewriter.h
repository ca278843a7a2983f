#pragma once

#include "core/api/jumpruleclient.h"
#include "core/operations/operationoutcome.h"

namespace qrjump::core {

/// Sends one operation at most once and finds out what became of it: when the answer is lost, it reads back.
/// It never repeats a write by itself; sending again is a new send(). The client outlives it.
class RuleWriter : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Sending,     ///< the operation is on its way
        ReadingBack, ///< its answer was lost; the server is asked what it has
    };
    Q_ENUM(State)

    explicit RuleWriter(JumpRuleClient &client, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] AccountKind kind() const { return m_client.target().kind; }
    [[nodiscard]] std::chrono::milliseconds writeDeadline() const
    {
        return m_client.channel().writeDeadline();
    }
    /// What it asked or sent waits for its turn.
    [[nodiscard]] bool isWaiting() const { return m_write.isWaiting() || m_read.isWaiting(); }
    /// Why the last operation had to be read back.
    [[nodiscard]] const ApiError &lostBecause() const { return m_lostBecause; }

    /// Only while Idle.
    void send(const RuleOperation &operation);
    /// Sends an operation whose earlier attempt did nothing as far as reading back could see. Only while
    /// Idle.
    void sendAgain(const RuleOperation &operation);
    /// Reads back once more what became of the last operation. Only while Idle, after StillUnknown.
    void checkAgain();
    /// Reads back what became of an operation whose answer was lost `because`, by an earlier program. The
    /// caller has waited until it can no longer arrive. Only while Idle.
    void findOut(const RuleOperation &operation, const ApiError &because);
    /// Waits no longer for the answer. A write that may have left is read back; a read-back ends
    /// StillUnknown.
    void stop();

Q_SIGNALS:
    void stateChanged(qrjump::core::RuleWriter::State state);
    /// The server asked to slow down: reading back goes on after the delay.
    void readBackPaused(std::chrono::milliseconds delay);
    /// Follows every send() and checkAgain() once.
    void finished(const qrjump::core::OperationOutcome &outcome);

private:
    void receiveAnswer(const ApiResult<Nothing> &answer);
    void readBack(const ApiError &because);
    void receiveReadBack(const ApiResult<RulePage> &answer);
    void enter(State state);
    void conclude(const OperationOutcome &outcome);

    [[nodiscard]] bool mayBeEcho(const ApiError &error) const;
    [[nodiscard]] ApiCall<Nothing> writeCall(const RuleOperation &operation);
    [[nodiscard]] std::optional<JumpRule> writtenRule() const;
    [[nodiscard]] RuleQuery readBackQuery() const;

    JumpRuleClient &m_client;
    State m_state = State::Idle;
    RuleOperation m_operation;
    bool m_mayStillArrive = false;       ///< the write was given up while the server still held it
    ApiError m_lostBecause;              ///< why the answer of m_operation gave no certainty
    std::optional<RuleOperation> m_lost; ///< the last one whose answer was lost
    ApiCall<Nothing> m_write;
    ApiCall<RulePage> m_read;
};

} // namespace qrjump::core
