#pragma once

#include "core/rules/ruleshadow.h"

namespace qrjump::core {

/// Why it cannot be told: a whole sentence. Empty for Doubt::None.
[[nodiscard]] QString displayText(RuleShadow::Doubt doubt);

} // namespace qrjump::core
