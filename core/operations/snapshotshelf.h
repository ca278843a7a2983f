#pragma once

#include "core/api/errorexplanation.h"
#include "core/operations/storecall.h"
#include "core/rules/rulelisting.h"
#include "core/store/snapshotstore.h"

#include <QThread>

#include <functional>
#include <memory>

namespace qrjump::core {

class Clock;

/// The snapshots of all accounts, read and written on a thread of their own so that nobody waits for the
/// disk. One thing after another, in the order in which it was asked for. Destroying it does first what was
/// asked for; the calls under way then never end.
class SnapshotShelf : public QObject
{
    Q_OBJECT

public:
    /// How many snapshots of an owner are kept when another one is saved; see surplusSnapshots().
    static constexpr int kKept = 10;

    /// Opens `file` or makes it; see openSnapshots(). `clock` outlives it.
    SnapshotShelf(QString file, const Clock &clock, QObject *parent = nullptr);
    ~SnapshotShelf() override;

    /// Newest first, without their rules.
    [[nodiscard]] StoreCall<QList<Snapshot>> list(const SnapshotOwner &owner);
    /// Nothing when there is no such snapshot (any more).
    [[nodiscard]] StoreCall<std::optional<LoadedSnapshot>> load(qint64 id);
    /// Nothing when there is none.
    [[nodiscard]] StoreCall<std::optional<LoadedSnapshot>> loadNewest(const SnapshotOwner &owner);
    /// The answer is the snapshot with its id.
    [[nodiscard]] StoreCall<Snapshot> save(const SnapshotOwner &owner, const RuleListing &listing);
    [[nodiscard]] StoreCall<Nothing> remove(qint64 id);
    void removeAccount(const QString &accountId);

    // What a write has changed on the server; see SnapshotStore.

    void putRule(const SnapshotOwner &owner, const JumpRule &rule);
    void removeRule(const SnapshotOwner &owner, const QString &prefix);

Q_SIGNALS:
    /// Snapshots were saved or removed.
    void listChanged();
    /// A whole sentence, or several: a snapshot was damaged and is removed, the file was damaged and is kept
    /// aside, or it cannot be used.
    void noticed(const QString &sentences);

private:
    template <typename T>
    using Stored = SnapshotStore::Stored<T>;

    template <typename T>
    [[nodiscard]] StoreCall<T> ask(std::function<Stored<T>(SnapshotStore &store)> question);
    void order(std::function<Stored<Nothing>(SnapshotStore &store)> change);
    template <typename T>
    [[nodiscard]] Stored<T> answered(const std::function<Stored<T>(SnapshotStore &store)> &question);

    [[nodiscard]] bool repair();

    void announceChange();
    void notice(const QString &sentences);

    const Clock &m_clock;
    // Of the thread:
    std::unique_ptr<SnapshotStore> m_store;
    bool m_isFailing = false;        ///< the last order failed, which was said
    std::optional<qint64> m_removed; ///< by repair(), for the question that is being answered

    QObject *m_worker; ///< lives in the thread; what is asked for waits in its queue
    QThread m_thread;
};

} // namespace qrjump::core
