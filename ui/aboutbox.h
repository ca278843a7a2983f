#pragma once

class QWidget;

namespace qrjump::ui {

/// Help › About.
void showAboutBox(QWidget *parent);

} // namespace qrjump::ui
