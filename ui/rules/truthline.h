#pragma once

#include "core/models/rulebrowser.h"

namespace qrjump::ui {

/// The line below the table, which always says what is shown of how much and as of when:
/// "14 match of 200 loaded · 12,345 on the server · page 1 of 62 · 10:42:03".
[[nodiscard]] QString truthLine(const core::RuleBrowser &browser, int selectedCount);

} // namespace qrjump::ui
