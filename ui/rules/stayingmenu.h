#pragma once

#include <QMenu>

namespace qrjump::ui {

/// A menu in which several things can be checked: it stays open while the mouse or the space bar does that.
class StayingMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace qrjump::ui
