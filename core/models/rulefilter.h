#pragma once

#include "core/rules/rulecolumn.h"

namespace qrjump::core {

/// What a column shows for a rule, as plain text. Test links are their number, or nothing when there are
/// none.
[[nodiscard]] QString displayText(const JumpRule &rule, RuleColumn column);

/// Which of the loaded rules to show.
struct RuleFilter
{
    QString text;              ///< looked for in `columns`, without regard to case
    QList<RuleColumn> columns; ///< searched for `text`; test links are searched as links, not as a number
    std::optional<RuleState> state;
    std::optional<TestRange> testRange;

    [[nodiscard]] bool isActive() const { return !text.isEmpty() || state || testRange; }
    [[nodiscard]] bool accepts(const JumpRule &rule) const;
    bool operator==(const RuleFilter &) const = default;
};

} // namespace qrjump::core
