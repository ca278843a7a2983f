#pragma once

#include "core/transfer/importplan.h"

#include <atomic>

namespace qrjump::core {

// All of them are cut short when `isStopped` is set.

/// The prefixes that the server has to be asked for: of rows that can be on it at all.
[[nodiscard]] QStringList prefixesToLookUp(const ImportTable &table, const std::atomic_bool &isStopped);
[[nodiscard]] QStringList prefixesToLookUp(const ImportPlan &plan, const QList<int> &positions,
                                           const std::atomic_bool &isStopped);

/// What each row of `table` means for a server that has `found`.
[[nodiscard]] ImportPlan comparedWith(const RulesByPrefix &found, const ImportTable &table,
                                      const std::atomic_bool &isStopped);

/// `plan` with the rows at `positions` held against what the server has now.
[[nodiscard]] ImportPlan comparedAgain(const RulesByPrefix &found, ImportPlan plan,
                                       const QList<int> &positions, const std::atomic_bool &isStopped);

} // namespace qrjump::core
