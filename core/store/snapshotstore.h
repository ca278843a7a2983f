#pragma once

#include "core/store/snapshottables.h"

#include <functional>
#include <memory>

namespace qrjump::core {

/// All rules of an owner as they were read, several times, so that the next start shows them at once and one
/// reading can be compared with another. A kill leaves every snapshot whole or not there; a power cut may
/// take back the last changes, which are still on the server. What is damaged is refused, never shown.
/// Belongs to the thread that made it; other threads and programs open the same file with a store of their
/// own.
class SnapshotStore
{
public:
    template <typename T>
    using Stored = Result<T, StoreError>;

    /// Opens or creates `file`, whose folder exists.
    [[nodiscard]] Stored<Nothing> open(const QString &file);
    /// As it was given to open().
    [[nodiscard]] const QString &fileName() const { return m_database->file.fileName(); }
    /// For a file that turned out to be damaged: keeps it aside, under the name of the answer, and begins a
    /// new one. Where another program was quicker, the name is empty, and the new file is that program's.
    [[nodiscard]] Stored<QString> beginAnew(const QDateTime &now);
    /// After Kind::Damaged: the snapshot that is not what was stored, if only that is wrong; else the file
    /// is. Only once.
    [[nodiscard]] std::optional<qint64> takeRefused() { return m_database->tables.takeRefused(); }

    /// The answer is the new id. Takes its time: not for the thread of the window. Other changes get their
    /// turn meanwhile. `isStopped` is asked now and then; yes ends it with an error.
    [[nodiscard]] Stored<qint64> save(const Snapshot &snapshot, const RuleSet &rules,
                                      const std::function<bool()> &isStopped = nullptr);

    // As they were read.

    /// Newest first, of every owner, without their rules.
    [[nodiscard]] Stored<QList<Snapshot>> list();
    /// The same of one owner.
    [[nodiscard]] Stored<QList<Snapshot>> list(const SnapshotOwner &owner);
    /// Nothing when there is no such snapshot (any more).
    [[nodiscard]] Stored<std::optional<LoadedSnapshot>> load(qint64 id);

    /// With own changes. Nothing when there is none. The store keeps the rules until it is asked for another
    /// owner's; they share their memory with the answer.
    [[nodiscard]] Stored<std::optional<LoadedSnapshot>> loadNewest(const SnapshotOwner &owner);

    // What a write has changed on the server, as a change of the newest snapshot, beside what was read. The
    // answer is whether there is one. The first change reads the snapshot, unless loadNewest() did; the
    // others write one block, and keep what it was.

    /// The server has `rule`, new or in place of another one with the same prefix.
    [[nodiscard]] Stored<bool> putRule(const SnapshotOwner &owner, const JumpRule &rule, const QDateTime &at);
    /// The server has no rule with this prefix any more.
    [[nodiscard]] Stored<bool> removeRule(const SnapshotOwner &owner, const QString &prefix,
                                          const QDateTime &at);

    [[nodiscard]] Stored<Nothing> remove(qint64 id);
    /// Removes the snapshots of all its mini programs.
    [[nodiscard]] Stored<Nothing> removeAccount(const QString &accountId);

private:
    using Row = SnapshotTables::Row;
    /// The number of the block that was changed; nothing when all is as it should be.
    using Change = std::function<std::optional<int>(RuleSet &rules)>;

    /// The newest snapshot of an owner as it was when this store last saw it.
    struct Seen
    {
        Row row;
        RuleSet rules;
    };

    template <typename Steps>
    [[nodiscard]] Stored<Nothing> inWriting(Steps steps);
    template <typename Steps>
    [[nodiscard]] Stored<Nothing> inReading(Steps steps);
    [[nodiscard]] Stored<Nothing> saveBlocks(qint64 id, const RuleSet &rules,
                                             const std::function<bool()> &isStopped);
    [[nodiscard]] bool putBlocks(qint64 id, const RuleSet &rules, int first,
                                 const std::function<bool()> &isStopped);
    [[nodiscard]] StoreError discarded(qint64 id, const StoreError &why);
    template <typename Read>
    [[nodiscard]] Stored<QList<Snapshot>> listOf(Read read);
    [[nodiscard]] bool seeNewest(const SnapshotOwner &owner);
    [[nodiscard]] Stored<bool> change(const SnapshotOwner &owner, const QDateTime &at, const Change &change);
    [[nodiscard]] bool writeChange(Seen &next, int block, const QDateTime &at);

    struct Database
    {
        SqliteFile file;
        SnapshotTables tables{file};
    };

    std::unique_ptr<Database> m_database = std::make_unique<Database>();
    QByteArray m_identity; ///< of the file that was opened
    std::optional<Seen> m_seen;
};

} // namespace qrjump::core
