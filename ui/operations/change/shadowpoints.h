#pragma once

#include "core/rules/ruleshadow.h"
#include "ui/operations/change/changeproposal.h"

namespace qrjump::ui {

/// What publishing means for other rules, one sentence each: first what opens nothing, then what cannot be
/// told. Of very many the first, and how many more there are.
[[nodiscard]] QList<ProposalPoint> shadowPoints(const QList<core::RuleShadow> &shadows);

} // namespace qrjump::ui
