#include "ui/transfer/import/importplanview.h"

#include "ui/transfer/import/importplanmodel.h"
#include "ui/transfer/import/plancelldelegate.h"
#include "ui/transfer/import/rowclasspill.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/tablelook.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using Column = ImportPlanModel::Column;

namespace {

constexpr int kLargestLine = 100'000;
constexpr int kFewestPlanRows = 6; // in sight, whatever stands above and below the table

// Of what the narrow columns leave.
constexpr double kPrefixShare = 0.38;
constexpr double kPathShare = 0.27;
constexpr int kFewestPlanCharacters = 60; // of prefix, page path and remark together; else the table scrolls

} // namespace

ImportPlanView::ImportPlanView(ImportPlanModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(u"planTable"_s);
    setAccessibleName(tr("Rows of the file"));
    setModel(&model);
    setItemDelegate(new PlanCellDelegate(this));
    setUpLook();
    connect(&model, &QAbstractItemModel::modelReset, this, &ImportPlanView::currentRowChanged);
}

void ImportPlanView::setUpLook()
{
    setTableLook(*this);
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setAccessibleName(tr("Columns"));
    setMinimumHeight(kFewestPlanRows * verticalHeader()->defaultSectionSize() +
                     horizontalHeader()->sizeHint().height() + 2 * frameWidth());
}

void ImportPlanView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareOutWidth();
}

void ImportPlanView::shareOutWidth()
{
    const Spacing spacing(fontMetrics());
    const int edges = 2 * spacing.betweenGroups();
    const auto titleWidth = [this, edges](Column column) {
        const int section = static_cast<int>(column);
        return fontMetrics().horizontalAdvance(
                   m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString()) +
               edges;
    };
    int pill = titleWidth(Column::Class);
    for (const core::RowClass rowClass : core::kRowClasses)
        pill = qMax(pill, rowClassPillSize(fontMetrics(), rowClass).width() + 2 * spacing.inGroup());
    const int number = fontMetrics().horizontalAdvance(QLocale().toString(kLargestLine)) + edges;
    const int line = qMax(titleWidth(Column::Line), number);
    const int tick = titleWidth(Column::Tick);
    const int rest =
        qMax(viewport()->width() - line - tick - pill, spacing.characters(kFewestPlanCharacters));
    setColumnWidth(static_cast<int>(Column::Line), line);
    setColumnWidth(static_cast<int>(Column::Tick), tick);
    setColumnWidth(static_cast<int>(Column::Class), pill);
    setColumnWidth(static_cast<int>(Column::Prefix), qRound(rest * kPrefixShare));
    setColumnWidth(static_cast<int>(Column::PagePath), qRound(rest * kPathShare));
}

QList<int> ImportPlanView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row()); // Ctrl and the arrow keys move without selecting
    return rows;
}

/// Ticks them all, or unticks them when they were.
void ImportPlanView::toggleSelected()
{
    const QList<int> rows = selectedRows();
    const bool anyUnticked = std::any_of(rows.begin(), rows.end(), [this](int row) {
        return m_model.canBeTicked(row) && !m_model.isTicked(row);
    });
    if (anyUnticked)
        m_model.tick(rows);
    else
        m_model.untick(rows);
}

void ImportPlanView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        return toggleSelected();
    QTableView::keyPressEvent(event);
}

void ImportPlanView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the focus is shown along the whole row, Qt repaints one cell of it
    Q_EMIT currentRowChanged();
}

} // namespace qrjump::ui
