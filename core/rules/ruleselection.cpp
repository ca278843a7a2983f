#include "core/rules/ruleselection.h"

namespace qrjump::core {

RuleSelection RuleSelection::all(const RuleSet &rules)
{
    RuleSelection selection{rules, {}};
    selection.positions.reserve(rules.count());
    for (int position = 0; position < rules.positions(); ++position) {
        if (rules.isPresent(position))
            selection.positions.append(position);
    }
    return selection;
}

QList<JumpRule> RuleSelection::toList() const
{
    QList<JumpRule> list;
    list.reserve(count());
    for (const int position : positions)
        list.append(rules.at(position));
    return list;
}

} // namespace qrjump::core
