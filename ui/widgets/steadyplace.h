#pragma once

#include <QStringList>

class QAbstractButton;
class QWidget;

namespace qrjump::ui {

// Nothing moves under the mouse because something else appears or changes its words.

/// The layout goes on leaving room for `widget` while it is hidden.
void keepPlaceWhenHidden(QWidget *widget);

/// `button` is as wide as the longest of `texts`, whichever it shows.
void keepWidthFor(const QStringList &texts, QAbstractButton *button);

/// `button` may come to stand where another one was just clicked: the second click of a double click is not
/// meant for it.
void ignoreSecondClick(QAbstractButton *button);

} // namespace qrjump::ui
