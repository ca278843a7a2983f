#include "core/models/requestlogmodel.h"

#include "core/api/requestlogtext.h"

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

auto numberLess()
{
    return [](const RequestRecord &record, quint64 number) { return record.number < number; };
}

QString displayText(const RequestRecord &record, RequestColumn column)
{
    switch (column) {
    case RequestColumn::Time:
        return record.sentAt.toString(u"HH:mm:ss"_s);
    case RequestColumn::Account:
        return record.account;
    case RequestColumn::Call:
        return callName(record);
    case RequestColumn::Duration:
        return durationText(record.duration);
    case RequestColumn::Outcome:
        return outcomeText(record);
    case RequestColumn::Rid:
        return record.rid;
    case RequestColumn::Size:
        return sizeText(record.replySize);
    }
    Q_UNREACHABLE();
}

QVariant rawValue(const RequestRecord &record, RequestColumn column)
{
    switch (column) {
    case RequestColumn::Time:
        return record.sentAt;
    case RequestColumn::Duration:
        return static_cast<qint64>(record.duration.count());
    case RequestColumn::Outcome:
        return record.errcode ? QVariant(*record.errcode) : QVariant();
    case RequestColumn::Size:
        return record.replySize;
    case RequestColumn::Account:
    case RequestColumn::Call:
    case RequestColumn::Rid:
        return displayText(record, column);
    }
    Q_UNREACHABLE();
}

QString toolTip(const RequestRecord &record, RequestColumn column)
{
    switch (column) {
    case RequestColumn::Time:
        return record.sentAt.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    case RequestColumn::Outcome:
        return record.errcode ? record.errmsg : record.detail;
    case RequestColumn::Account:
    case RequestColumn::Call:
    case RequestColumn::Duration:
    case RequestColumn::Rid:
    case RequestColumn::Size:
        return displayText(record, column);
    }
    Q_UNREACHABLE();
}

/// Of header and cells alike: numbers right, text left.
QVariant alignmentOf(RequestColumn column)
{
    const bool isNumber = column == RequestColumn::Duration || column == RequestColumn::Size;
    return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

bool RequestFilter::accepts(const RequestRecord &record) const
{
    if (!account.isEmpty() && record.account != account)
        return false;
    if (outcome == Outcome::Failure && !record.failure)
        return false;
    const QStringList texts{record.account,      record.url,    record.errmsg,           record.rid,
                            outcomeText(record), record.detail, record.requestBody.text, record.reply.text};
    return text.isEmpty() || std::any_of(texts.begin(), texts.end(), [this](const QString &part) {
               return part.contains(text, Qt::CaseInsensitive);
           });
}

RequestLogModel::RequestLogModel(const RequestLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_records(log.records())
{
    connect(&log, &RequestLog::recorded, this, &RequestLogModel::append);
    connect(&log, &RequestLog::dropped, this, &RequestLogModel::removeUpTo);
}

void RequestLogModel::setFilter(const RequestFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_records.clear();
    for (const RequestRecord &record : m_log.records()) {
        if (m_filter.accepts(record))
            m_records.append(record);
    }
    endResetModel();
}

void RequestLogModel::append(const RequestRecord &record)
{
    if (!m_filter.accepts(record))
        return;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_records.append(record);
    endInsertRows();
}

void RequestLogModel::removeUpTo(quint64 number)
{
    const auto end = std::lower_bound(m_records.cbegin(), m_records.cend(), number + 1, numberLess());
    const qsizetype count = end - m_records.cbegin();
    if (count == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    m_records.remove(0, count);
    endRemoveRows();
}

int RequestLogModel::rowOf(quint64 number) const
{
    const auto found = std::lower_bound(m_records.cbegin(), m_records.cend(), number, numberLess());
    const bool isShown = found != m_records.cend() && found->number == number;
    return isShown ? static_cast<int>(found - m_records.cbegin()) : -1;
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kRequestColumnCount;
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequestRecord &record = recordAt(index.row());
    const auto column = static_cast<RequestColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(record, column);
    case Qt::ToolTipRole:
        return toolTip(record, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case RawValueRole:
        return rawValue(record, column);
    case FailureRole:
        return record.failure.has_value();
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<RequestColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case RequestColumn::Time:
        return tr("Time");
    case RequestColumn::Account:
        return tr("Account");
    case RequestColumn::Call:
        return tr("Call");
    case RequestColumn::Duration:
        return tr("Duration");
    case RequestColumn::Outcome:
        //: the server's errcode, or a word such as "timed out"
        return tr("Result");
    case RequestColumn::Rid:
        return u"rid"_s;
    case RequestColumn::Size:
        //: of the reply
        return tr("Size");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
