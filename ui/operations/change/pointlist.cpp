#include "ui/operations/change/pointlist.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/wrappedtext.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace qrjump::ui {

PointList::PointList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void PointList::setPoints(const QList<ProposalPoint> &points)
{
    if (points == m_points)
        return; // what is read aloud, or selected, stays
    m_points = points;
    rebuild();
    setVisible(!points.isEmpty());
}

void PointList::rebuild()
{
    delete m_rows;
    m_rows = new QWidget;
    m_grid = new QGridLayout(m_rows);
    const Spacing spacing(fontMetrics());
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing.inGroup());
    m_grid->setVerticalSpacing(spacing.inGroup());
    m_grid->setColumnStretch(1, 1);
    for (const ProposalPoint &point : std::as_const(m_points))
        addPoint(point);
    layout()->addWidget(m_rows);
}

void PointList::addPoint(const ProposalPoint &point)
{
    const int size = fontMetrics().height();
    auto *sign = new QLabel;
    sign->setPixmap(icon(signOf(point.tone), point.tone).pixmap(QSize(size, size), devicePixelRatioF()));
    auto *text = new WrappedText; // links wrap anywhere
    text->setWrappedText(point.text);
    text->setAccessibleName(point.text);
    const int row = m_grid->rowCount();
    m_grid->addWidget(sign, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
}

void PointList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_rows)
        rebuild();
}

} // namespace qrjump::ui
