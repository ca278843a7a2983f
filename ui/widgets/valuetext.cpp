#include "ui/widgets/valuetext.h"

#include <QEvent>

namespace qrjump::ui {

ValueText::ValueText(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setFrame(false);
    adoptPalette();
}

void ValueText::setValue(const QString &value)
{
    setText(value);
    setCursorPosition(0); // a link is known by its beginning
    setToolTip(value);
}

void ValueText::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        adoptPalette();
}

void ValueText::adoptPalette()
{
    QPalette plain = palette();
    if (plain.color(QPalette::Base).alpha() == 0)
        return; // also ends the recursion through changeEvent()
    plain.setColor(QPalette::Base, Qt::transparent);
    setPalette(plain);
}

} // namespace qrjump::ui
