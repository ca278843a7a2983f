#pragma once

#include <QList>

namespace qrjump::core {

/// What a filter says about rules, by their positions in a RuleSet.
struct RuleMatches
{
    QList<int> positions; ///< that match
    /// Of which nobody knows, ascending: the regular expression was too costly for them.
    QList<int> undecided;

    bool operator==(const RuleMatches &) const = default;
};

} // namespace qrjump::core
