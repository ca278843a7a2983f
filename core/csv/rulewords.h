#pragma once

#include "core/rules/rulecolumn.h"

namespace qrjump::core {

// The words of rules in files and on the command line: the same in every language, WeChat's own where it has
// one.

/// "prefix", "path", "state", "open_version", "permit_sub_rule", "debug_url".
[[nodiscard]] QString canonicalName(RuleColumn column);
[[nodiscard]] std::optional<RuleColumn> ruleColumnFromName(const QString &name);

/// Every column, in the canonical order.
[[nodiscard]] QList<RuleColumn> allRuleColumns();

/// "unpublished", "published". Absent is empty, an unknown value its number; so for the other two.
[[nodiscard]] QString canonicalWord(std::optional<RuleState> state);
/// "development", "trial", "release".
[[nodiscard]] QString canonicalWord(std::optional<TestRange> range);
/// "not_exclusive", "exclusive".
[[nodiscard]] QString canonicalWord(std::optional<SubRules> subRules);

// The way back. False, with `value` untouched, when `word` is neither empty, a known word nor a number.

[[nodiscard]] bool readCanonicalWord(std::optional<RuleState> &value, const QString &word);
[[nodiscard]] bool readCanonicalWord(std::optional<TestRange> &value, const QString &word);
[[nodiscard]] bool readCanonicalWord(std::optional<SubRules> &value, const QString &word);

} // namespace qrjump::core
