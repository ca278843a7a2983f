#include "core/models/historymodel.h"

#include "core/models/historytext.h"
#include "core/operations/operationtext.h"

#include <algorithm>
#include <chrono>
#include <functional>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kRowsInBlock = 128;
constexpr int kMostBlocks = 32;
constexpr int kMostRuns = 64; // of rows that come or go; with more, views are faster to begin anew

// A search that follows every change may take a small share of the time only.
constexpr auto kShortestPause = 400ms;
constexpr int kPauseInSearches = 10;

struct Run
{
    int first = 0;
    int count = 0;
};

/// Which parts of `ids` are missing in `others`. Both descend.
QList<Run> runsMissing(const QList<qint64> &ids, const QList<qint64> &others)
{
    QList<Run> runs;
    auto other = others.begin();
    for (qsizetype i = 0; i < ids.size(); ++i) {
        while (other != others.end() && *other > ids.at(i))
            ++other;
        if (other != others.end() && *other == ids.at(i))
            continue;
        const int row = static_cast<int>(i);
        if (!runs.isEmpty() && runs.last().first + runs.last().count == row)
            ++runs.last().count;
        else
            runs.append({row, 1});
    }
    return runs;
}

QString displayText(const HistoryRow &row, HistoryColumn column)
{
    const RuleOperation &operation = row.entry.operation;
    switch (column) {
    case HistoryColumn::Time:
        return row.batch.startedAt.toString(u"yyyy-MM-dd HH:mm:ss"_s); // the rows stand in its order
    case HistoryColumn::Account:
        return row.batch.accountName;
    case HistoryColumn::Change:
        return displayText(operation.kind);
    case HistoryColumn::Prefix:
        return operation.prefix();
    case HistoryColumn::Before:
        return beforeText(operation);
    case HistoryColumn::After:
        return afterText(operation);
    case HistoryColumn::Outcome:
        return displayText(row.entry.state);
    case HistoryColumn::Code:
        return row.entry.answer.errcode ? QString::number(*row.entry.answer.errcode) : QString();
    case HistoryColumn::Rid:
        return row.entry.answer.rid;
    }
    Q_UNREACHABLE();
}

QVariant rawValue(const HistoryRow &row, HistoryColumn column)
{
    if (column == HistoryColumn::Time)
        return row.batch.startedAt;
    const std::optional<int> code = row.entry.answer.errcode;
    if (column == HistoryColumn::Code)
        return code ? QVariant(*code) : QVariant();
    return displayText(row, column);
}

QString toolTip(const HistoryRow &row, HistoryColumn column)
{
    const bool isAnswer = column == HistoryColumn::Outcome || column == HistoryColumn::Code;
    return isAnswer && !row.entry.answer.text.isEmpty() ? shownAnswer(row.entry.answer)
                                                        : displayText(row, column);
}

/// Of header and cells alike: numbers right, text left.
QVariant alignmentOf(HistoryColumn column)
{
    return QVariant(Qt::AlignVCenter | (column == HistoryColumn::Code ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

HistoryModel::HistoryModel(const QString &journalFile, QObject *parent)
    : QAbstractTableModel(parent)
    , m_file(journalFile)
    , m_scan(journalFile)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kShortestPause);
    connect(&m_soon, &QTimer::timeout, this, &HistoryModel::reload);
    connect(&m_scan, &HistoryScan::finished, this, &HistoryModel::receive);
    connect(this, &HistoryModel::readingFailed, this, &HistoryModel::fail, Qt::QueuedConnection);
    reload();
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void HistoryModel::reload()
{
    m_soon.stop();
    m_begun.start();
    m_scan.start(m_filter);
    setState(State::Loading);
}

void HistoryModel::reloadSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void HistoryModel::takeOver(const JournalEntry &entry)
{
    const int row = rowOf(entry.id);
    const bool mayMatchNoLonger = !m_filter.states.isEmpty() && !m_filter.states.contains(entry.state);
    if (row < 0 || mayMatchNoLonger)
        reloadSoon();
    if (row < 0)
        return;
    if (const auto block = m_blocks.find(row / kRowsInBlock); block != m_blocks.end()) {
        if (const auto shown = block->find(entry.id); shown != block->end())
            shown->entry = entry;
    }
    Q_EMIT dataChanged(index(row, 0), index(row, kHistoryColumnCount - 1));
}

void HistoryModel::receive(const HistoryScan::Outcome &outcome)
{
    const std::chrono::milliseconds taken(m_begun.elapsed());
    m_soon.setInterval(std::max(std::chrono::milliseconds(kShortestPause), kPauseInSearches * taken));
    if (!outcome)
        return fail(outcome.error());
    m_content.extent = outcome->extent;
    m_content.accounts = outcome->accounts;
    showIds(outcome->ids);
    setState(State::Ready);
}

void HistoryModel::fail(const StoreError &error)
{
    m_error = error;
    m_history.reset(); // the file may be another one by the next search
    replaceIds({});
    m_content = {};
    setState(State::Failed);
}

void HistoryModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(); // also when it is the same: counts and accounts may be others
}

/// Rows that stay keep selection and place.
void HistoryModel::showIds(const QList<qint64> &ids)
{
    const QList<Run> gone = runsMissing(m_content.ids, ids);
    const QList<Run> come = runsMissing(ids, m_content.ids);
    if (gone.size() + come.size() > kMostRuns)
        return replaceIds(ids);
    m_blocks.clear(); // rows that stay may have changed, too
    for (auto run = gone.rbegin(); run != gone.rend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->count - 1);
        m_content.ids.remove(run->first, run->count);
        m_blocks.clear();
        endRemoveRows();
    }
    for (const Run &run : come) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        m_content.ids.insert(run.first, run.count, 0);
        std::copy_n(ids.begin() + run.first, run.count, m_content.ids.begin() + run.first);
        m_blocks.clear();
        endInsertRows();
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kHistoryColumnCount - 1));
}

