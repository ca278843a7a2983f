#pragma once

#include "core/api/apierror.h"
#include "core/store/journalentry.h"

namespace qrjump::core {

/// In place of an answer that an earlier program did not live to see.
inline constexpr QLatin1StringView kProgramEnded("the program ended before the answer came");

/// What the journal keeps of `error`; of none, nothing.
[[nodiscard]] RecordedAnswer recordedAnswer(const std::optional<ApiError> &error);

/// The way back, as far as it was kept. Nothing for a plain success.
[[nodiscard]] std::optional<ApiError> recordedError(const JournalEntry &entry);

} // namespace qrjump::core
