#pragma once

#include "core/rules/ruleblock.h"
#include "core/rules/rulecolumn.h"

namespace qrjump::core {

/// The texts of a column; null for a column that holds numbers alone.
[[nodiscard]] const TextColumn *textsIn(const RuleBlock &block, RuleColumn column);

/// The number of a cell, RuleBlock::Numbers::kAbsent when there is none; of test links how many there are.
/// `column` is neither prefix nor page path.
[[nodiscard]] qint32 numberIn(const RuleBlock &block, int row, RuleColumn column);

} // namespace qrjump::core
