#include "core/store/operationhistory.h"

#include "core/store/historycondition.h"
#include "core/store/journalrows.h"

#include <QFile>

#include <algorithm>
#include <functional>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using namespace journalrows;

namespace {

// All columns are in the index operation_of_batch. CROSS keeps the batches outside, so that it is used.
const QString kIds =
    u"SELECT operation.id FROM batch CROSS JOIN operation ON batch_id=batch.id AND recorded=1 "_s;
// The first line is the condition of the index public_change, the plus keeps the batches inside.
const QString kDeleted = u"WHERE prefix=? AND state=3 AND operation.kind IN ('publish', 'delete') "
                         "AND operation.kind='delete' AND +account_id=? AND operation.id<=? "
                         "ORDER BY ended_at DESC, operation.id DESC"_s;
const QString kAccounts = u"SELECT account_id, account_name, max(id) FROM batch WHERE recorded=1 "
                          "GROUP BY account_id ORDER BY account_name"_s;
const QString kOldest = u"SELECT started_at FROM batch WHERE id=(SELECT batch_id FROM operation "
                        "ORDER BY id LIMIT 1)"_s;

QString listed(const QList<qint64> &ids)
{
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return numbers.join(u',');
}

} // namespace

QDateTime HistoryRow::time() const
{
    for (const QDateTime &moment : {entry.endedAt, entry.sentAt}) {
        if (moment.isValid())
            return moment;
    }
    return batch.startedAt;
}

OperationHistory::Stored<Nothing> OperationHistory::open(const QString &file)
{
    m_isThere = QFile::exists(file);
    return m_isThere ? m_file.open(file, format()) : Stored<Nothing>(Nothing{});
}

OperationHistory::Stored<QList<qint64>> OperationHistory::ids(const HistoryFilter &filter)
{
    if (!m_isThere)
        return QList<qint64>();
    const HistoryCondition condition(filter);
    QSqlQuery query = m_file.prepared(kIds + condition.text());
    bind(query, condition.values());
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    QList<qint64> ids;
    while (query.next())
        ids.append(query.value(0).toLongLong());
    if (query.lastError().isValid())
        return Failure{m_file.errorOf(query)};
    std::sort(ids.begin(), ids.end(), std::greater<>());
    return ids;
}

OperationHistory::Stored<QList<HistoryRow>> OperationHistory::rows(const QList<qint64> &ids)
{
    QSqlQuery query = m_file.prepared(
        selectEntries() + u"WHERE operation.id IN (%1) ORDER BY operation.id DESC"_s.arg(listed(ids)));
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    QList<HistoryRow> rows;
    while (query.next()) {
        const JournalEntry entry = entryFrom(query);
        const auto found = batch(entry.batchId);
        if (!found)
            return Failure{found.error()};
        rows.append({entry, *found});
    }
    if (query.lastError().isValid())
        return Failure{m_file.errorOf(query)};
    return rows;
}

OperationHistory::Stored<std::optional<JumpRule>>
OperationHistory::lastDeleted(const QString &accountId, const QString &prefix, qint64 lastId)
{
    if (!m_isThere)
        return std::optional<JumpRule>();
    QSqlQuery query = m_file.prepared(selectEntries() + kDeleted);
    bind(query, {prefix, accountId, lastId});
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    while (query.next()) {
        const JournalEntry entry = entryFrom(query);
        if (entry.operation.original.isPublished())
            return std::optional(entry.operation.original);
    }
    if (query.lastError().isValid())
        return Failure{m_file.errorOf(query)};
    return std::optional<JumpRule>();
}

OperationHistory::Stored<HistoryExtent> OperationHistory::extent()
{
    if (!m_isThere)
        return HistoryExtent{};
    const auto operations = m_file.number(u"SELECT count(*) FROM operation"_s);
    if (!operations)
        return Failure{m_file.lastError()};
    if (*operations == 0)
        return HistoryExtent{};
    const auto oldest = m_file.number(kOldest);
    if (!oldest)
        return Failure{m_file.lastError()};
    return HistoryExtent{*operations, QDateTime::fromMSecsSinceEpoch(*oldest)};
}

OperationHistory::Stored<QList<HistoryAccount>> OperationHistory::accounts()
{
    if (!m_isThere)
        return QList<HistoryAccount>();
    QSqlQuery query = m_file.prepared(kAccounts);
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    QList<HistoryAccount> accounts;
    while (query.next())
        accounts.append({query.value(0).toString(), query.value(1).toString()});
    if (query.lastError().isValid())
        return Failure{m_file.errorOf(query)};
    return accounts;
}

OperationHistory::Stored<OperationBatch> OperationHistory::batch(qint64 id)
{
    const auto known = m_batches.constFind(id);
    if (known != m_batches.constEnd())
        return *known;
    QSqlQuery query = m_file.prepared(selectBatches() + u"AND id=?"_s);
    bind(query, {id});
    if (!query.exec() || !query.next())
        return Failure{m_file.errorOf(query)};
    return *m_batches.insert(id, batchFrom(query));
}

} // namespace qrjump::core
