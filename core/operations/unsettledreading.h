#pragma once

#include "core/operations/operationverdict.h"
#include "core/operations/rulelookup.h"
#include "core/store/operationjournal.h"

namespace qrjump::core {

/// Finds out what became of operations whose outcome an earlier program, or an earlier attempt, left unknown:
/// all of them in as few reads as possible. Sends nothing. What it is given outlives it.
class UnsettledReading : public QObject
{
    Q_OBJECT

public:
    UnsettledReading(JumpRuleClient &client, OperationJournal &journal, const ErrorCatalogue &catalogue,
                     const Clock &clock, const RunnerPolicy &policy);

    /// `entries` are Sending or Unknown. Only while none is under way.
    void start(const QList<JournalEntry> &entries);
    [[nodiscard]] bool isRunning() const { return m_lookup.isRunning(); }
    /// What it asked for has not left yet.
    [[nodiscard]] bool isWaiting() const { return m_lookup.isWaiting(); }

    /// What may still arrive at the server, so that its absence proves nothing yet.
    struct Late
    {
        QSet<QString> prefixes;
        std::chrono::milliseconds readAgainIn{0}; ///< when nothing can arrive any more
    };

Q_SIGNALS:
    /// The journal holds it so now.
    void changed(const qrjump::core::JournalEntry &entry);
    /// One of these three follows every start().
    void finished(const qrjump::core::UnsettledReading::Late &late);
    void failed(const qrjump::core::ApiError &error);
    void notRecorded(const qrjump::core::StoreError &error);

private:
    void receive(const ApiResult<RulesByPrefix> &found);
    [[nodiscard]] std::optional<OperationState> stateAfter(const JournalEntry &entry,
                                                           const OperationOutcome &outcome) const;
    [[nodiscard]] bool comesBack(const JournalEntry &entry) const;
    [[nodiscard]] Result<Nothing, StoreError> record(JournalEntry &entry, OperationState state,
                                                     const OperationOutcome &outcome);

    OperationJournal &m_journal;
    const ErrorCatalogue &m_catalogue;
    const Clock &m_clock;
    const RunnerPolicy &m_policy;
    AccountKind m_kind;
    RuleLookup m_lookup;
    QList<JournalEntry> m_entries;
};

} // namespace qrjump::core
