#include "ui/widgets/dialogfooter.h"

#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace qrjump::ui {

DialogFooter::DialogFooter(QWidget *parent)
    : QWidget(parent)
    , m_progress(new QProgressBar)
    , m_row(new QHBoxLayout)
{
    const Spacing spacing(fontMetrics());
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progress->setFixedHeight(spacing.step());
    keepPlaceWhenHidden(m_progress);
    m_progress->hide();
    m_row->setContentsMargins(spacing.atEdge(), spacing.inGroup(), spacing.atEdge(), spacing.betweenGroups());
    m_row->setSpacing(spacing.inGroup());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_progress);
    layout->addLayout(m_row);
}

} // namespace qrjump::ui
