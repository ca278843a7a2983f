#pragma once

#include "core/rules/ruleset.h"

namespace qrjump::core {

/// What there is to say about the rules that are selected, however many they are.
struct SelectionFigures
{
    int count = 0;
    int published = 0;
    int unpublished = 0; ///< the rest is in a state that this program does not know
    qint64 testLinks = 0;

    void add(const RuleSet &rules, int position);
    bool operator==(const SelectionFigures &) const = default;
};

} // namespace qrjump::core
