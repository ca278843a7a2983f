#include "ui/widgets/leavewatcher.h"

#include <QFocusEvent>
#include <QWidget>

namespace qrjump::ui {

LeaveWatcher::LeaveWatcher(QWidget *field)
    : QObject(field)
{
    field->installEventFilter(this);
}

bool LeaveWatcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason &&
            reason != Qt::MenuBarFocusReason)
            Q_EMIT left();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace qrjump::ui
