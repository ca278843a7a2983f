#pragma once

#include "core/store/snapshotstore.h"
#include "tests/support/generatedrules.h"

#include <QTemporaryDir>

namespace qrjump::test {

inline const core::SnapshotOwner kShop{QStringLiteral("shop"), QStringLiteral("wx0")};
inline const QDateTime kMorning = QDateTime::fromSecsSinceEpoch(1'800'000'000);

inline core::Snapshot snapshotOf(const core::SnapshotOwner &owner, const QDateTime &endedAt = kMorning)
{
    return {.owner = owner, .begunAt = endedAt.addSecs(-150), .endedAt = endedAt, .totalCount = 12345};
}

/// A file of snapshots and a store that has it open.
struct SnapshotBench
{
    SnapshotBench() { isOpen = store.open(file).hasValue(); }

    /// Its id; 0 when it was not saved.
    qint64 save(int rules, const core::SnapshotOwner &owner = kShop)
    {
        const auto saved = store.save(snapshotOf(owner), core::RuleSet(generatedRules(rules)));
        return saved ? *saved : 0;
    }
    [[nodiscard]] QList<core::Snapshot> list() { return store.list(kShop).value(); }
    /// With own changes, as the file has it.
    [[nodiscard]] core::LoadedSnapshot newest() const
    {
        core::SnapshotStore fresh;
        (void)fresh.open(file);
        const auto loaded = fresh.loadNewest(kShop);
        return loaded && *loaded ? **loaded : core::LoadedSnapshot();
    }
    /// As they were read.
    [[nodiscard]] QList<core::JumpRule> rules(qint64 id)
    {
        const auto loaded = store.load(id);
        return loaded && *loaded ? (*loaded)->rules.toList() : QList<core::JumpRule>();
    }
    /// Of all snapshots, also those that nobody sees.
    [[nodiscard]] std::optional<qint64> blocksInFile() const
    {
        core::SqliteFile raw;
        (void)raw.open(file, core::snapshotrows::format());
        return raw.number(QStringLiteral("SELECT count(*) FROM block"));
    }

    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("snapshots.db"));
    core::SnapshotStore store;
    bool isOpen = false;
};

} // namespace qrjump::test
