#pragma once

#include "core/rules/ruleset.h"

namespace qrjump::core {

/// Some rules of a set in an order of their own, without a copy of them.
struct RuleSelection
{
    RuleSet rules;
    QList<int> positions; ///< in `rules`

    [[nodiscard]] static RuleSelection all(const RuleSet &rules);

    [[nodiscard]] int count() const { return static_cast<int>(positions.size()); }
    [[nodiscard]] bool isEmpty() const { return positions.isEmpty(); }
    [[nodiscard]] JumpRule at(int number) const { return rules.at(positions.at(number)); }
    [[nodiscard]] QList<JumpRule> toList() const;
};

} // namespace qrjump::core
