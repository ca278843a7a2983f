#pragma once

#include "core/api/errorexplanation.h"

namespace qrjump::core {

class OperationRunner;
struct StoreError;

/// What holds the batch, what it means and what to do about it, for window and command line. All texts are
/// empty while nothing does. `batchId` 0: what holds all of them.
[[nodiscard]] ErrorExplanation explainHold(const OperationRunner &runner, qint64 batchId,
                                           const ErrorCatalogue &catalogue);

/// Why the journal cannot be used and what to do about it. `raw` names the file and the system's reason.
[[nodiscard]] ErrorExplanation explainStoreError(const StoreError &error);

} // namespace qrjump::core
