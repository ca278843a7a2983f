#pragma once

#include "core/rules/rulevalidation.h"

namespace qrjump::core {

class RuleMatcher;

/// What the other rules of the account mean for `rule`: hints at the prefix, the weightiest first, and at the
/// test links. `others` may hold an older version of it, which does not count.
[[nodiscard]] QList<RuleProblem> neighbourHints(const JumpRule &rule, const RuleMatcher &others);

} // namespace qrjump::core
