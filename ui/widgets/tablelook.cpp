#include "ui/widgets/tablelook.h"

#include <QHeaderView>
#include <QTableView>

namespace qrjump::ui {

namespace {

constexpr double kHeightInFontHeights = 1.9;

} // namespace

int rowHeight(const QFontMetrics &metrics)
{
    return qRound(metrics.height() * kHeightInFontHeights);
}

void setTableLook(QTableView &table)
{
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setEditTriggers(QTableView::NoEditTriggers);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QTableView::ScrollPerPixel);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter); // like the cells
    QHeaderView *rows = table.verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(rowHeight(table.fontMetrics()));
}

} // namespace qrjump::ui
