#pragma once

#include "core/rules/linkanswer.h"
#include "core/rules/ruleindex.h"

namespace qrjump::core {

/// Why rules that look as if they were meant for `link` do not cover it: a few at most, for a link that no
/// rule covers.
[[nodiscard]] QList<LinkReason> nearMisses(const LinkReach &link, const RuleIndex &index);

} // namespace qrjump::core
