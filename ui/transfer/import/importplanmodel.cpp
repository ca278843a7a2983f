#include "ui/transfer/import/importplanmodel.h"

#include "core/base/freeelsewhere.h"
#include "core/rules/rulecolumn.h"
#include "ui/transfer/import/rowclasslook.h"
#include "ui/transfer/import/rowremark.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace qrjump::ui {

using core::PlannedRow;
using core::RowClass;

namespace {

QVariant alignmentOf(ImportPlanModel::Column column)
{
    const bool isNumber = column == ImportPlanModel::Column::Line;
    return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

void ImportPlanModel::setPlan(const core::ImportPlan &plan)
{
    m_unticked.assign(static_cast<size_t>(plan.rows.size()), false);
    replacePlan(plan);
}

void ImportPlanModel::replacePlan(const core::ImportPlan &plan)
{
    beginResetModel();
    core::freeElsewhere(std::exchange(m_plan, plan));
    m_unticked.resize(static_cast<size_t>(plan.rows.size()), false);
    m_visible = visiblePlaces();
    countTicks();
    endResetModel();
    Q_EMIT ticksChanged();
}

void ImportPlanModel::showOnly(const QList<RowClass> &classes, Rows rows)
{
    if (classes == m_classes && rows == m_rows)
        return;
    beginResetModel();
    m_classes = classes;
    m_rows = rows;
    m_visible = visiblePlaces();
    endResetModel();
}

bool ImportPlanModel::isShown(const PlannedRow &row) const
{
    return (m_classes.isEmpty() || m_classes.contains(row.rowClass)) &&
           (m_rows == Rows::All || row.isToBeChecked());
}

QList<int> ImportPlanModel::visiblePlaces() const
{
    QList<int> places;
    places.reserve(m_plan.rows.size());
    for (int place = 0; place < static_cast<int>(m_plan.rows.size()); ++place) {
        if (isShown(m_plan.rows.at(place)))
            places.append(place);
    }
    return places;
}

const PlannedRow &ImportPlanModel::rowAt(int row) const
{
    return m_plan.rows.at(m_visible.at(row));
}

bool ImportPlanModel::isTickable(int place) const
{
    return m_plan.rows.at(place).isRunnable();
}

bool ImportPlanModel::canBeTicked(int row) const
{
    return isTickable(m_visible.at(row));
}

bool ImportPlanModel::isTicked(int row) const
{
    return canBeTicked(row) && !m_unticked[static_cast<size_t>(m_visible.at(row))];
}

void ImportPlanModel::countTicks()
{
    m_tickedCount = 0;
    m_tickableCount = 0;
    m_tickedNew = 0;
    m_tickedToCheck = 0;
    for (int place = 0; place < static_cast<int>(m_plan.rows.size()); ++place) {
        if (!isTickable(place))
            continue;
        ++m_tickableCount;
        if (!m_unticked[static_cast<size_t>(place)])
            countTick(m_plan.rows.at(place), 1);
    }
}

void ImportPlanModel::countTick(const PlannedRow &row, int change)
{
    m_tickedCount += change;
    m_tickedNew += row.rowClass == RowClass::New ? change : 0;
    m_tickedToCheck += row.isToBeChecked() ? change : 0;
}

void ImportPlanModel::setTickAt(int place, bool ticked)
{
    const auto bit = static_cast<size_t>(place);
    if (!isTickable(place) || m_unticked[bit] != ticked)
        return;
    m_unticked[bit] = !ticked;
    countTick(m_plan.rows.at(place), ticked ? 1 : -1);
}

void ImportPlanModel::setTicks(const QList<int> &rows, bool ticked)
{
    if (rows.isEmpty())
        return;
    for (const int row : rows)
        setTickAt(m_visible.at(row), ticked);
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    const int column = static_cast<int>(Column::Tick);
    Q_EMIT dataChanged(index(*first, column), index(*last, column), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

void ImportPlanModel::setTicksOfShown(bool ticked)
{
    QList<int> rows(rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    setTicks(rows, ticked);
}

QList<int> ImportPlanModel::tickedPlaces() const
{
    QList<int> places;
    places.reserve(m_tickedCount);
    for (int place = 0; place < static_cast<int>(m_plan.rows.size()); ++place) {
        if (isTickable(place) && !m_unticked[static_cast<size_t>(place)])
            places.append(place);
    }
    return places;
}

int ImportPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int ImportPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

Qt::ItemFlags ImportPlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == static_cast<int>(Column::Tick) && canBeTicked(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ImportPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlannedRow &row = rowAt(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::CheckStateRole:
        if (column != Column::Tick || !canBeTicked(index.row()))
            return {};
        return isTicked(index.row()) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return column == Column::Tick && canBeTicked(index.row())
                   ? (isTicked(index.row()) ? tr("will be imported") : tr("will not be imported"))
                   : text(row, column);
    case ClassRole:
        return static_cast<int>(row.rowClass);
    case ToCheckRole:
        return row.isToBeChecked();
    case ColumnRole:
        return index.column();
    default:
        return {};
    }
}

bool ImportPlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !canBeTicked(index.row()))
        return false;
    setTicks({index.row()}, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

QString ImportPlanModel::text(const PlannedRow &row, Column column) const
{
    switch (column) {
    case Column::Line:
        return QLocale().toString(row.row.line);
    case Column::Tick:
        return {};
    case Column::Class:
        return core::displayText(row.rowClass);
    case Column::Prefix:
        return row.row.rule.prefix;
    case Column::PagePath:
        return row.wanted.pagePath;
    case Column::Remark:
        return remarkOn(row, m_plan.kind);
    }
    Q_UNREACHABLE();
}

QString ImportPlanModel::toolTip(const PlannedRow &row, Column column) const
{
    return column == Column::Class ? lookOf(row.rowClass).explanation : text(row, column);
}

QVariant ImportPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Line:
        return tr("Line");
    case Column::Tick:
        return tr("Import", "title of the column with the ticks");
    case Column::Class:
        return tr("What it is");
    case Column::Prefix:
        return core::columnTitle(core::RuleColumn::Prefix);
    case Column::PagePath:
        return core::columnTitle(core::RuleColumn::PagePath);
    case Column::Remark:
        return tr("What changes, or why not");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::ui
