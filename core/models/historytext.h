#pragma once

#include "core/rules/rulechange.h"
#include "core/rules/ruleoperation.h"

namespace qrjump::core {

/// What an operation changes or was to change, field by field. An added rule has no `before`, a deleted one
/// no `after`.
[[nodiscard]] QList<RuleChange> changesOf(const RuleOperation &operation);

/// The same in one line, as far as it fits a cell of a table: only what differs, or the page path,
/// with the state of a deleted rule.
[[nodiscard]] QString beforeText(const RuleOperation &operation);
[[nodiscard]] QString afterText(const RuleOperation &operation);

} // namespace qrjump::core
