#pragma once

#include "core/rules/rulecolumn.h"

namespace qrjump::core {

/// A cell that a rule must have, or must not have.
struct CellCondition
{
    enum class Kind { Only, AllBut };

    Kind kind = Kind::Only;
    RuleColumn column = RuleColumn::Prefix;
    QString text; ///< as the cell shows it

    bool operator==(const CellCondition &) const = default;
};

/// Which of the loaded rules to show. Nothing set means all.
struct RuleFilter
{
    enum class Syntax {
        Words,             ///< see searchWords(); all of them must match
        RegularExpression, ///< one pattern that must be found in a cell
    };

    QString text;              ///< looked for in `columns`
    QList<RuleColumn> columns; ///< searched for `text`; test links are searched as links, not as a number
    std::optional<RuleState> state;
    std::optional<TestRange> testRange;
    Syntax syntax = Syntax::Words;
    Qt::CaseSensitivity caseSensitivity = Qt::CaseInsensitive;
    std::optional<SubRules> subRules = {};
    std::optional<bool> hasTestLinks = {};
    std::optional<bool> hasOddities = {}; ///< see odditiesOf()
    QList<CellCondition> cells = {};      ///< all of them hold

    [[nodiscard]] bool isActive() const;
    /// A regular expression is looked for, which may be costly.
    [[nodiscard]] bool hasExpression() const
    {
        return syntax == Syntax::RegularExpression && !text.isEmpty();
    }
    bool operator==(const RuleFilter &) const = default;
};

/// A translated sentence that says why `text` is no regular expression; empty when there is nothing wrong.
[[nodiscard]] QString problemOf(const RuleFilter &filter);

} // namespace qrjump::core
