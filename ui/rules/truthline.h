#pragma once

#include "core/models/rulebrowser.h"
#include "core/models/selectionfigures.h"

namespace qrjump::ui {

/// What the table knows of its rows.
struct ShownRows
{
    core::SelectionFigures selected = {};
    bool isArrangingLong = false; ///< they do not follow filter and order yet, and the user may wonder
};

/// The line below the table, which always says what is shown of how much and as of when:
/// "14 match of 200 loaded · 12,345 on the server · page 1 of 62 · loaded at 10:42:03".
[[nodiscard]] QString truthLine(const core::RuleBrowser &browser, const ShownRows &shown);

/// As a sentence, of when the loaded rules are and which of all they are. Empty while none were loaded.
[[nodiscard]] QString loadedRulesText(const core::RuleBrowser &browser);

} // namespace qrjump::ui
