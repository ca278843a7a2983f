#pragma once

#include "core/transfer/importplan.h"

#include <atomic>

namespace qrjump::core {

/// The prefixes that the server has to be asked for: of rows that can be on it at all.
[[nodiscard]] QStringList prefixesToLookUp(const ImportTable &table);
[[nodiscard]] QStringList prefixesToLookUp(const ImportPlan &plan, const QList<int> &positions);

/// What each row of `table` means for a server that has `found`. Cut short when `isStopped` is set.
[[nodiscard]] ImportPlan comparedWith(const RulesByPrefix &found, const ImportTable &table,
                                      const std::atomic_bool &isStopped);

/// `plan` with the rows at `positions` held against what the server has now.
[[nodiscard]] ImportPlan comparedAgain(const RulesByPrefix &found, ImportPlan plan,
                                       const QList<int> &positions);

} // namespace qrjump::core
