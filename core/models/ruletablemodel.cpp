#include "core/models/ruletablemodel.h"

#include "core/base/sentences.h"
#include "core/models/ruleoddity.h"
#include "core/models/rulesearch.h"
#include "core/rules/ruletext.h"

#include <algorithm>

namespace qrjump::core {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kExpressionAtOnce = 10ms;

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

/// Of header and cells alike: numbers right, text left.
QVariant alignmentOf(RuleColumn column)
{
    return QVariant(Qt::AlignVCenter | (column == RuleColumn::TestLinks ? Qt::AlignRight : Qt::AlignLeft));
}

QString nameOf(StateQuestion question)
{
    switch (question) {
    case StateQuestion::Deletion:
        return RuleTableModel::tr("Deleting…");
    case StateQuestion::Publish:
        return RuleTableModel::tr("Publishing…");
    case StateQuestion::Replacement:
        return RuleTableModel::tr("Replacing…");
    }
    Q_UNREACHABLE();
}

QString explanationOf(StateQuestion question)
{
    switch (question) {
    case StateQuestion::Deletion:
        return RuleTableModel::tr(
            "The deletion of this rule was sent and is not answered: whether the server "
            "still has the rule is not known yet.");
    case StateQuestion::Publish:
        return RuleTableModel::tr("The publishing of this rule was sent and is not answered: whether it is "
                                  "published is not known yet.");
    case StateQuestion::Replacement:
        return RuleTableModel::tr("A step of the replacement of this rule was sent and is not answered: what "
                                  "scans of its codes open is not known yet.");
    }
    Q_UNREACHABLE();
}

RuleMatches arranged(const RuleSet &rules, const RuleFilter &filter, AccountKind kind,
                     const std::optional<RuleOrder> &order, const std::atomic_bool &isStopped)
{
    RuleMatches matches = matchesIn(rules, filter, kind, isStopped);
    if (order && !isStopped)
        sortPositions(rules, *order, matches.positions);
    return matches;
}

} // namespace

