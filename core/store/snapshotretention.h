#pragma once

#include "core/store/snapshot.h"

namespace qrjump::core {

/// The ids of those among `snapshots` of one owner, newest first, that have to go so that `atMost` are left.
/// The newest few stay, then the last one of each day: who refreshes all day can still compare with
/// yesterday.
[[nodiscard]] QList<qint64> surplusSnapshots(const QList<Snapshot> &snapshots, int atMost);

} // namespace qrjump::core
