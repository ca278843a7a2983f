#pragma once

#include "ui/operations/change/changeproposal.h"

namespace qrjump::ui {

/// What is suspicious about rules that are to go live, and cannot be mended any more then: each finding once,
/// with the rules it concerns. Of very many the first, and how many more there are.
[[nodiscard]] QList<ProposalPoint> oddPoints(const QList<core::JumpRule> &rules, core::AccountKind kind);

} // namespace qrjump::ui
