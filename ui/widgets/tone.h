#pragma once

#include <QColor>

class QPalette;

namespace qrjump::ui {

/// What a colour means. Never the only carrier of the meaning: an icon, a shape or a word says it too.
enum class Tone { Ok, Warning, Danger, Info };

/// For text, icons and lines; readable (4.5:1) on the window, on fields and on toneFill().
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

/// Background of an inline bar or a pill; ordinary and muted text is readable on it.
[[nodiscard]] QColor toneFill(Tone tone, const QPalette &palette);

} // namespace qrjump::ui
