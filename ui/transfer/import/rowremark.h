#pragma once

#include "core/transfer/importplan.h"

namespace qrjump::ui {

/// One line about a row, translated: what should be looked at, what would change on the server, or why the
/// row stays out. Empty for a row that is simply added.
[[nodiscard]] QString remarkOn(const core::PlannedRow &row, core::AccountKind kind);

} // namespace qrjump::ui
