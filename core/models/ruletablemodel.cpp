#include "core/models/ruletablemodel.h"

#include "core/rules/rulevalidation.h"

#include <algorithm>

namespace qrjump::core {

namespace {

template <typename Enum>
QVariant number(std::optional<Enum> value)
{
    return value ? QVariant(static_cast<int>(*value)) : QVariant();
}

QVariant rawValue(const JumpRule &rule, RuleColumn column)
{
    switch (column) {
    case RuleColumn::Prefix:
        return rule.prefix;
    case RuleColumn::PagePath:
        return rule.pagePath;
    case RuleColumn::State:
        return number(rule.state);
    case RuleColumn::TestRange:
        return number(rule.testRange);
    case RuleColumn::SubRules:
        return number(rule.subRules);
    case RuleColumn::TestLinks:
        return static_cast<int>(rule.testLinks.size());
    }
    Q_UNREACHABLE();
}

int compare(const JumpRule &left, const JumpRule &right, RuleColumn column)
{
    switch (column) {
    case RuleColumn::Prefix:
        return left.prefix.compare(right.prefix);
    case RuleColumn::PagePath:
        return left.pagePath.compare(right.pagePath);
    case RuleColumn::State:
    case RuleColumn::TestRange:
    case RuleColumn::SubRules:
    case RuleColumn::TestLinks:
        return rawValue(left, column).toInt() - rawValue(right, column).toInt();
    }
    Q_UNREACHABLE();
}

RuleColumn columnOf(RuleField field)
{
    switch (field) {
    case RuleField::Prefix:
        return RuleColumn::Prefix;
    case RuleField::PagePath:
        return RuleColumn::PagePath;
    case RuleField::TestRange:
        return RuleColumn::TestRange;
    case RuleField::SubRules:
        return RuleColumn::SubRules;
    case RuleField::TestLinks:
        return RuleColumn::TestLinks;
    }
    Q_UNREACHABLE();
}

/// Of header and cells alike: numbers right, text left.
QVariant alignmentOf(RuleColumn column)
{
    return QVariant(Qt::AlignVCenter | (column == RuleColumn::TestLinks ? Qt::AlignRight : Qt::AlignLeft));
}

/// A server that no longer sends a field has not made the rule odd.
bool isAbsence(const RuleProblem &problem)
{
    return problem.code == RuleProblem::Code::Missing && problem.testLink < 0;
}

} // namespace

RuleTableModel::RuleTableModel(AccountKind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_columns(columnsOf(kind))
{}

void RuleTableModel::setRules(QList<JumpRule> rules)
{
    beginResetModel();
    m_rules = std::move(rules);
    m_positions.clear();
    m_positions.reserve(m_rules.size());
    for (int i = 0; i < static_cast<int>(m_rules.size()); ++i)
        m_positions.insert(m_rules.at(i).prefix, i);
    m_visible = visiblePositions();
    endResetModel();
    Q_EMIT contentChanged();
}

void RuleTableModel::merge(const JumpRule &rule)
{
    const auto position = m_positions.constFind(rule.prefix);
    if (position == m_positions.constEnd())
        return appendRule(rule);
    m_rules[*position] = rule;
    const int row = rowOf(rule.prefix);
    // A changed rule stays where it is, so that the user sees it; the next filter or sort moves it.
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT contentChanged();
}

void RuleTableModel::appendRule(const JumpRule &rule)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_positions.insert(rule.prefix, static_cast<int>(m_rules.size()));
    m_visible.append(static_cast<int>(m_rules.size()));
    m_rules.append(rule);
    endInsertRows();
    Q_EMIT contentChanged();
}

void RuleTableModel::remove(const QString &prefix)
{
    const auto position = m_positions.constFind(prefix);
    if (position == m_positions.constEnd())
        return;
    const int row = rowOf(prefix);
    if (row < 0) {
        forget(*position);
    } else {
        beginRemoveRows({}, row, row);
        forget(*position);
        endRemoveRows();
    }
    Q_EMIT contentChanged();
}

void RuleTableModel::forget(int position)
{
    m_positions.remove(m_rules.at(position).prefix);
    m_rules.removeAt(position);
    m_visible.removeOne(position);
    for (int &later : m_positions)
        later -= later > position ? 1 : 0;
    for (int &later : m_visible)
        later -= later > position ? 1 : 0;
}

void RuleTableModel::setFilter(const RuleFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

void RuleTableModel::setOrder(std::optional<Order> order)
{
    if (order == m_order)
        return;
    m_order = order;
    rebuild();
}

void RuleTableModel::sort(int column, Qt::SortOrder direction)
{
    setOrder(column < 0 ? std::nullopt : std::optional(Order{columnAt(column), direction}));
}

void RuleTableModel::rebuild()
{
    beginResetModel();
    m_visible = visiblePositions();
    endResetModel();
    Q_EMIT contentChanged();
}

QList<int> RuleTableModel::visiblePositions() const
{
    QList<int> visible;
    visible.reserve(m_rules.size());
    for (int i = 0; i < static_cast<int>(m_rules.size()); ++i) {
        if (m_filter.accepts(m_rules.at(i)))
            visible.append(i);
    }
    if (m_order) {
        std::stable_sort(visible.begin(), visible.end(), [this](int left, int right) {
            return isBefore(m_rules.at(left), m_rules.at(right));
        });
    }
    return visible;
}

bool RuleTableModel::isBefore(const JumpRule &left, const JumpRule &right) const
{
    const int difference = compare(left, right, m_order->column);
    if (difference == 0)
        return left.prefix < right.prefix;
    return m_order->direction == Qt::AscendingOrder ? difference < 0 : difference > 0;
}

QList<JumpRule> RuleTableModel::matchingRules() const
{
    QList<JumpRule> rules;
    rules.reserve(m_visible.size());
    for (const int position : m_visible) {
        if (m_filter.accepts(m_rules.at(position)))
            rules.append(m_rules.at(position));
    }
    return rules;
}

int RuleTableModel::matchingCount() const
{
    return static_cast<int>(std::count_if(m_visible.begin(), m_visible.end(), [this](int position) {
        return m_filter.accepts(m_rules.at(position));
    }));
}

const JumpRule &RuleTableModel::ruleAt(int row) const
{
    return m_rules.at(m_visible.at(row));
}

int RuleTableModel::rowOf(const QString &prefix) const
{
    const auto position = m_positions.constFind(prefix);
    return position == m_positions.constEnd() ? -1 : static_cast<int>(m_visible.indexOf(*position));
}

int RuleTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int RuleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RuleTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JumpRule &rule = ruleAt(index.row());
    const RuleColumn column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(rule, column);
    case Qt::ToolTipRole:
        return toolTip(rule, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case RawValueRole:
        return rawValue(rule, column);
    case ColumnRole:
        return static_cast<int>(column);
    case OddityRole:
        return oddity(rule, column);
    default:
        return {};
    }
}

QVariant RuleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(columnAt(section));
    case Qt::ToolTipRole:
        return tr("Click to sort the loaded rules by this column.");
    case Qt::TextAlignmentRole:
        return alignmentOf(columnAt(section));
    default:
        return {};
    }
}

QString RuleTableModel::oddity(const JumpRule &rule, RuleColumn column) const
{
    QStringList sentences;
    for (const RuleProblem &problem : validateRule(rule, m_kind)) {
        if (columnOf(problem.field) == column && !isAbsence(problem) && !sentences.contains(problem.why))
            sentences.append(problem.why);
    }
    return sentences.join(u'\n');
}

QString RuleTableModel::toolTip(const JumpRule &rule, RuleColumn column) const
{
    QStringList lines;
    if (column == RuleColumn::TestLinks)
        lines = rule.testLinks;
    else
        lines.append(displayText(rule, column));
    const QString odd = oddity(rule, column);
    if (!odd.isEmpty())
        lines.append({QString(), odd});
    return lines.join(u'\n');
}

} // namespace qrjump::core
