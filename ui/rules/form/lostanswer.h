#pragma once

#include "core/api/apierror.h"

#include <QString>

namespace qrjump::ui {

// An answer to a write that leaves open what became of it: lost, or one that says nothing. Whole sentences.

/// "The answer was lost, so the server was asked."
[[nodiscard]] QString whyServerWasAsked(const core::ApiError &error);
/// "The answer was lost. Reading back whether the server has the rule…"
[[nodiscard]] QString whyServerIsAsked(const core::ApiError &error);

} // namespace qrjump::ui
