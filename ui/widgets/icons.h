#pragma once

#include "ui/widgets/tone.h"

#include <QIcon>

namespace qrjump::ui {

/// The program's own icons, one SVG each in `resources/icons`.
enum class IconName {
    Refresh,
    Add,
    Edit,
    Publish,
    Delete,
    Replace,
    Import,
    Export,
    LinkCheck,
    First,
    Previous,
    Next,
    Last,
    Search,
    Filter,
    Columns,
    Stop,
    Copy,
    Close,
    Error,
    Warning,
    Hint,
    Ok,
    Lock,
    AccountOrdinary,
    AccountService,
    Sandbox,
    Settings,
    Help,
    Retry,
    Empty,
};
inline constexpr int kIconCount = static_cast<int>(IconName::Empty) + 1;

/// Drawn in the text colour the palette has at the moment of painting, so it follows a change of the theme;
/// muted when disabled, in the colour of highlighted text when selected.
[[nodiscard]] QIcon icon(IconName name);

/// The same in a semantic colour.
[[nodiscard]] QIcon icon(IconName name, Tone tone);

/// The sign that goes with the tone wherever the tone is used.
[[nodiscard]] IconName signOf(Tone tone);

[[nodiscard]] QIcon applicationIcon();

} // namespace qrjump::ui
