#include "ui/rules/stayingmenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace qrjump::ui {

namespace {

bool staysOpenFor(const QAction *action)
{
    return action && action->isCheckable() && action->isEnabled();
}

} // namespace

void StayingMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && action == activeAction() && staysOpenFor(action))
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void StayingMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && staysOpenFor(activeAction()))
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace qrjump::ui
