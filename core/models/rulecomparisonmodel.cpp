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

constexpr qsizetype kDifferencesSortedAtOnce = 2'000;

QString differenceCellText(const RuleComparison &comparison, const RuleDifference &difference,
                           DifferenceColumn column)
{
    switch (column) {
    case DifferenceColumn::Kind:
        return displayText(difference.kind);
    case DifferenceColumn::Prefix:
        return comparison.prefixOf(difference);
    case DifferenceColumn::Change:
        return changeTexts(comparison, difference).join(u" · "_s);
    }
    Q_UNREACHABLE();
}

/// As bytes, so that texts are compared by their code points, as in the table of rules.
QByteArray sortKeyOf(const RuleComparison &comparison, const RuleDifference &difference,
                     DifferenceColumn column)
{
    if (column == DifferenceColumn::Kind)
        return QByteArray(1, static_cast<char>(difference.kind));
    return differenceCellText(comparison, difference, column).toUtf8();
}

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
    m_order.clear();
    choose();
    endResetModel();
    sortAnew();
}

void RuleComparisonModel::sort(int column, Qt::SortOrder direction)
{
    m_sortedBy =
        column < 0 ? std::nullopt : std::optional(SortedBy{static_cast<DifferenceColumn>(column), direction});
    sortAnew();
}

void RuleComparisonModel::sortAnew()
{
    m_sorting.abandon();
    if (!m_sortedBy) {
        if (!m_order.isEmpty())
            setOrder({});
        return;
    }
    if (m_comparison.differences.size() <= kDifferencesSortedAtOnce)
        return setOrder(sorted(m_comparison, *m_sortedBy, std::atomic_bool(false)));
    m_sorting.start(
        this,
        [comparison = m_comparison, by = *m_sortedBy](const std::atomic_bool &isStopped) {
            return sorted(comparison, by, isStopped);
        },
        [this](const Order &order) { setOrder(order); });
}

/// Once stopped, whatever has come of it.
RuleComparisonModel::Order RuleComparisonModel::sorted(const RuleComparison &comparison, SortedBy by,
                                                       const std::atomic_bool &isStopped)
{
    std::vector<std::pair<QByteArray, int>> keys;
    for (qsizetype i = 0; i < comparison.differences.size() && !isStopped; ++i)
        keys.emplace_back(sortKeyOf(comparison, comparison.differences.at(i), by.column),
                          static_cast<int>(i));
    const bool isAscending = by.direction == Qt::AscendingOrder;
    std::stable_sort(keys.begin(), keys.end(), [isAscending](const auto &left, const auto &right) {
        return isAscending ? left.first < right.first : right.first < left.first;
    });
    Order order;
    order.reserve(static_cast<qsizetype>(keys.size()));
    for (const auto &key : keys)
        order.append(key.second);
    return order;
}

void RuleComparisonModel::setOrder(const Order &order)
{
    beginResetModel();
    m_order = order;
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
        const int number = m_order.isEmpty() ? static_cast<int>(i) : m_order.at(i);
        if (m_kinds.contains(m_comparison.differences.at(number).kind))
            m_rows.append(number);
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
    return static_cast<int>(m_rows.indexOf(number));
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
        return differenceCellText(m_comparison, difference, column);
    case Qt::ToolTipRole:
        return column == DifferenceColumn::Change ? changeTexts(m_comparison, difference).join(u'\n')
                                                  : differenceCellText(m_comparison, difference, column);
    case RawValueRole:
        return column == DifferenceColumn::Kind
                   ? QVariant(static_cast<int>(difference.kind))
                   : QVariant(differenceCellText(m_comparison, difference, column));
    case KindRole:
        return static_cast<int>(difference.kind);
    default:
        return {};
    }
}

QVariant RuleComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::ToolTipRole)
        return tr("Click to sort the differences by this column.");
    if (role != Qt::DisplayRole)
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
