#include "ui/widgets/steadyplace.h"

#include <QAbstractButton>
#include <QEvent>

#include <algorithm>

namespace qrjump::ui {

namespace {

class SecondClickFilter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        return event->type() == QEvent::MouseButtonDblClick;
    }
};

} // namespace

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

void ignoreSecondClick(QAbstractButton *button)
{
    button->installEventFilter(new SecondClickFilter(button));
}

} // namespace qrjump::ui
