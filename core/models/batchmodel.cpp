#include "core/models/batchmodel.h"

#include "core/base/freeelsewhere.h"
#include "core/operations/operationrunner.h"
#include "core/operations/operationtext.h"

#include <QTimer>

#include <algorithm>

namespace qrjump::core {

namespace {

constexpr int kSlice = 500; // a few milliseconds

/// Of header and cells alike: numbers right, text left.
QVariant alignmentOf(BatchColumn column)
{
    const bool isNumber =
        column == BatchColumn::Line || column == BatchColumn::Code || column == BatchColumn::Attempts;
    return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant numberOrNothing(int number)
{
    return number > 0 ? QVariant(number) : QVariant();
}

} // namespace

BatchModel::BatchModel(OperationJournal &journal, const ErrorCatalogue &catalogue, qint64 batchId,
                       QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
    , m_catalogue(catalogue)
    , m_batchId(batchId)
{
    refresh();
}

BatchModel::~BatchModel()
{
    freeElsewhere(std::move(m_operations));
}

void BatchModel::follow(const OperationRunner &runner)
{
    connect(&runner, &OperationRunner::operationChanged, this, &BatchModel::update);
    // A batch that is taken back changes many operations at once.
    connect(&runner, &OperationRunner::batchChanged, this, [this](qint64 id) {
        if (id == m_batchId)
            refresh();
    });
}

void BatchModel::refresh()
{
    m_readUpTo = 0;
    m_error.reset();
    if (!std::exchange(m_isReading, true))
        QTimer::singleShot(0, this, &BatchModel::readSlice);
}

void BatchModel::readSlice()
{
    const auto slice = m_journal.operationsOf(m_batchId, {.afterId = m_readUpTo, .atMost = kSlice});
    if (slice)
        take(*slice);
    else
        m_error = slice.error();
    m_isReading = slice && slice->size() == kSlice;
    if (m_isReading) {
        m_readUpTo = slice->last().id;
        QTimer::singleShot(0, this, &BatchModel::readSlice);
    }
    Q_EMIT contentChanged();
}

void BatchModel::take(const QList<JournalEntry> &entries)
{
    QList<int> changed;
    QList<Operation> added;
    for (const JournalEntry &entry : entries) {
        const int position = positionOf(entry.id);
        if (position < 0)
            added.append(operationFrom(entry));
        else if (replace(position, operationFrom(entry)))
            changed.append(position);
    }
    showChanged(changed);
    append(added);
}

void BatchModel::append(const QList<Operation> &operations)
{
    QList<int> positions;
    for (const Operation &operation : operations) {
        if (accepts(m_filter, operation.state))
            positions.append(static_cast<int>(m_operations.size()));
        m_operations.push_back(operation);
        ++counterOf(operation.state, m_counts);
    }
    insertVisible(positions);
}

BatchModel::Operation BatchModel::operationFrom(const JournalEntry &entry)
{
    return {entry.id,    entry.sourceLine, entry.operation.kind, entry.operation.prefix(),
            entry.state, entry.attempts,   entry.answer};
}

void BatchModel::update(const JournalEntry &entry)
{
    if (entry.batchId != m_batchId)
        return;
    const int position = positionOf(entry.id);
    if (position < 0 || !replace(position, operationFrom(entry))) // what was not read yet will be
        return;
    showChanged({position});
    Q_EMIT contentChanged();
}

int BatchModel::positionOf(qint64 id) const
{
    const auto found =
        std::lower_bound(m_operations.begin(), m_operations.end(), id,
                         [](const Operation &operation, qint64 wanted) { return operation.id < wanted; });
    const bool isKnown = found != m_operations.end() && found->id == id;
    return isKnown ? static_cast<int>(found - m_operations.begin()) : -1;
}

bool BatchModel::replace(int position, const Operation &operation)
{
    if (m_operations.at(position) == operation)
        return false;
    --counterOf(m_operations.at(position).state, m_counts);
    ++counterOf(operation.state, m_counts);
    m_operations[position] = operation;
    return true;
}

/// `positions`, ascending, are those of operations that have changed already.
void BatchModel::showChanged(const QList<int> &positions)
{
    QList<int> gone;
    QList<int> come;
    QList<int> kept;
    for (const int position : positions) {
        const bool wasShown = std::binary_search(m_visible.begin(), m_visible.end(), position);
        if (wasShown)
            (isAccepted(position) ? kept : gone).append(position);
        else if (isAccepted(position))
            come.append(position);
    }
    removeVisible(gone);
    insertVisible(come);
    if (!kept.isEmpty())
        Q_EMIT dataChanged(index(rowOf(kept.first()), 0), index(rowOf(kept.last()), columnCount() - 1));
}

// Neighbours go and come together: each change of the rows costs the view as much as all of them.
void BatchModel::removeVisible(const QList<int> &positions)
{
    for (qsizetype end = positions.size(); end > 0;) {
        const int last = rowOf(positions.at(end - 1));
        int count = 1;
        while (end > count && rowOf(positions.at(end - count - 1)) == last - count)
            ++count;
        beginRemoveRows({}, last - count + 1, last);
        m_visible.remove(last - count + 1, count);
        endRemoveRows();
        end -= count;
    }
}

void BatchModel::insertVisible(const QList<int> &positions)
{
    for (qsizetype begin = 0; begin < positions.size();) {
        const int row = rowOf(positions.at(begin));
        qsizetype end = begin + 1;
        while (end < positions.size() && rowOf(positions.at(end)) == row)
            ++end;
        const int count = static_cast<int>(end - begin);
        beginInsertRows({}, row, row + count - 1);
        m_visible.insert(row, count, 0);
        std::copy(positions.begin() + begin, positions.begin() + end, m_visible.begin() + row);
        endInsertRows();
        begin = end;
    }
}

/// Of the operation at `position`, or the row that it would get.
int BatchModel::rowOf(int position) const
{
    const auto found = std::lower_bound(m_visible.begin(), m_visible.end(), position);
    return static_cast<int>(found - m_visible.begin());
}

bool BatchModel::isAccepted(int position) const
{
    return accepts(m_filter, m_operations.at(position).state);
}

void BatchModel::setFilter(BatchFilter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_visible.clear();
    for (int position = 0; position < static_cast<int>(m_operations.size()); ++position) {
        if (isAccepted(position))
            m_visible.append(position);
    }
    endResetModel();
}

QList<FailureReason> BatchModel::failureReasons() const
{
    QMap<std::tuple<OperationState, std::optional<int>, QString>, std::pair<const Operation *, int>> groups;
    for (const Operation &operation : m_operations) {
        const bool hasFailed =
            operation.state == OperationState::Refused || operation.state == OperationState::NeedsYou;
        const bool hadAnswer = operation.answer.errcode && operation.state == OperationState::Withdrawn;
        if (!hasFailed && !hadAnswer)
            continue;
        auto &[sample, count] = groups[{operation.state, operation.answer.errcode, operation.answer.kind}];
        sample = &operation;
        ++count;
    }
    QList<FailureReason> reasons;
    for (const auto &[sample, count] : groups)
        reasons.append({sample->answer.errcode, reason(*sample), count});
    std::stable_sort(
        reasons.begin(), reasons.end(),
        [](const FailureReason &left, const FailureReason &right) { return left.count > right.count; });
    return reasons;
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kBatchColumnCount;
}

QString BatchModel::reason(const Operation &operation) const
{
    const bool isPlain = operation.answer.kind.isEmpty() && operation.attempts > 0;
    const bool hasNothing = operation.answer.kind.isEmpty() && accepts(BatchFilter::Waiting, operation.state);
    if (hasNothing || (isPlain && operation.state == OperationState::Done))
        return {}; // the outcome says it all
    return explain(JournalEntry{.operation = {.kind = operation.kind},
                                .state = operation.state,
                                .attempts = operation.attempts,
                                .answer = operation.answer},
                   m_catalogue)
        .meaning;
}

QVariant BatchModel::rawValue(const Operation &operation, BatchColumn column) const
{
    switch (column) {
    case BatchColumn::Line:
        return numberOrNothing(operation.line);
    case BatchColumn::What:
        return displayText(operation.kind);
    case BatchColumn::Prefix:
        return operation.prefix;
    case BatchColumn::Outcome:
        return displayText(operation.state);
    case BatchColumn::Code:
        return operation.answer.errcode ? QVariant(*operation.answer.errcode) : QVariant();
    case BatchColumn::Reason:
        return reason(operation);
    case BatchColumn::Attempts:
        return numberOrNothing(operation.attempts);
    }
    Q_UNREACHABLE();
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Operation &operation = m_operations.at(m_visible.at(index.row()));
    const auto column = static_cast<BatchColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return rawValue(operation, column).toString();
    case Qt::ToolTipRole:
        return column == BatchColumn::Code ? shownAnswer(operation.answer)
                                           : rawValue(operation, column).toString();
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case RawValueRole:
        return rawValue(operation, column);
    case StateRole:
        return static_cast<int>(operation.state);
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<BatchColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case BatchColumn::Line:
        //: of a file
        return tr("Line");
    case BatchColumn::What:
        //: title of the column that says add, edit, delete or publish
        return tr("What");
    case BatchColumn::Prefix:
        return tr("Prefix");
    case BatchColumn::Outcome:
        return tr("Outcome");
    case BatchColumn::Code:
        //: of an error
        return tr("Code");
    case BatchColumn::Reason:
        return tr("Reason");
    case BatchColumn::Attempts:
        //: how often an operation was sent
        return tr("Attempts");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
