#pragma once

#include <QFont>

namespace qrjump::ui {

/// The two sizes beside the body's. Each takes the font it belongs to, usually the widget's own.
[[nodiscard]] QFont titleFont(QFont font);
[[nodiscard]] QFont helpFont(QFont font);

/// Fixed pitch, as small as help texts; for what a server sent.
[[nodiscard]] QFont rawTextFont(const QFont &font);

} // namespace qrjump::ui
