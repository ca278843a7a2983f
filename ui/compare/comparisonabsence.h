#pragma once

#include "ui/compare/comparedreading.h"
#include "ui/widgets/emptystate.h"

namespace qrjump::core {
struct StoreError;
}

namespace qrjump::ui {

/// Why there is no comparison to look at.
enum class ComparisonAbsence {
    Listing,     ///< it is not known yet which snapshots there are
    NothingRead, ///< no snapshot, and nothing in memory
    OnlyOne,     ///< the only reading there is waits for another one
    NotRead,     ///< a side is to be read from the server
    Reading,     ///< a side is being read
    Paused,      ///< the same, but the reading pauses
    SameReading, ///< both sides are the same
    Comparing,
};

/// What stands in place of the comparison. `only` is the reading of OnlyOne.
[[nodiscard]] EmptyState::Content contentFor(ComparisonAbsence absence, const ComparedReading &only = {});
/// The same where a snapshot, or the list of them, cannot be read.
[[nodiscard]] EmptyState::Content contentFor(const core::StoreError &error);

} // namespace qrjump::ui
