#pragma once

#include "core/store/operationjournal.h"
#include "core/operations/operationverdict.h"
#include "core/operations/rulewriter.h"

#include <QSet>

namespace qrjump::core {

class Clock;

/// The one way in which an account is changed: each operation is recorded before it is sent, sent at most
/// once at a time, and its outcome is known and recorded before the next one starts. One runner an account;
/// what it is given outlives it.
class OperationRunner : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        JumpRuleClient &client;
        OperationJournal &journal;
        const ErrorCatalogue &catalogue;
        const Clock &clock;
    };

    struct Owner
    {
        QString accountId;
        QString accountName;
    };

    OperationRunner(Owner owner, const Services &services, RunnerPolicy policy = {});

    /// Records `intents` and begins to send them behind what is queued already. The answer is the batch's id.
    [[nodiscard]] Result<qint64, StoreError> run(const QString &source,
                                                 const QList<OperationJournal::Intent> &intents);
    /// Goes on with what is open in the journal, and after a hold. What an earlier program was sending is
    /// read back first.
    void resume();
    /// Sends nothing more once the operation under way has ended.
    void pause();
    /// Takes back what was not sent yet. The answer is how many.
    [[nodiscard]] Result<int, StoreError> withdraw(qint64 batchId);

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] RunnerHold hold() const { return m_hold; }
    /// What led to the hold: an answer of the server.
    [[nodiscard]] const std::optional<ApiError> &holdError() const { return m_holdError; }
    /// What led to RunnerHold::Journal.
    [[nodiscard]] const std::optional<StoreError> &journalError() const { return m_journalError; }

Q_SIGNALS:
    /// An operation is on its way or has ended; `entry` is what the journal holds now.
    void operationChanged(const qrjump::core::JournalEntry &entry);
    /// isBusy() or hold() changed.
    void stateChanged();

private:
    void startNext();
    [[nodiscard]] bool takeNext();
    void attend();
    void learnPublishesLeft();
    void sendCurrent();
    void send();
    void findOutCurrent();
    void checkCurrentAgain();
    [[nodiscard]] std::chrono::milliseconds timeToArrive() const;
    [[nodiscard]] OperationOutcome trusted(OperationOutcome outcome) const;
    void receive(const OperationOutcome &reported);
    void countConnectionFailures(const OperationOutcome &outcome);
    void follow(const OperationVerdict &verdict, const OperationOutcome &outcome);
    void endCurrent(OperationState state, const OperationOutcome &outcome);
    void countPublish(OperationState state);
    [[nodiscard]] bool keepCurrent(const OperationOutcome &outcome);
    void wait(std::chrono::milliseconds delay, void (OperationRunner::*next)());
    void stand(RunnerHold reason, const std::optional<ApiError> &error);
    void probe();
    void setBusy(bool isBusy);
    [[nodiscard]] bool recorded(const Result<Nothing, StoreError> &stored);
    [[nodiscard]] OperationEffort effort() const;

    Owner m_owner;
    Services m_services;
    RunnerPolicy m_policy;
    RuleWriter m_writer;
    QTimer m_timer;
    void (OperationRunner::*m_next)() = nullptr; ///< what m_timer leads to
    QList<JournalEntry> m_unsettled;             ///< sent by an earlier program; to be read back
    QList<JournalEntry> m_queue;                 ///< the next ones, a slice of the journal
    std::optional<JournalEntry> m_current;
    OperationEffort m_effort;
    std::chrono::milliseconds m_begun{0}; ///< of m_current, by Clock::elapsed()
    std::optional<int> m_publishesLeft;   ///< in the month, as far as this runner knows
    int m_connectionFailures = 0;         ///< in a row
    bool m_isBusy = false;
    RunnerHold m_hold = RunnerHold::None;
    std::optional<ApiError> m_holdError;
    std::optional<StoreError> m_journalError;
    ApiCall<RulePage> m_read; ///< a probe, or of the publishes left
};

} // namespace qrjump::core
