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
    /// to a new table that has painted it.
    [[nodiscard]] double msUntilPainted() const;

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("snapshots.db"));
};

/// Whose the snapshots of the bench are.
[[nodiscard]] core::SnapshotOwner benchOwner();
/// Says on the standard error when it failed.
void saveSnapshot(const QString &file, const core::SnapshotOwner &owner, const core::RuleSet &rules);

} // namespace qrjump::bench
