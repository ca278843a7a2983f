#pragma once

#include "core/rules/rulecolumn.h"
#include "core/rules/rulevalidation.h"

namespace qrjump::core {

/// What is odd about a rule that is on the server already. That a newer server no longer sends a field has
/// not made its rule odd.
[[nodiscard]] QList<RuleProblem> odditiesOf(const JumpRule &rule, AccountKind kind);

/// Translated sentences about what is odd in this cell, one a line; empty when nothing is.
[[nodiscard]] QString oddityText(const JumpRule &rule, AccountKind kind, RuleColumn column);

} // namespace qrjump::core
