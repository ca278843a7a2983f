#pragma once

class QWidget;

namespace qrjump::ui {

/// The widget that Tab comes from when it reaches `widget`, itself if there is no other. For widgets that are
/// created late: QWidget::setTabOrder() does nothing with one that takes no focus.
[[nodiscard]] QWidget *focusStopBefore(QWidget *widget);

} // namespace qrjump::ui
