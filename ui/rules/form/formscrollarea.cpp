#include "ui/rules/form/formscrollarea.h"

#include <QApplication>
#include <QLayout>
#include <QScrollBar>

namespace qrjump::ui {

namespace {

constexpr int kUsualCharacters = 112;
constexpr int kFewestLines = 3;
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
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now))
            keepInSight(now);
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &FormScrollArea::scrollThere);
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
    scrollThere();
}

void FormScrollArea::keepInSight(QWidget *widget)
{
    m_inSight = widget;
    scrollThere();
}

void FormScrollArea::scrollThere()
{
    if (m_inSight)
        ensureWidgetVisible(m_inSight, 0, fontMetrics().lineSpacing() * kLinesBelowField);
}

} // namespace qrjump::ui
