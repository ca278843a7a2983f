#pragma once

#include "core/api/errorexplanation.h"

#include <QDateTime>

namespace qrjump::core {

class SnapshotStore;
struct StoreError;

/// Opens `store`, making its folder where it is missing. A damaged file is kept aside, and a new one begun.
/// What the user should know, in whole sentences; empty when all is well. Where it could not be opened, rules
/// are read from the server as ever, and nothing is kept.
[[nodiscard]] QString openSnapshots(SnapshotStore &store, const QString &file, const QDateTime &now);

/// For a store that turned out to be damaged: the file is kept aside, and a new one begun. What the user
/// should know.
[[nodiscard]] QString beginSnapshotsAnew(SnapshotStore &store, const QDateTime &now);

/// What the user should know when one snapshot was damaged and is removed.
[[nodiscard]] QString snapshotRemoved();

/// What is to be said when a change on the server could not be recorded in its snapshot.
[[nodiscard]] QString snapshotTrouble(const StoreError &error);

/// Why the snapshots cannot be used and what to do about it. `raw` names the file and the system's reason.
[[nodiscard]] ErrorExplanation explainSnapshotError(const StoreError &error);

} // namespace qrjump::core
