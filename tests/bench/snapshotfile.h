#pragma once

#include "core/store/snapshotstore.h"

#include <QTemporaryDir>

namespace qrjump::bench {

/// A file with one snapshot.
class SnapshotFile
{
public:
    explicit SnapshotFile(const core::RuleSet &rules);

    /// Milliseconds from a closed file, none of which is in memory where the system can be asked for that,
    /// to a new table that has painted it. In a program of its own, as after a start: one that has had many
    /// rules before has memory at hand for few of them, but not for many.
    [[nodiscard]] double msUntilPainted() const;

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("snapshots.db"));
};

/// The work of that program: prints the milliseconds. The answer is the exit code.
[[nodiscard]] int printLoading(const QString &file);

/// Whose the snapshots of the bench are.
[[nodiscard]] core::SnapshotOwner benchOwner();
/// Says on the standard error when it failed.
void saveSnapshot(const QString &file, const core::SnapshotOwner &owner, const core::RuleSet &rules);

} // namespace qrjump::bench
