#include "core/models/rulecomparisonmodel.h"

#include "core/base/freeelsewhere.h"
#include "core/models/differencetext.h"
#include "core/models/texttest.h"

#include <algorithm>
#include <vector>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

/// Which rules of a set have a prefix with a part. Looks through all of them at once, which is faster than
/// making their prefixes one by one.
class PrefixSearch
{
public:
    PrefixSearch(const RuleSet &rules, ContainsTest &test)
        : m_found(static_cast<size_t>(rules.blockCount()))
    {
        for (int block = 0; block < rules.blockCount(); ++block)
            test.addRows(rules.blockAt(block).prefixes(), m_found.at(static_cast<size_t>(block)));
    }

    [[nodiscard]] bool has(int position) const
    {
        return m_found.at(static_cast<size_t>(position / RuleBlock::kRows))
            .test(static_cast<size_t>(position % RuleBlock::kRows));
    }

private:
    std::vector<RowSet> m_found; ///< by block
};

} // namespace

RuleComparisonModel::RuleComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

RuleComparisonModel::~RuleComparisonModel()
{
    freeElsewhere(std::move(m_comparison)); // may be large
}

void RuleComparisonModel::setComparison(const RuleComparison &comparison)
{
    beginResetModel();
    freeElsewhere(std::exchange(m_comparison, comparison));
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

void RuleComparisonModel::setPrefixPart(const QString &part)
{
    if (part == m_prefixPart)
        return;
    beginResetModel();
    m_prefixPart = part;
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
    if (!m_prefixPart.isEmpty())
        keepFound();
}

void RuleComparisonModel::keepFound()
{
    ContainsTest test(m_prefixPart, Qt::CaseInsensitive);
    const PrefixSearch before(m_comparison.before, test);
    const PrefixSearch after(m_comparison.after, test);
    m_rows.removeIf([&](int number) {
        const RuleDifference &difference = m_comparison.differences.at(number);
        return difference.after < 0 ? !before.has(difference.before) : !after.has(difference.after);
    });
}

RuleComparison RuleComparisonModel::shown() const
{
    RuleComparison shown{m_comparison.before, m_comparison.after, {}, {}, 0};
    shown.differences.reserve(m_rows.size());
    for (const int number : m_rows) {
        const RuleDifference &difference = m_comparison.differences.at(number);
        shown.differences.append(difference);
        ++shown.counts.at(static_cast<size_t>(difference.kind));
    }
    return shown;
}

int RuleComparisonModel::rowOf(int number) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), number);
    return found != m_rows.end() && *found == number ? static_cast<int>(found - m_rows.begin()) : -1;
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
