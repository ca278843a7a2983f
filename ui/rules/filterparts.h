#pragma once

#include "core/models/rulefilter.h"

namespace qrjump::ui {

/// One thing that a filter asks for and that no field of the bar shows.
struct FilterPart
{
    QString text; ///< "With problems"
    core::RuleFilter without;
};

/// In the order in which they are shown. Text, state and test range have fields of their own.
[[nodiscard]] QList<FilterPart> partsOf(const core::RuleFilter &filter);

/// All that narrows the rules down, without the columns: "“coupon”, Published, With problems".
[[nodiscard]] QString filterText(const core::RuleFilter &filter);

/// The filter with one more condition. A state that has a field goes into that field.
[[nodiscard]] core::RuleFilter withCell(core::RuleFilter filter, const core::CellCondition &cell);

/// What a yes or no is called: "With test links".
[[nodiscard]] QString testLinksText(bool hasTestLinks);
[[nodiscard]] QString problemsText(bool hasProblems);
/// "Sub-rules: Exclusive".
[[nodiscard]] QString subRulesText(core::SubRules subRules);

/// What the server of a service account can be asked for by prefix: the find text, when it is one word that
/// begins like a prefix.
[[nodiscard]] std::optional<QString> prefixToAskFor(const core::RuleFilter &filter);

} // namespace qrjump::ui
