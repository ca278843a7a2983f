#pragma once

#include "core/rules/jumprule.h"

#include <QList>

namespace qrjump::core {

/// The columns of a rule, in the order in which the table shows them.
enum class RuleColumn { Prefix, PagePath, State, TestRange, SubRules, TestLinks };

/// Columns the variant has. Service rules have neither test range, sub-rules nor test links.
[[nodiscard]] QList<RuleColumn> columnsOf(AccountKind kind);

/// Translated header.
[[nodiscard]] QString columnTitle(RuleColumn column);

} // namespace qrjump::core
