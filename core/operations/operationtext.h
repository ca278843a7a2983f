#pragma once

#include "core/api/errorexplanation.h"
#include "core/store/journalentry.h"

namespace qrjump::core {

// Translated words and sentences about operations of the journal.

/// "Done", "Refused", "Needs you" …
[[nodiscard]] QString displayText(OperationState state);
/// "Add", "Edit", "Delete", "Publish"
[[nodiscard]] QString displayText(RuleOperation::Kind kind);

/// What became of an operation, why, and what to do: whole sentences, with the code's meaning and remedy
/// where the server refused it.
[[nodiscard]] ErrorExplanation explain(const JournalEntry &entry, const ErrorCatalogue &catalogue);

/// What the server said, or the technical reason why it said nothing.
[[nodiscard]] QString shownAnswer(const RecordedAnswer &answer);

/// "Import of shop.csv, line 312"; what the operation belongs to.
[[nodiscard]] QString originText(const OperationBatch &batch, int sourceLine);

} // namespace qrjump::core
