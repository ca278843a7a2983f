#pragma once

#include "core/rules/ruleset.h"

namespace qrjump::bench {

// Rules as shops have them, as long as real ones, with links in an order of their own and pages in ASCII and
// Chinese. The same number gives the same rules.

/// Rule number `i` of an account with ordinary links: all columns are filled.
[[nodiscard]] core::JumpRule linkRule(int i);
/// Rule number `i` of a service account.
[[nodiscard]] core::JumpRule codeRule(int i);

/// The first `count` rules with links; made once.
[[nodiscard]] const core::RuleSet &linkRules(int count);

[[nodiscard]] core::RuleSet codeRules(int count);

/// Their text, as it stands in memory.
[[nodiscard]] qint64 textBytes(const core::RuleSet &rules);

// Texts that some rules with links have, not in the case they have there.

[[nodiscard]] QString usualWord(); ///< one of 25 rules
[[nodiscard]] QString rareWord();  ///< one of 200

} // namespace qrjump::bench
