#pragma once

#include "core/rules/rulecolumn.h"

namespace qrjump::core {

// Translated words for what the user reads. Absent values are empty, unknown ones their number.

[[nodiscard]] QString displayText(std::optional<RuleState> state);
[[nodiscard]] QString displayText(std::optional<TestRange> range);
[[nodiscard]] QString displayText(std::optional<SubRules> subRules);
[[nodiscard]] QString displayText(AccountKind kind);
/// What a cell shows. Test links are their number, or nothing when there are none.
[[nodiscard]] QString displayText(const JumpRule &rule, RuleColumn column);

} // namespace qrjump::core
