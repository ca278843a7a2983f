#pragma once

#include "core/rules/ruleindex.h"

namespace qrjump::core {

/// The places in `index` of every rule that covers `link`, or of which it is not documented whether it does,
/// and hardly any others. In the order of the places, each once.
[[nodiscard]] QList<int> candidatesFor(const LinkReach &link, const RuleIndex &index);

} // namespace qrjump::core