RuleTableModel::RuleTableModel(AccountKind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_columns(columnsOf(kind))
{}

RuleTableModel::~RuleTableModel() = default;

void RuleTableModel::setRules(const RuleSet &rules)
{
    arrange(rules);
}

/// The thread has a copy of what it needs, so that rules, filter and order may change meanwhile; it then
/// begins anew.
void RuleTableModel::arrange(const RuleSet &rules)
{
    const bool wasArranging = isArranging();
    m_arranging.abandon();
    if (arrangeAtOnce(rules)) {
        if (wasArranging)
            Q_EMIT arrangingChanged();
        return;
    }
    m_arrangedRules = rules;
    m_arranging.start(
        this,
        [rules, filter = m_filter, kind = m_kind, order = m_order](const std::atomic_bool &isStopped) {
            return arranged(rules, filter, kind, order, isStopped);
        },
        [this](const RuleMatches &shown) {
            show(std::exchange(m_arrangedRules, {}), shown);
            Q_EMIT arrangingChanged();
        });
    if (!wasArranging)
        Q_EMIT arrangingChanged();
}

bool RuleTableModel::arrangeAtOnce(const RuleSet &rules)
{
    if (rules.count() > kArrangedAtOnce)
        return false;
    std::optional<RuleMatches> shown = RuleSearch(m_filter, m_kind).matchesWithin(rules, kExpressionAtOnce);
    if (shown && m_order)
        sortPositions(rules, *m_order, shown->positions);
    if (shown)
        show(rules, *shown);
    return shown.has_value();
}

void RuleTableModel::arrangeAgainIfUnderWay()
{
    if (isArranging())
        arrange(RuleSet(m_arrangedRules));
}

void RuleTableModel::show(const RuleSet &rules, const RuleMatches &shown)
{
    beginResetModel();
    m_rules = rules;
    m_shown = shown.positions;
    m_undecided = shown.undecided;
    m_strays.clear();
    endResetModel();
    Q_EMIT contentChanged();
}

void RuleTableModel::append(const QList<JumpRule> &rules)
{
    if (isArranging() || m_order || m_filter.hasExpression()) {
        RuleSet appended = latestRules();
        appended.append(rules);
        return arrange(appended);
    }
    RuleSearch search(m_filter, m_kind);
    QList<int> added;
    RuleSet appended = m_rules;
    for (const JumpRule &rule : rules) {
        if (search.answer(rule) == PatternTest::Answer::Yes)
            added.append(appended.positions());
        appended.append(rule);
    }
    showMore(appended, added);
}

const RuleSet &RuleTableModel::latestRules() const
{
    return isArranging() ? m_arrangedRules : m_rules;
}

void RuleTableModel::showMore(const RuleSet &rules, const QList<int> &added)
{
    if (added.isEmpty()) {
        m_rules = rules;
    } else {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
        m_rules = rules;
        m_shown.append(added);
        endInsertRows();
    }
    Q_EMIT contentChanged();
}

void RuleTableModel::merge(const JumpRule &rule)
{
    if (isArranging())
        change(m_arrangedRules, rule);
    const int position = m_rules.positionOf(rule.prefix);
    if (position < 0) {
        appendRow(rule);
    } else {
        m_rules.replace(position, rule);
        const int row = static_cast<int>(m_shown.indexOf(position));
        // A changed rule stays where it is, so that the user sees it; the next filter or sort moves it.
        if (row >= 0) {
            noteWhetherStray(position, rule);
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        } else {
            showIfItMatches(position, rule);
        }
    }
    arrangeAgainIfUnderWay();
    Q_EMIT contentChanged();
}

void RuleTableModel::change(RuleSet &rules, const JumpRule &rule)
{
    const int position = rules.positionOf(rule.prefix);
    if (position < 0)
        rules.append(rule);
    else
        rules.replace(position, rule);
}

void RuleTableModel::appendRow(const JumpRule &rule)
{
    const int row = rowCount();
    const int position = m_rules.positions();
    beginInsertRows({}, row, row);
    m_rules.append(rule);
    m_shown.append(position);
    noteWhetherStray(position, rule);
    endInsertRows();
}

/// Its place follows the server's order, or it comes last until the next sort.
void RuleTableModel::showIfItMatches(int position, const JumpRule &rule)
{
    const PatternTest::Answer answer = RuleSearch(m_filter, m_kind).answer(rule);
    noteWhetherDecided(position, answer != PatternTest::Answer::TooCostly);
    if (answer != PatternTest::Answer::Yes)
        return;
    const auto place = m_order ? m_shown.end() : std::lower_bound(m_shown.begin(), m_shown.end(), position);
    const int row = static_cast<int>(place - m_shown.begin());
    beginInsertRows({}, row, row);
    m_shown.insert(row, position);
    endInsertRows();
}

void RuleTableModel::noteWhetherStray(int position, const JumpRule &rule)
{
    const PatternTest::Answer answer = RuleSearch(m_filter, m_kind).answer(rule);
    if (answer == PatternTest::Answer::Yes)
        m_strays.remove(position);
    else
        m_strays.insert(position);
    noteWhetherDecided(position, answer != PatternTest::Answer::TooCostly);
}

void RuleTableModel::noteWhetherDecided(int position, bool isDecided)
{
    const auto place = std::lower_bound(m_undecided.begin(), m_undecided.end(), position);
    const bool isNoted = place != m_undecided.end() && *place == position;
    if (isNoted && isDecided)
        m_undecided.erase(place);
    else if (!isNoted && !isDecided)
        m_undecided.insert(place, position);
}

void RuleTableModel::remove(const QString &prefix)
{
    if (const int arrangedPosition = m_arrangedRules.positionOf(prefix); arrangedPosition >= 0)
        m_arrangedRules.remove(arrangedPosition);
    const int position = m_rules.positionOf(prefix);
    if (position >= 0) {
        removeRow(position);
        Q_EMIT contentChanged();
    }
    arrangeAgainIfUnderWay();
}

void RuleTableModel::setInQuestion(const QHash<QString, StateQuestion> &questions)
{
    const auto before = std::exchange(m_questions, questions);
    if (before == questions)
        return;
    const int column = static_cast<int>(m_columns.indexOf(RuleColumn::State));
    QSet<QString> touched(before.keyBegin(), before.keyEnd());
    touched.unite({questions.keyBegin(), questions.keyEnd()});
    for (const QString &prefix : std::as_const(touched)) {
        if (const int row = rowOf(prefix); row >= 0)
            Q_EMIT dataChanged(index(row, column), index(row, column));
    }
}

std::optional<StateQuestion> RuleTableModel::questionAt(const JumpRule &rule, RuleColumn column) const
{
    const auto found = column == RuleColumn::State ? m_questions.constFind(rule.prefix) : m_questions.cend();
    return found == m_questions.cend() ? std::nullopt : std::optional(*found);
}

QString RuleTableModel::textOf(const JumpRule &rule, RuleColumn column) const
{
    const auto question = questionAt(rule, column);
    return question ? nameOf(*question) : displayText(rule, column);
}

QString RuleTableModel::oddityOf(const JumpRule &rule, RuleColumn column) const
{
    const QString odd = oddityText(rule, m_kind, column);
    const auto question = questionAt(rule, column);
    return question ? joinedSentences({explanationOf(*question), odd}) : odd;
}

void RuleTableModel::removeRow(int position)
{
    m_strays.remove(position);
    noteWhetherDecided(position, true);
    const int row = static_cast<int>(m_shown.indexOf(position));
    if (row < 0)
        return m_rules.remove(position);
    beginRemoveRows({}, row, row);
    m_shown.removeAt(row);
    m_rules.remove(position);
    endRemoveRows();
}

void RuleTableModel::setFilter(const RuleFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange(RuleSet(latestRules()));
}

void RuleTableModel::setOrder(std::optional<RuleOrder> order)
{
    if (order == m_order)
        return;
    m_order = order;
    arrange(RuleSet(latestRules()));
}

void RuleTableModel::sort(int column, Qt::SortOrder direction)
{
    setOrder(column < 0 ? std::nullopt : std::optional(RuleOrder{columnAt(column), direction}));
}

QList<int> RuleTableModel::matchingPositions() const
{
    QList<int> positions = m_shown;
    positions.removeIf([this](int position) { return m_strays.contains(position); });
    return positions;
}

int RuleTableModel::matchingCount() const
{
    return static_cast<int>(m_shown.size() - m_strays.size());
}

int RuleTableModel::rowOf(const QString &prefix) const
{
    return static_cast<int>(m_shown.indexOf(m_rules.positionOf(prefix)));
}

QList<int> RuleTableModel::rowsOf(const QList<int> &positions) const
{
    if (positions.isEmpty())
        return {};
    QList<int> rowAt(m_rules.positions(), -1);
    for (int row = 0; row < rowCount(); ++row)
        rowAt[m_shown.at(row)] = row;
    QList<int> rows;
    for (const int position : positions) {
        if (position >= 0 && rowAt.at(position) >= 0)
            rows.append(rowAt.at(position));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

int RuleTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RuleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RuleTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RuleColumn column = columnAt(index.column());
    const auto rule = [&] { return ruleAt(index.row()); }; // for most roles the view asks in vain
    switch (role) {
    case Qt::DisplayRole:
        return textOf(rule(), column);
    case Qt::ToolTipRole:
        return toolTip(rule(), column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case RawValueRole:
        return rawValue(rule(), column);
    case ColumnRole:
        return static_cast<int>(column);
    case OddityRole:
        return oddityOf(rule(), column);
    case InQuestionRole:
        return questionAt(rule(), column).has_value();
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

QString RuleTableModel::toolTip(const JumpRule &rule, RuleColumn column) const
{
    QStringList lines;
    if (column == RuleColumn::TestLinks)
        lines = rule.testLinks;
    else
        lines.append(textOf(rule, column));
    const QString odd = oddityOf(rule, column);
    if (!odd.isEmpty())
        lines.append({QString(), odd});
    return lines.join(u'\n');
}

} // namespace qrjump::core
