#pragma once

#include "core/api/apierror.h"
#include "core/store/journalentry.h"

namespace qrjump::core {

/// What the journal keeps of `error`; of none, nothing.
[[nodiscard]] RecordedAnswer recordedAnswer(const std::optional<ApiError> &error);

/// The way back, as far as it was kept. Nothing for a plain success.
[[nodiscard]] std::optional<ApiError> recordedError(const JournalEntry &entry);

} // namespace qrjump::core
