#pragma once

#include "core/operations/operationverdict.h"
#include "core/operations/rulewriter.h"
#include "core/store/operationjournal.h"

namespace qrjump::core {

class Clock;

/// Carries one recorded operation to its end: records each step before it is taken, sends, finds out what
/// became of it, tries again. What it is given outlives it.
class OperationSender : public QObject
{
    Q_OBJECT

public:
    enum class Insistence {
        Once,      ///< sent once, and the outcome is what it is: somebody waits
        UntilDone, ///< as often as the policy allows
    };

    struct Services
    {
        OperationJournal &journal;
        const ErrorCatalogue &catalogue;
        const Clock &clock;
        const RunnerPolicy &policy;
    };

    OperationSender(JumpRuleClient &client, const Services &services);

    /// `entry` is Queued. Only while not busy.
    void start(const JournalEntry &entry, Insistence insistence);
    /// Reads back once what became of `entry`, whose answer was lost `because`. Only while not busy.
    void findOut(const JournalEntry &entry, const ApiError &because);
    /// How many publishes were left in the month when nothing of this account was under way. Nothing: to be
    /// read before the next publish, because somebody else may have spent some.
    void setPublishesLeft(std::optional<int> left) { m_publishesLeft = left; }
    /// Ends it as soon as nothing of it is on its way: at once between two attempts, by held().
    void letGo();
    /// Waits no longer for an answer of the server.
    void stop() { m_writer.stop(); }

    [[nodiscard]] bool isBusy() const { return m_current.has_value(); }
    /// Of the operation under way.
    [[nodiscard]] const std::optional<JournalEntry> &current() const { return m_current; }
    /// It is recorded as on its way, and nothing of it has left that could still arrive: it waits for its
    /// token or for its turn.
    [[nodiscard]] bool waitsToLeave() const;
    [[nodiscard]] RuleWriter::State state() const { return m_writer.state(); }
    /// What it asked or sent waits for its turn.
    [[nodiscard]] bool isWaiting() const { return m_writer.isWaiting() || m_read.isWaiting(); }
    /// Why the last operation had to be read back.
    [[nodiscard]] const ApiError &lostBecause() const { return m_writer.lostBecause(); }

Q_SIGNALS:
    /// The journal holds it so now.
    void changed(const qrjump::core::JournalEntry &entry);
    void stateChanged(qrjump::core::RuleWriter::State state);
    void readBackPaused(std::chrono::milliseconds delay);
    /// Follows every start() and findOut() once, unless held() does; not busy any more.
    void ended(const qrjump::core::JournalEntry &entry, const qrjump::core::OperationOutcome &outcome);
    /// It is Queued or Unknown again, or Withdrawn, if it was taken back meanwhile; `reason` keeps all others
    /// from being sent as well, if there is one.
    void held(const qrjump::core::JournalEntry &entry, qrjump::core::RunnerHold reason,
              const std::optional<qrjump::core::ApiError> &error);
    /// Nothing more may be sent: the next program would not know of it. `outcome`: what could not be
    /// recorded; nothing when the operation was not sent.
    void notRecorded(const qrjump::core::JournalEntry &entry, const qrjump::core::StoreError &error,
                     const std::optional<qrjump::core::OperationOutcome> &outcome);

private:
    void begin(const JournalEntry &entry, Insistence insistence);
    void learnPublishesLeft();
    void sendCurrent();
    void send();
    void checkCurrentAgain();
    void connectClient();
    void noteRequest();
    [[nodiscard]] std::chrono::milliseconds timeToArrive() const;
    [[nodiscard]] OperationOutcome trusted(OperationOutcome outcome) const;
    void receive(const OperationOutcome &reported);
    [[nodiscard]] OperationVerdict verdictOn(const OperationOutcome &outcome) const;
    void countConnectionFailures(const OperationOutcome &outcome);
    void follow(const OperationVerdict &verdict, const OperationOutcome &outcome);
    void end(OperationState state, const OperationOutcome &outcome);
    void countPublish(OperationState state);
    [[nodiscard]] bool keep(const OperationOutcome &outcome);
    [[nodiscard]] Result<OperationState, StoreError> keepUnknown(const RecordedAnswer &answer);
    [[nodiscard]] RecordedAnswer answerIn(const OperationOutcome &outcome) const;
    void forgetAttempt();
    [[nodiscard]] bool recorded(const Result<Nothing, StoreError> &stored,
                                const std::optional<OperationOutcome> &outcome);
    void wait(std::chrono::milliseconds delay, void (OperationSender::*next)());
    [[nodiscard]] JournalEntry takeCurrent();
    [[nodiscard]] OperationEffort effort() const;

    JumpRuleClient &m_client;
    Services m_services;
    RuleWriter m_writer;
    QTimer m_timer;
    void (OperationSender::*m_next)() = nullptr; ///< what m_timer leads to
    std::optional<JournalEntry> m_current;
    QDateTime m_sentBefore; ///< m_current, before the last attempt
    Insistence m_insistence = Insistence::UntilDone;
    bool m_isLetGo = false;
    bool m_mayArrive = false;  ///< an attempt that was not refused
    bool m_isAnswered = false; ///< the last attempt, by something that got it
    OperationEffort m_effort;
    std::chrono::milliseconds m_begun{0}; ///< of m_current, by Clock::elapsed()
    std::optional<int> m_publishesLeft;   ///< in the month, as far as is known
    int m_connectionFailures = 0;         ///< in a row
    ApiCall<RulePage> m_read;             ///< of the publishes left
};

/// Whether the server answers, and how many publishes are left.
[[nodiscard]] RuleQuery smallestQuery();

/// How long what was sent at `sentAt` may still arrive at the server.
[[nodiscard]] std::chrono::milliseconds timeToArrive(const QDateTime &sentAt, const Clock &clock,
                                                     const RunnerPolicy &policy);

} // namespace qrjump::core
