#pragma once

#include "core/store/journalentry.h"

namespace qrjump::core {

/// Which operations of a batch are shown.
enum class BatchFilter { All, Waiting, Unknown, Done, Refused, NeedsYou, Withdrawn };

[[nodiscard]] bool accepts(BatchFilter filter, OperationState state);
/// How many of `counts` it shows.
[[nodiscard]] int countOf(BatchFilter filter, const BatchCounts &counts);

/// The one of `counts` that counts operations in `state`.
[[nodiscard]] int &counterOf(OperationState state, BatchCounts &counts);

} // namespace qrjump::core
