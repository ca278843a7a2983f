#pragma once

#include "core/operations/operationverdict.h"
#include "core/operations/rulelookup.h"
#include "core/store/operationjournal.h"

namespace qrjump::core {

/// What the server's present rule means for an operation that was not sent yet.
enum class Presend {
    Send,        ///< the server has what the user saw when he decided
    AlreadyDone, ///< the server has it as it should become
    NeedsYou,    ///< somebody else has changed the rule meanwhile
};

[[nodiscard]] Presend judgeBeforeSending(const RuleOperation &operation,
                                         const std::optional<JumpRule> &onServer, AccountKind kind);

/// Compares the next block of queued operations with the server in one read, so that nothing is sent that is
/// there already or that would undo what somebody else has done. What it is given outlives it.
class PresendCheck : public QObject
{
    Q_OBJECT

public:
    PresendCheck(JumpRuleClient &client, OperationJournal &journal, const Clock &clock);

    /// `entries` are Queued. Only while none is under way.
    void start(const QList<JournalEntry> &entries);
    [[nodiscard]] bool isRunning() const { return m_lookup.isRunning(); }
    /// What it asked for has not left yet.
    [[nodiscard]] bool isWaiting() const { return m_lookup.isWaiting(); }

Q_SIGNALS:
    /// Ended without being sent.
    void ended(const qrjump::core::JournalEntry &entry);
    /// One of these three follows every start(). What is left to be sent, in its order, and how many
    /// publishes are left in the month, as far as the server said.
    void passed(const QList<qrjump::core::JournalEntry> &entries, std::optional<int> publishesLeft);
    void failed(const qrjump::core::ApiError &error);
    void notRecorded(const qrjump::core::StoreError &error);

private:
    void receive(const ApiResult<RulesByPrefix> &found);

    OperationJournal &m_journal;
    const Clock &m_clock;
    AccountKind m_kind;
    RuleLookup m_lookup;
    QList<JournalEntry> m_entries;
};

} // namespace qrjump::core
