#pragma once

#include "core/transfer/importplan.h"

#include <QSize>

class QFontMetrics;
class QPainter;
class QStyleOptionViewItem;

namespace qrjump::ui {

// The class of a row as a pill with shape and word, for item delegates.

/// Draws left-aligned in `option.rect`, in the colour of highlighted text when the row is selected. The
/// caller has drawn the background.
void paintRowClassPill(QPainter *painter, const QStyleOptionViewItem &option, core::RowClass rowClass);

[[nodiscard]] QSize rowClassPillSize(const QFontMetrics &metrics, core::RowClass rowClass);

} // namespace qrjump::ui
