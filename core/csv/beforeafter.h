#pragma once

#include "core/rules/jumprule.h"

namespace qrjump::core {

// Two versions of a rule side by side, without the prefix, which has a column of its own. No formula guards.

/// "before_path", "before_state", …, "after_path", …
[[nodiscard]] QStringList beforeAfterColumns();
/// One cell for each of them, empty for a version that there is not. Several test links are lines of one
/// cell.
[[nodiscard]] QStringList beforeAfterCells(const std::optional<JumpRule> &before,
                                           const std::optional<JumpRule> &after);

} // namespace qrjump::core
