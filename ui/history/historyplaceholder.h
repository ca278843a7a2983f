#pragma once

#include "core/models/historymodel.h"
#include "ui/widgets/emptystate.h"

#include <optional>

namespace qrjump::ui {

/// Why there are no rows to look at.
enum class HistoryAbsence { Loading, NothingYet, NoMatch, Unreadable };

/// Nothing while there are rows.
[[nodiscard]] std::optional<HistoryAbsence> absenceIn(const core::HistoryModel &model);

/// What stands in place of the rows.
[[nodiscard]] EmptyState::Content contentFor(HistoryAbsence absence, const core::HistoryModel &model);

} // namespace qrjump::ui
