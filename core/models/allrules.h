#pragma once

#include "core/operations/snapshotshelf.h"
#include "core/transfer/rulereading.h"

#include <QHash>

namespace qrjump::core {

/// Every rule of an account: the newest snapshot of it, read anew when the user wants. What was there stays
/// until a reading has come to its end; only the first one shows its rules as they come. What this program
/// changes meanwhile holds. Client, shelf and clock outlive it.
class AllRules : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unopened,
        Opening, ///< looking for a snapshot
        AtRest,  ///< listing() is all there is; nothing without a snapshot
        Reading,
        Paused, ///< by the user, or see error()
    };

    /// `limits` are those of the account.
    AllRules(JumpRuleClient &client, SnapshotShelf &shelf, SnapshotOwner owner, const Clock &clock,
             const RateLimits &limits = {});
    ~AllRules() override;

    [[nodiscard]] const SnapshotOwner &owner() const { return m_owner; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isUnderWay() const { return m_reading != nullptr; }
    /// What to show, with what is known about it. Nothing before the first snapshot or rule is there. Costs
    /// little but during the first reading.
    [[nodiscard]] std::optional<RuleListing> listing() const;
    /// When the listing was last changed by what this program did; invalid if it was not.
    [[nodiscard]] const QDateTime &updatedAt() const { return m_updatedAt; }
    [[nodiscard]] bool hasListing() const { return m_listing || m_hasReceived; }
    /// It pauses as soon as what is under way has come to its end.
    [[nodiscard]] bool isPausing() const
    {
        return m_reading && m_reading->state() == RuleReading::State::Pausing;
    }
    /// The listing grows.
    [[nodiscard]] bool isFirstReading() const { return m_reading && !m_listing; }
    /// Of the reading under way; nothing before its first answer.
    [[nodiscard]] const std::optional<TransferProgress> &progress() const { return m_progress; }
    /// Why the reading pauses; nothing when the user paused it.
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    /// Set while a call waits before it repeats itself.
    [[nodiscard]] const std::optional<BackOff> &backOff() const { return m_backOff; }
    /// What a reading that was stopped had learnt of the account, while listing() is older than it.
    struct Learnt
    {
        std::optional<bool> featureOpen;
        std::optional<int> totalCount;
        std::optional<int> publishQuota;
        QDateTime asOf;
    };
    /// Set from stop() until the next reading, when listing() is still what was there before.
    [[nodiscard]] const std::optional<Learnt> &learntBeforeStop() const { return m_learnt; }
    /// Why the last reading was not kept as a snapshot.
    [[nodiscard]] const std::optional<StoreError> &notKept() const { return m_notKept; }

    /// Takes the newest snapshot off the shelf. Does nothing once it was opened.
    void open();
    /// Reads every rule anew. Goes on instead where a reading pauses.
    void read();
    void pause();
    void goOn();
    /// Gives the reading up. What was there before stays; without that, what has come so far.
    void stop();

    /// Takes what another program has changed in the snapshot that is shown. The answer is whether it looks
    /// for that, or has no need to; else it has to be asked later.
    [[nodiscard]] bool catchUp();
    /// The server has it now, by a change of this program.
    void put(const JumpRule &rule) { change(rule.prefix, rule); }
    void remove(const QString &prefix) { change(prefix, std::nullopt); }

Q_SIGNALS:
    /// Anything above but what the next three say.
    void changed();
    /// listing() has other rules: those of a snapshot or of a reading that has ended.
    void replaced();
    /// More of the first reading; see RuleReading.
    void received(const QList<qrjump::core::JumpRule> &rules);
    void gone(const QStringList &prefixes);
    /// open() has looked; there may be nothing.
    void opened();

private:
    void take(const Result<std::optional<LoadedSnapshot>, StoreError> &newest);
    void takeChanged(const Result<std::optional<LoadedSnapshot>, StoreError> &newest);
    void show(const LoadedSnapshot &snapshot);
    void applyChanges();
    void connectReading();
    void takeReceived(const QList<JumpRule> &rules);
    void finish(const RuleListing &listing);
    void keep(const RuleListing &listing);
    void change(const QString &prefix, const std::optional<JumpRule> &rule);
    void enter(State state);

    JumpRuleClient &m_client;
    SnapshotShelf &m_shelf;
    SnapshotOwner m_owner;
    const Clock &m_clock;
    RateLimits m_limits;
    State m_state = State::Unopened;
    std::optional<RuleListing> m_listing;
    QDateTime m_updatedAt;
    std::unique_ptr<RuleReading> m_reading;
    bool m_isStopped = false; ///< the reading, by the user
    bool m_isPausedByUser = false;
    bool m_hasReceived = false;
    std::optional<TransferProgress> m_progress;
    std::optional<ApiError> m_error;
    std::optional<BackOff> m_backOff;
    std::optional<Learnt> m_learnt;
    std::optional<StoreError> m_notKept;
    bool m_isCatchingUp = false;
    QDateTime m_shelvedAt; ///< `updatedAt` of the snapshot when it was taken off the shelf
    /// What was changed while a snapshot is opened or rules are read, which may be older. Nothing: deleted.
    QHash<QString, std::optional<JumpRule>> m_changes;
};

} // namespace qrjump::core
