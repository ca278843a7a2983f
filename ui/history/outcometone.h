#pragma once

#include "core/store/journalentry.h"
#include "ui/widgets/icons.h"

namespace qrjump::ui {

// How an outcome looks, beside its word.

[[nodiscard]] Tone outcomeTone(core::OperationState state);
[[nodiscard]] IconName outcomeSign(core::OperationState state);

} // namespace qrjump::ui
