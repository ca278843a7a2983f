#include "ui/rules/form/formscrollarea.h"

#include <QApplication>
#include <QLayout>
#include <QScrollBar>

namespace qrjump::ui {

namespace {

constexpr int kUsualCharacters = 112;
constexpr int kFewestLines = 6;
constexpr int kLinesBelowField = 3;

} // namespace

FormScrollArea::FormScrollArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { keepInSight(now); });
}

QSize FormScrollArea::sizeHint() const
{
    const int width = qMax(fontMetrics().averageCharWidth() * kUsualCharacters, minimumSizeHint().width());
    const QLayout *layout = widget()->layout();
    return {width, layout->hasHeightForWidth() ? layout->heightForWidth(width) : layout->sizeHint().height()};
}

QSize FormScrollArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            fontMetrics().lineSpacing() * kFewestLines};
}

void FormScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    keepInSight(QApplication::focusWidget());
}

void FormScrollArea::keepInSight(QWidget *field)
{
    if (field && widget()->isAncestorOf(field))
        ensureWidgetVisible(field, 0, fontMetrics().lineSpacing() * kLinesBelowField);
}

} // namespace qrjump::ui