void HistoryModel::replaceIds(const QList<qint64> &ids)
{
    beginResetModel();
    m_content.ids = ids;
    m_blocks.clear();
    endResetModel();
}

const HistoryRow *HistoryModel::rowAt(int row) const
{
    const int number = row / kRowsInBlock;
    auto block = m_blocks.constFind(number);
    if (block == m_blocks.constEnd()) {
        if (m_blocks.size() >= kMostBlocks)
            m_blocks.clear();
        block = m_blocks.insert(number, readBlock(number));
    }
    const auto found = block->constFind(idAt(row));
    return found == block->constEnd() ? nullptr : &*found;
}

HistoryModel::Block HistoryModel::readBlock(int number) const
{
    const auto rows = readRows(m_content.ids.mid(number * kRowsInBlock, kRowsInBlock));
    if (!rows)
        Q_EMIT readingFailed(rows.error());
    Block block;
    for (const HistoryRow &row : rows ? *rows : QList<HistoryRow>())
        block.insert(row.entry.id, row);
    return block;
}

OperationHistory::Stored<QList<HistoryRow>> HistoryModel::readRows(const QList<qint64> &ids) const
{
    if (!m_history) {
        m_history = std::make_unique<OperationHistory>();
        if (const auto opened = m_history->open(m_file); !opened)
            return Failure{opened.error()};
    }
    return m_history->rows(ids);
}

int HistoryModel::rowOf(qint64 id) const
{
    const QList<qint64> &ids = m_content.ids;
    const auto found = std::lower_bound(ids.cbegin(), ids.cend(), id, std::greater<>());
    return found != ids.cend() && *found == id ? static_cast<int>(found - ids.cbegin()) : -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.ids.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kHistoryColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<HistoryColumn>(index.column());
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != RawValueRole && role != OutcomeRole)
        return {};
    const HistoryRow *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*row, column);
    case Qt::ToolTipRole:
        return toolTip(*row, column);
    case RawValueRole:
        return rawValue(*row, column);
    default:
        return static_cast<int>(row->entry.state);
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<HistoryColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    return role == Qt::DisplayRole ? QVariant(titleOf(column)) : QVariant();
}

QString HistoryModel::titleOf(HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::Time:
        //: title of the column that says when a change was begun
        return tr("Started");
    case HistoryColumn::Account:
        return tr("Account");
    case HistoryColumn::Change:
        //: what was done with a rule: added, edited, deleted, published
        return tr("Change");
    case HistoryColumn::Prefix:
        return tr("Prefix");
    case HistoryColumn::Before:
        //: the old value
        return tr("Before");
    case HistoryColumn::After:
        //: the new value
        return tr("After");
    case HistoryColumn::Outcome:
        return tr("Outcome");
    case HistoryColumn::Code:
        return tr("Code");
    case HistoryColumn::Rid:
        return u"rid"_s;
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
