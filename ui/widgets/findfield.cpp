#include "ui/widgets/findfield.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QKeyEvent>

namespace qrjump::ui {

namespace {

constexpr int kFewestCharacters = 20;

} // namespace

FindField::FindField(const QString &prompt, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    setClearButtonEnabled(true);
    addAction(icon(IconName::Search), LeadingPosition);
    setMinimumWidth(Spacing(fontMetrics()).characters(kFewestCharacters));
}

bool FindField::takesKey(int key) const
{
    if (key == Qt::Key_Escape)
        return !text().isEmpty();
    return key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool FindField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(static_cast<QKeyEvent *>(event)->key())) {
        event->accept(); // before the window's own Escape
        return true;
    }
    return QLineEdit::event(event);
}

void FindField::keyPressEvent(QKeyEvent *event)
{
    if (!takesKey(event->key()))
        return QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape)
        clear();
    else
        Q_EMIT leftDownwards();
    event->accept();
}

} // namespace qrjump::ui
