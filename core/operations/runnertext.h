#pragma once

#include "core/api/errorexplanation.h"

namespace qrjump::core {

class OperationRunner;
struct StoreError;

/// What the runner's hold means and what to do about it, for window and command line. All texts are empty
/// while nothing holds it.
[[nodiscard]] ErrorExplanation explainHold(const OperationRunner &runner, const ErrorCatalogue &catalogue);

/// Why the journal cannot be used and what to do about it. `raw` names the file and the system's reason.
[[nodiscard]] ErrorExplanation explainStoreError(const StoreError &error);

} // namespace qrjump::core
