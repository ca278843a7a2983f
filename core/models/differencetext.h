#pragma once

#include "core/rules/rulecomparison.h"

#include <QStringList>

namespace qrjump::core {

// A comparison in words for the user, translated.

/// "Added", "Removed", …
[[nodiscard]] QString displayText(DifferenceKind kind);
/// One text for each thing that differs, such as "Page path: pages/a → pages/b". Of an added or removed rule
/// its page path.
[[nodiscard]] QStringList changeTexts(const RuleComparison &comparison, const RuleDifference &difference);

} // namespace qrjump::core
