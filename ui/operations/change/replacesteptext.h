#pragma once

#include "ui/operations/change/replacenotice.h"

namespace qrjump::ui {

enum class AnswerOutlook {
    Expected,
    Sought, ///< it is awaited no more, and the server is asked
    Lost,
};
/// What is done in each step, and what became of it. `outlook`: of a step that is on its way.
[[nodiscard]] QList<ProposalPoint> stepPoints(const ReplaceChain &chain, AnswerOutlook outlook);

/// What replacing a rule will do: the three steps, the outage and the price.
[[nodiscard]] QList<ProposalPoint> replacePlanPoints(std::optional<int> publishesLeft, const QDateTime &asOf);

/// The same before the old rule is put back, while a replacement stands still.
[[nodiscard]] QList<ProposalPoint> putBackPlanPoints();

/// Why the published `rule` cannot be replaced this month, and what can be done instead.
[[nodiscard]] QList<ProposalPoint> outOfPublishesPoints(const core::JumpRule &rule, const QDateTime &asOf);

} // namespace qrjump::ui
