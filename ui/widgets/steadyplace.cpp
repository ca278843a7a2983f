#include "ui/widgets/steadyplace.h"

#include <QAbstractButton>

#include <algorithm>

namespace qrjump::ui {

void keepPlaceWhenHidden(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

void keepWidthFor(const QStringList &texts, QAbstractButton *button)
{
    const QString shown = button->text();
    int width = 0;
    for (const QString &text : texts) {
        button->setText(text);
        width = std::max(width, button->sizeHint().width());
    }
    button->setMinimumWidth(width);
    button->setText(shown);
}

} // namespace qrjump::ui
