#include "ui/widgets/focusstop.h"

#include <QWidget>

namespace qrjump::ui {

QWidget *focusStopBefore(QWidget *widget)
{
    QWidget *before = widget->previousInFocusChain();
    while (before != widget && (before->focusPolicy() == Qt::NoFocus || before->focusProxy()))
        before = before->previousInFocusChain();
    return before;
}

} // namespace qrjump::ui
