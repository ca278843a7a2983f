#include "ui/widgets/formscrollarea.h"

#include "ui/widgets/spacing.h"

#include <QApplication>
#include <QLayout>
#include <QScrollBar>

namespace qrjump::ui {

namespace {

constexpr int kUsualFormCharacters = 112;
constexpr int kFewestFormLines = 3;
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
    connect(qApp, &QApplication::focusChanged, this, &FormScrollArea::receiveFocus);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &FormScrollArea::scrollThere);
}

QSize FormScrollArea::sizeHint() const
{
    const int width =
        qMax(Spacing(fontMetrics()).characters(kUsualFormCharacters), minimumSizeHint().width());
    const QLayout *layout = widget()->layout();
    return {width, layout->hasHeightForWidth() ? layout->heightForWidth(width) : layout->sizeHint().height()};
}

QSize FormScrollArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            fontMetrics().lineSpacing() * kFewestFormLines};
}

void FormScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    scrollThere();
}

void FormScrollArea::receiveFocus(const QWidget *from, QWidget *now)
{
    if (!now || !widget()->isAncestorOf(now))
        return;
    // When a widget is hidden or disabled, Qt gives its focus to whatever comes next; the user has not gone
    // there.
    const bool isChosen = !from || (from->isVisible() && from->isEnabled());
    if (isChosen)
        m_lastField = now;
    m_message = nullptr;
    keepInSight(now);
}

void FormScrollArea::focusLastField()
{
    if (m_lastField)
        m_lastField->setFocus();
}

void FormScrollArea::keepInSight(QWidget *widget)
{
    m_inSight = widget;
    scrollThere();
}

void FormScrollArea::keepMessageInSight(QWidget *message)
{
    m_message = message;
    scrollThere();
}

void FormScrollArea::scrollThere()
{
    if (m_message)
        ensureWidgetVisible(m_message, 0, 0);
    if (m_inSight)
        ensureWidgetVisible(m_inSight, 0, m_message ? 0 : fontMetrics().lineSpacing() * kLinesBelowField);
}

} // namespace qrjump::ui
