#pragma once

#include "core/rules/rulecolumn.h"
#include "core/rules/ruleset.h"

#include <array>
#include <atomic>

namespace qrjump::core {

/// How a rule differs between two readings of the same list.
enum class DifferenceKind {
    Added,
    Removed,
    Changed,
    Published, ///< published since; other things may have changed before that
};
inline constexpr int kDifferenceKindCount = 4;

/// One rule that is not in both sets as it is.
struct RuleDifference
{
    DifferenceKind kind = DifferenceKind::Changed;
    int before = -1; ///< position in the earlier set, -1 when it is not there
    int after = -1;  ///< the same of the later one
    /// Those that differ, when it is in both; never the prefix. What one side does not say has not changed.
    QList<RuleColumn> columns = {};

    bool operator==(const RuleDifference &) const = default;
};

/// What became of the rules of one set in another. Every rule is counted once.
struct RuleComparison
{
    RuleSet before; ///< the positions of the differences belong to these two
    RuleSet after;
    /// In the order of the later set; then the removed ones, in that of the earlier one.
    QList<RuleDifference> differences;
    std::array<int, kDifferenceKindCount> counts{};
    int unchanged = 0;

    [[nodiscard]] int count(DifferenceKind kind) const { return counts.at(static_cast<size_t>(kind)); }
    /// Nothing for an added rule.
    [[nodiscard]] std::optional<JumpRule> ruleBefore(const RuleDifference &difference) const;
    /// Nothing for a removed one.
    [[nodiscard]] std::optional<JumpRule> ruleAfter(const RuleDifference &difference) const;
    [[nodiscard]] QString prefixOf(const RuleDifference &difference) const;
};

/// Rules belong together by their prefix, wherever they stand. Nothing when `isStopped` was set.
[[nodiscard]] std::optional<RuleComparison> compared(const RuleSet &before, const RuleSet &after,
                                                     const std::atomic_bool &isStopped);

} // namespace qrjump::core
