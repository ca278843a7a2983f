#pragma once

#include "core/rules/rulecomparison.h"

namespace qrjump::ui {

class SectionText;

/// Writes what became of one rule: what differs with its values before and after, then what is the same. Only
/// what rules of this kind of account have.
void appendSections(SectionText &text, const core::RuleComparison &comparison,
                    const core::RuleDifference &difference, core::AccountKind kind);

} // namespace qrjump::ui
