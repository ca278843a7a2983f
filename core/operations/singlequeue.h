#pragma once

#include "core/operations/operationoutcome.h"
#include "core/store/operationjournal.h"

#include <QObject>

namespace qrjump::core {

class Clock;

/// The Single operations that somebody waits for, and those of which he wants to know once more what became.
/// Sends nothing itself. What it is given outlives it.
class SingleQueue : public QObject
{
    Q_OBJECT

public:
    SingleQueue(OperationJournal &journal, const Clock &clock);

    void add(qint64 batchId) { m_waiting.append(batchId); }
    /// False when it does not wait (any more).
    bool remove(qint64 batchId) { return m_waiting.removeAll(batchId) > 0; }
    [[nodiscard]] bool isWaiting(qint64 batchId) const { return m_waiting.contains(batchId); }
    [[nodiscard]] bool contains(qint64 batchId) const { return isWaiting(batchId) || m_underWay == batchId; }
    /// Nothing waits to be sent or checked.
    [[nodiscard]] bool isEmpty() const { return m_waiting.isEmpty() && m_checks.isEmpty(); }

    /// The first one that waits; those that somebody took back meanwhile are dropped.
    [[nodiscard]] std::optional<JournalEntry> next();
    /// An operation, of which the answer was lost `because`.
    struct Check
    {
        JournalEntry entry;
        ApiError because;
    };
    void addCheck(qint64 batchId, const ApiError &because) { m_checks.append({batchId, because}); }
    /// False when none is wanted (any more).
    bool removeChecks(qint64 batchId);
    /// The first one that is Unknown; of the others it is told what is known.
    [[nodiscard]] std::optional<Check> takeCheck();

    /// It waits no longer and is sent or checked now.
    void begin(qint64 batchId);
    [[nodiscard]] const std::optional<qint64> &underWay() const { return m_underWay; }
    void end(qint64 batchId, const OperationOutcome &outcome);
    /// None of them is sent any more: nobody waits for them later.
    void refuseAll(const ApiError &error);

Q_SIGNALS:
    /// Once for each that was added, and for each check.
    void ended(qint64 batchId, const qrjump::core::OperationOutcome &outcome);

private:
    struct WantedCheck
    {
        qint64 batchId;
        ApiError because;
    };

    OperationJournal &m_journal;
    const Clock &m_clock;
    QList<qint64> m_waiting;
    std::optional<qint64> m_underWay;
    QList<WantedCheck> m_checks;
};

/// "The journal did not take it", for somebody who waits.
[[nodiscard]] ApiError notRecorded(const StoreError &error);

} // namespace qrjump::core
