#pragma once

#include <QColor>

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionSlider;

namespace qrjump::ui {

// For widgets that paint themselves, so that they look like those of the style.
inline constexpr qreal kCornerRadius = 4;
inline constexpr qreal kHoverShare = 0.06; ///< of the text colour on what the mouse is over

// The shapes of CalmStyle, drawn with the palette and state of a style option.

void drawPushButton(const QStyleOption &option, QPainter *painter);
void drawToolButton(const QStyleOption &option, QPainter *painter);
void drawField(const QStyleOption &option, QPainter *painter);
/// Only the outline, over something Fusion has drawn.
void drawFieldOutline(const QStyleOption &option, QPainter *painter);
void drawFrame(const QStyleOption &option, QPainter *painter);
void drawHeaderSection(const QStyleOption &option, QPainter *painter);
/// A bar's surface with a line at its lower edge.
void drawBar(const QStyleOption &option, QPainter *painter);
void drawCheckBox(const QStyleOption &option, QPainter *painter);
void drawRadioButton(const QStyleOption &option, QPainter *painter);
void drawProgressGroove(const QStyleOption &option, QPainter *painter);
void drawProgress(const QStyleOptionProgressBar &option, QPainter *painter);
/// Of a bar without an end; `phase` is where in its course it is, from 0 to 1.
void drawBusyProgress(const QStyleOptionProgressBar &option, QPainter *painter, qreal phase);
/// Above and below one cell of the row that has the focus.
void drawRowFocus(const QStyleOption &option, QPainter *painter);
/// Around what has the focus and is no field or button.
void drawFocusFrame(const QRect &rect, const QColor &color, QPainter *painter);

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QRect &slider);

/// Whether the option is that of the dialog's default button, which stands on the accent colour.
[[nodiscard]] bool isDefaultButton(const QStyleOption &option);

} // namespace qrjump::ui
