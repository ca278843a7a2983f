#pragma once

#include "core/rules/jumprule.h"

namespace qrjump::core {

// Translated words for what the user reads. Absent values are empty, unknown ones their number.

[[nodiscard]] QString displayText(std::optional<RuleState> state);
[[nodiscard]] QString displayText(std::optional<TestRange> range);
[[nodiscard]] QString displayText(std::optional<SubRules> subRules);
[[nodiscard]] QString displayText(AccountKind kind);

} // namespace qrjump::core
