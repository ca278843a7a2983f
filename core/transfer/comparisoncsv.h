#pragma once

#include "core/rules/rulecomparison.h"

namespace qrjump::core {

// A comparison as a table for spreadsheets and scripts: the same names and words in every language, WeChat's
// own where it has one.

/// "difference", "prefix", "changed", "before_path", …
[[nodiscard]] QStringList comparisonColumns();
/// One cell for each of them, with formula guards. "changed" has the names of the columns that differ, with
/// blanks between them.
[[nodiscard]] QStringList comparisonRecord(const RuleComparison &comparison,
                                           const RuleDifference &difference);

/// "added", "removed", "changed", "published"
[[nodiscard]] QString canonicalName(DifferenceKind kind);

} // namespace qrjump::core
