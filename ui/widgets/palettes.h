#pragma once

#include <QPalette>

namespace qrjump::ui {

/// The two palettes of the program. QPalette::Highlight is the accent as a surface, QPalette::Link the accent
/// as a line or text, QPalette::PlaceholderText the colour of muted text.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

[[nodiscard]] bool isDark(const QPalette &palette);

/// `share` (0 to 1) of `over` on top of `below`; for hover and pressed surfaces.
[[nodiscard]] QColor blended(const QColor &below, const QColor &over, qreal share);

} // namespace qrjump::ui
