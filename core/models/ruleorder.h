#pragma once

#include "core/rules/rulecolumn.h"
#include "core/rules/ruleset.h"

namespace qrjump::core {

/// How a table of rules is sorted: by a column, then by prefix, then as the server has them.
struct RuleOrder
{
    RuleColumn column = RuleColumn::Prefix;
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const RuleOrder &) const = default;
};

/// `positions` in ascending order become sorted. Texts are compared by their code points.
void sortPositions(const RuleSet &rules, const RuleOrder &order, QList<int> &positions);

} // namespace qrjump::core
