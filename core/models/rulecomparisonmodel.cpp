#include "core/models/rulecomparisonmodel.h"

#include "core/models/differencetext.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

RuleComparisonModel::RuleComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void RuleComparisonModel::setComparison(const RuleComparison &comparison)
{
    beginResetModel();
    m_comparison = comparison;
    choose();
    endResetModel();
}

void RuleComparisonModel::setKinds(const QList<DifferenceKind> &kinds)
{
    if (kinds == m_kinds)
        return;
    beginResetModel();
    m_kinds = kinds;
    choose();
    endResetModel();
}

void RuleComparisonModel::choose()
{
    m_rows.clear();
    for (qsizetype i = 0; i < m_comparison.differences.size(); ++i) {
        if (m_kinds.contains(m_comparison.differences.at(i).kind))
            m_rows.append(static_cast<int>(i));
    }
}

int RuleComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RuleComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kDifferenceColumnCount;
}

QVariant RuleComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RuleDifference &difference = differenceAt(index.row());
    const auto column = static_cast<DifferenceColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(difference, column);
    case Qt::ToolTipRole:
        return column == DifferenceColumn::Change ? changeTexts(m_comparison, difference).join(u'\n')
                                                  : text(difference, column);
    case RawValueRole:
        return column == DifferenceColumn::Kind ? QVariant(static_cast<int>(difference.kind))
                                                : QVariant(text(difference, column));
    case KindRole:
        return static_cast<int>(difference.kind);
    default:
        return {};
    }
}

QString RuleComparisonModel::text(const RuleDifference &difference, DifferenceColumn column) const
{
    switch (column) {
    case DifferenceColumn::Kind:
        return displayText(difference.kind);
    case DifferenceColumn::Prefix:
        return m_comparison.prefixOf(difference);
    case DifferenceColumn::Change:
        return changeTexts(m_comparison, difference).join(u" · "_s);
    }
    Q_UNREACHABLE();
}

QVariant RuleComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    switch (static_cast<DifferenceColumn>(section)) {
    case DifferenceColumn::Kind:
        //: what became of a rule between two readings: added, removed, …
        return tr("Difference");
    case DifferenceColumn::Prefix:
        return columnTitle(RuleColumn::Prefix);
    case DifferenceColumn::Change:
        return tr("What changed");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
