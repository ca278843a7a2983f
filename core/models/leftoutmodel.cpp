#include "core/models/leftoutmodel.h"

#include "core/models/batchmodel.h"

namespace qrjump::core {

namespace {

constexpr int kLeftOutRowsAtOnce = 200;

} // namespace

LeftOutModel::LeftOutModel(OperationJournal &journal, const BatchModel &batch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
    , m_batch(batch)
{
    LeftOutModel::fetchMore({});
}

int LeftOutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LeftOutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kBatchColumnCount;
}

bool LeftOutModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete;
}

void LeftOutModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const qint64 last = m_rows.isEmpty() ? 0 : m_rows.last().id;
    const auto rows = m_journal.leftOutOf(m_batch.batchId(), {.afterId = last, .atMost = kLeftOutRowsAtOnce});
    m_isComplete = !rows || rows->size() < kLeftOutRowsAtOnce;
    if (!rows) {
        m_error = rows.error();
        return Q_EMIT readingFailed();
    }
    if (rows->isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows->size()) - 1);
    m_rows += *rows;
    endInsertRows();
}

QVariant LeftOutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LeftOutRow &row = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == BatchModel::StateRole)
        return static_cast<int>(OperationState::Withdrawn); // nothing became of it
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != BatchModel::RawValueRole)
        return {};
    switch (static_cast<BatchColumn>(index.column())) {
    case BatchColumn::Line:
        return row.line;
    case BatchColumn::Prefix:
        return row.cells.prefix;
    case BatchColumn::Outcome:
        //: what became of a row of a file for which nothing was sent
        return tr("Left out");
    case BatchColumn::Reason:
        return row.reason;
    case BatchColumn::What:
    case BatchColumn::Code:
    case BatchColumn::Attempts:
        return {};
    }
    Q_UNREACHABLE();
}

QVariant LeftOutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_batch.headerData(section, orientation, role);
}

} // namespace qrjump::core
