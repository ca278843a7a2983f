#pragma once

class QWidget;

namespace qrjump::ui {

/// `widget` is the higher the narrower it is. A window that is too low becomes higher instead of cutting off
/// its words, up to a dozen lines.
void keepRoomForText(QWidget *widget);

} // namespace qrjump::ui
