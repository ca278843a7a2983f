#include "core/store/operationjournal.h"

#include "core/store/historycondition.h"
#include "core/store/journalrows.h"

#include <QThread>

#include <algorithm>
#include <chrono>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using namespace journalrows;

namespace {

using std::chrono::milliseconds;

/// SQLite does not queue those who wait for a lock: a pause lets them in.
constexpr milliseconds kBetweenParts{2};
constexpr int kPrunedAtOnce = 2000;
/// After which a batch that was never completely recorded belongs to a program that was killed.
constexpr milliseconds kRecordingAtMost = std::chrono::hours(24);

const QString kInsertBatch =
    u"INSERT INTO batch(account_id, account_name, mini_program, kind, source, started_at, appid) "
    "VALUES(?, ?, ?, ?, ?, ?, ?)"_s;
const QString kInsertOperation = u"INSERT INTO operation(batch_id, kind, prefix, rule, original, "
                                 "publishes_left, source_line, state) VALUES(?, ?, ?, ?, ?, ?, ?, 0)"_s;
const QString kMarkSending =
    u"UPDATE operation SET state=?, attempts=attempts+1, sent_before=sent_at, sent_at=?, publishes_left=?, "
    "ended_at=NULL, answer_kind=NULL, errcode=NULL, answer_text=NULL, rid=NULL, server_rule=NULL, "
    "http_status=0, unsent_after=NULL WHERE id=? AND state=?"_s;
// What an answer says about the attempt that markSending() has counted; 1 where it never left. One that was
// not counted, because it is not Sending, only keeps what is known.
const QString kAnswered = u"answer_kind=?, errcode=?, answer_text=?, rid=?, http_status=?, "
                          "attempts=iif(u.unsent AND state=1, attempts-1, attempts), "
                          "sent_at=iif(u.unsent AND state=1, sent_before, sent_at), "
                          "unsent_after=iif(u.unsent, iif(state=1, attempts-1, attempts), NULL) "
                          "FROM (SELECT ? AS unsent) AS u"_s;
const QString kMarkEnded =
    u"UPDATE operation SET state=?, ended_at=?, server_rule=?, %1 WHERE id=? AND state <= 2"_s.arg(kAnswered);
// What was taken back while it was under way does not come back.
const QString kQueuedOrWithdrawn =
    u"state=iif(taken_back_at IS NULL, 0, 6), ended_at=iif(taken_back_at IS NULL, ended_at, taken_back_at)"_s;
const QString kQueueAgain =
    u"UPDATE operation SET %1 WHERE id=? AND state IN (1, 2)"_s.arg(kQueuedOrWithdrawn);
const QString kQueueAnswered =
    u"UPDATE operation SET %1, %2 WHERE id=? AND state IN (0, 1, 2)"_s.arg(kQueuedOrWithdrawn, kAnswered);
const QString kTakeBackUnderWay = u"UPDATE operation SET taken_back_at=? WHERE batch_id=? "
                                  "AND state IN (1, 2) AND taken_back_at IS NULL"_s;
const QString kWithdrawSome = u"UPDATE operation SET state=?, ended_at=? WHERE id IN "
                              "(SELECT id FROM operation WHERE batch_id=? AND state=? LIMIT ?)"_s;
const QString kForgetAbandoned = u"DELETE FROM operation WHERE id IN (SELECT operation.id FROM operation "
                                 "JOIN batch ON batch.id=batch_id AND recorded=0 AND started_at<? LIMIT ?)"_s;
const QString kForgetOldest =
    u"DELETE FROM operation WHERE id IN (SELECT id FROM operation AS old WHERE state > 2 AND NOT EXISTS "
    "(SELECT 1 FROM operation AS open WHERE open.batch_id=old.batch_id AND open.state IN (0, 1, 2)) "
    "ORDER BY id LIMIT ?)"_s;
const QString kInsertLeftOut = u"INSERT INTO left_out(batch_id, line, code, reason, cells) "
                               "VALUES(?, ?, ?, ?, ?)"_s;
const QString kForgetLeftOutOfNothing =
    u"DELETE FROM left_out WHERE id IN (SELECT id FROM left_out WHERE batch_id IN (SELECT id FROM batch "
    "WHERE (recorded=1 OR started_at<?) AND NOT EXISTS "
    "(SELECT 1 FROM operation WHERE batch_id=batch.id)) LIMIT ?)"_s;
const QString kForgetOldestLeftOut =
    u"DELETE FROM left_out WHERE id IN (SELECT id FROM left_out AS old WHERE NOT EXISTS "
    "(SELECT 1 FROM operation AS open WHERE open.batch_id=old.batch_id AND open.state IN (0, 1, 2)) "
    "AND batch_id IN (SELECT id FROM batch WHERE recorded=1) ORDER BY id LIMIT ?)"_s;
const QString kForgetEmpty = u"DELETE FROM batch WHERE (recorded=1 OR started_at<?) AND NOT EXISTS "
                             "(SELECT 1 FROM operation WHERE batch_id=batch.id) AND NOT EXISTS "
                             "(SELECT 1 FROM left_out WHERE batch_id=batch.id)"_s;
// The last thing that has happened to the public under the prefix is that a replacement has deleted its rule.
const QString kUnfinished =
    u"AND id IN (SELECT max(chain.id) FROM batch AS chain JOIN operation AS step ON step.batch_id=chain.id "
    "WHERE chain.recorded=1 AND chain.account_id=? AND chain.kind=? "
    "GROUP BY chain.mini_program, step.prefix HAVING (SELECT CASE last.kind WHEN 'delete' THEN cause.kind "
    "END "
    "FROM operation AS last JOIN batch AS cause ON cause.id=last.batch_id WHERE last.prefix=step.prefix "
    "AND last.state=3 AND last.kind IN ('publish', 'delete') AND cause.account_id=chain.account_id "
    "AND cause.mini_program=chain.mini_program ORDER BY last.ended_at DESC, last.id DESC LIMIT 1)=?) "
    "AND id NOT IN (SELECT batch_id FROM left_as_is) ORDER BY id"_s;

} // namespace

OperationJournal::Stored<Nothing> OperationJournal::open(const QString &file)
{
    return m_file.open(file, format());
}

OperationJournal::Stored<qint64> OperationJournal::queue(const OperationBatch &batch,
                                                         const QList<Intent> &intents,
                                                         const QList<LeftOutRow> &leftOut,
                                                         const std::function<bool()> &isStopped)
{
    const qsizetype total = intents.size() + leftOut.size();
    qint64 batchId = 0;
    qsizetype done = 0;
    do {
        if (done > 0)
            QThread::msleep(kBetweenParts.count());
        if (isStopped && isStopped())
            return Failure{discarded(batchId, m_file.errorOf(u"stopped"_s))};
        const QList<Intent> part = intents.mid(done, kRecordedAtOnce);
        const QList<LeftOutRow> rows =
            leftOut.mid(std::max<qsizetype>(0, done - intents.size()), kRecordedAtOnce - part.size());
        const bool isFirst = done == 0;
        done += part.size() + rows.size();
        m_queueError = {};
        const bool isStored = m_file.inTransaction([&] {
            return (!isFirst || putBatch(batch, batchId)) && putIntents(batchId, part) &&
                   putLeftOut(batchId, rows) && (done < total || markRecorded(batchId, leftOut.size()));
        });
        if (!isStored)
            return Failure{discarded(isFirst ? 0 : batchId,
                                     m_queueError.detail.isEmpty() ? m_file.lastError() : m_queueError)};
    } while (done < total);
    return batchId;
}

bool OperationJournal::putBatch(const OperationBatch &batch, qint64 &batchId)
{
    QSqlQuery put = m_file.prepared(kInsertBatch);
    const bool isPut =
        run(put, {stored(batch.accountId), stored(batch.accountName), stored(batch.miniProgramAppid),
                  stored(batch.kind), stored(batch.source), stored(batch.startedAt), stored(batch.appid)});
    batchId = isPut ? put.lastInsertId().toLongLong() : 0;
    return isPut;
}

bool OperationJournal::putIntents(qint64 batchId, const QList<Intent> &intents)
{
    QSqlQuery put = m_file.prepared(kInsertOperation);
    return std::all_of(intents.begin(), intents.end(), [&](const Intent &intent) {
        const RuleOperation &operation = intent.operation;
        return run(put, {batchId, canonicalName(operation.kind), stored(operation.prefix()),
                         stored(operation.rule), stored(operation.original), stored(operation.publishesLeft),
                         intent.sourceLine});
    });
}

bool OperationJournal::putLeftOut(qint64 batchId, const QList<LeftOutRow> &rows)
{
    QSqlQuery put = m_file.prepared(kInsertLeftOut);
    return std::all_of(rows.begin(), rows.end(), [&](const LeftOutRow &row) {
        return run(put, {batchId, row.line, stored(row.code), stored(row.reason), stored(row.cells)});
    });
}

bool OperationJournal::markRecorded(qint64 batchId, qsizetype leftOut)
{
    QSqlQuery mark = m_file.prepared(u"UPDATE batch SET recorded=1, left_out=? WHERE id=?"_s);
    return run(mark, {leftOut, batchId});
}

bool OperationJournal::run(QSqlQuery &query, const QVariantList &values)
{
    bind(query, values);
    const bool isDone = query.exec();
    if (!isDone)
        m_queueError = m_file.errorOf(query);
    return isDone;
}

/// Nobody sees what was recorded so far, so that a failure to remove it does no harm.
StoreError OperationJournal::discarded(qint64 batchId, const StoreError &why)
{
    (void)m_file.inTransaction([&] {
        QSqlQuery operations = m_file.prepared(u"DELETE FROM operation WHERE batch_id=?"_s);
        QSqlQuery leftOut = m_file.prepared(u"DELETE FROM left_out WHERE batch_id=?"_s);
        QSqlQuery batch = m_file.prepared(u"DELETE FROM batch WHERE id=?"_s);
        return run(operations, {batchId}) && run(leftOut, {batchId}) && run(batch, {batchId});
    });
    return why;
}

OperationJournal::Stored<Nothing> OperationJournal::markSending(qint64 operationId, const QDateTime &at,
                                                                std::optional<int> publishesLeft)
{
    QSqlQuery query = m_file.prepared(kMarkSending);
    bind(query, {stored(OperationState::Sending), stored(at), stored(publishesLeft), operationId,
                 stored(OperationState::Queued)});
    return change(std::move(query));
}

OperationJournal::Stored<Nothing> OperationJournal::markLeft(qint64 operationId, const QDateTime &at)
{
    QSqlQuery query = m_file.prepared(u"UPDATE operation SET sent_at=? WHERE id=? AND state=?"_s);
    bind(query, {stored(at), operationId, stored(OperationState::Sending)});
    return change(std::move(query));
}

OperationJournal::Stored<Nothing> OperationJournal::markEnded(qint64 operationId, const Ending &ending)
{
    QSqlQuery query = m_file.prepared(kMarkEnded);
    const RecordedAnswer &answer = ending.answer;
    bind(query, {stored(ending.state), stored(ending.at), stored(ending.serverRule), answer.kind,
                 stored(answer.errcode), answer.text, answer.rid, answer.httpStatus, answer.isUnsent ? 1 : 0,
                 operationId});
    return change(std::move(query));
}

OperationJournal::Stored<Nothing> OperationJournal::markAllEnded(const QList<JournalEntry> &entries)
{
    std::optional<StoreError> problem;
    const bool isDone = m_file.inTransaction([&] {
        return std::all_of(entries.begin(), entries.end(), [&](const JournalEntry &entry) {
            const auto marked =
                markEnded(entry.id, {entry.state, entry.endedAt, entry.answer, entry.serverRule});
            if (!marked)
                problem = marked.error();
            return marked.hasValue();
        });
    });
    if (!isDone)
        return Failure{problem.value_or(m_file.lastError())};
    return Nothing{};
}

OperationJournal::Stored<OperationState> OperationJournal::queueAgain(qint64 operationId)
{
    QSqlQuery query = m_file.prepared(kQueueAgain);
    bind(query, {operationId});
    return stateAfter(change(std::move(query)), operationId);
}

OperationJournal::Stored<OperationState> OperationJournal::queueAgain(qint64 operationId,
                                                                      const RecordedAnswer &answer)
{
    QSqlQuery query = m_file.prepared(kQueueAnswered);
    bind(query, {answer.kind, stored(answer.errcode), answer.text, answer.rid, answer.httpStatus,
                 answer.isUnsent ? 1 : 0, operationId});
    return stateAfter(change(std::move(query)), operationId);
}

OperationJournal::Stored<OperationState> OperationJournal::stateAfter(const Stored<Nothing> &changed,
                                                                      qint64 operationId)
{
    if (!changed)
        return Failure{changed.error()};
    QSqlQuery query = m_file.prepared(u"SELECT state FROM operation WHERE id=?"_s);
    bind(query, {operationId});
    if (!query.exec() || !query.next())
        return Failure{m_file.errorOf(query)};
    return static_cast<OperationState>(query.value(0).toInt());
}

OperationJournal::Stored<Nothing> OperationJournal::withdraw(qint64 operationId, const QDateTime &at)
{
    QSqlQuery query = m_file.prepared(u"UPDATE operation SET state=?, ended_at=? WHERE id=? AND state=?"_s);
    bind(query, {stored(OperationState::Withdrawn), stored(at), operationId, stored(OperationState::Queued)});
    return change(std::move(query));
}

OperationJournal::Stored<qint64> OperationJournal::withdrawQueued(qint64 batchId, const QDateTime &at,
                                                                  const std::function<bool()> &isStopped)
{
    qint64 taken = 0;
    while (true) {
        const auto part = withdrawSome(batchId, at);
        if (!part)
            return part;
        taken += *part;
        if (*part < kRecordedAtOnce || (isStopped && isStopped()))
            return taken;
        QThread::msleep(kBetweenParts.count());
    }
}

OperationJournal::Stored<qint64> OperationJournal::withdrawSome(qint64 batchId, const QDateTime &at)
{
    QSqlQuery waiting = m_file.prepared(kWithdrawSome);
    QSqlQuery underWay = m_file.prepared(kTakeBackUnderWay);
    qint64 taken = 0;
    m_queueError = {};
    const bool isDone = m_file.inTransaction([&] {
        const bool isTaken = run(waiting, {stored(OperationState::Withdrawn), stored(at), batchId,
                                           stored(OperationState::Queued), kRecordedAtOnce});
        taken = waiting.numRowsAffected();
        return isTaken && run(underWay, {stored(at), batchId});
    });
    if (!isDone)
        return Failure{m_queueError.detail.isEmpty() ? m_file.lastError() : m_queueError};
    return taken;
}

OperationJournal::Stored<QList<JournalEntry>> OperationJournal::unsettledOperations(const QString &accountId)
{
    QSqlQuery query =
        m_file.prepared(selectEntries() + u"WHERE account_id=? AND state IN (1, 2) ORDER BY operation.id"_s);
    bind(query, {accountId});
    return entries(std::move(query));
}

OperationJournal::Stored<QList<JournalEntry>> OperationJournal::queuedOf(qint64 batchId, const Slice &slice)
{
    QSqlQuery query = m_file.prepared(
        selectEntries() + u"WHERE batch_id=? AND state=0 AND operation.id>? ORDER BY operation.id LIMIT ?"_s);
    bind(query, {batchId, slice.afterId, slice.atMost});
    return entries(std::move(query));
}

OperationJournal::Stored<QList<JournalEntry>> OperationJournal::queuedAbout(const QString &prefix,
                                                                            qint64 batchId)
{
    QSqlQuery query = m_file.prepared(selectEntries() +
                                      u"WHERE batch_id=? AND state=0 AND prefix=? ORDER BY operation.id"_s);
    bind(query, {batchId, stored(prefix)});
    return entries(std::move(query));
}

OperationJournal::Stored<QList<JournalEntry>> OperationJournal::operationsOf(qint64 batchId,
                                                                             const Slice &slice)
{
    QSqlQuery query = m_file.prepared(selectEntries() +
                                      u"WHERE batch_id=? AND operation.id>? ORDER BY operation.id LIMIT ?"_s);
    bind(query, {batchId, slice.afterId, slice.atMost});
    return entries(std::move(query));
}

OperationJournal::Stored<QList<LeftOutRow>> OperationJournal::leftOutOf(qint64 batchId, const Slice &slice)
{
    QSqlQuery query = m_file.prepared(selectLeftOut() + u"WHERE batch_id=? AND id>? ORDER BY id LIMIT ?"_s);
    bind(query, {batchId, slice.afterId, slice.atMost});
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    QList<LeftOutRow> found;
    while (query.next())
        found.append(leftOutFrom(query));
    if (query.lastError().isValid())
        return Failure{m_file.errorOf(query)};
    return found;
}

OperationJournal::Stored<std::optional<OperationBatch>> OperationJournal::batch(qint64 batchId)
{
    const auto found = batchList(u"AND id=?"_s, {batchId});
    if (!found)
        return Failure{found.error()};
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

OperationJournal::Stored<QList<OperationBatch>> OperationJournal::batches(const QString &accountId)
{
    return batchList(u"AND account_id=? ORDER BY id DESC"_s, {accountId});
}

OperationJournal::Stored<std::optional<BatchStanding>> OperationJournal::standing(qint64 batchId)
{
    const auto found = batch(batchId);
    if (!found)
        return Failure{found.error()};
    if (!*found)
        return std::optional<BatchStanding>();
    const auto counted = counts(batchId);
    if (!counted)
        return Failure{counted.error()};
    return std::optional(BatchStanding{**found, *counted});
}

OperationJournal::Stored<qint64> OperationJournal::countDone(const QString &accountId)
{
    QSqlQuery query = m_file.prepared(u"SELECT coalesce(sum(number), 0) FROM batch JOIN tally "
                                      "ON batch_id=batch.id WHERE account_id=? AND state=?"_s);
    bind(query, {accountId, static_cast<int>(OperationState::Done)});
    if (!query.exec() || !query.next())
        return Failure{m_file.errorOf(query)};
    return query.value(0).toLongLong();
}

OperationJournal::Stored<QList<BatchStanding>> OperationJournal::openBatches(const QString &accountId)
{
    return standings(batchList(u"AND account_id=? AND EXISTS(SELECT 1 FROM tally WHERE batch_id=batch.id AND "
                               "state IN (0, 1, 2) AND number > 0) ORDER BY id"_s,
                               {accountId}));
}

OperationJournal::Stored<QList<BatchStanding>>
OperationJournal::unfinishedReplacements(const QString &accountId)
{
    const QVariant replace = stored(BatchKind::Replace);
    return standings(batchList(kUnfinished, {accountId, replace, replace}));
}

OperationJournal::Stored<Nothing> OperationJournal::leaveAsItIs(qint64 batchId)
{
    QSqlQuery leave = m_file.prepared(u"INSERT OR IGNORE INTO left_as_is VALUES(?)"_s);
    bind(leave, {batchId});
    if (!leave.exec())
        return Failure{m_file.errorOf(leave)};
    return Nothing{};
}

OperationJournal::Stored<QList<BatchStanding>>
OperationJournal::standings(const Stored<QList<OperationBatch>> &batches)
{
    if (!batches)
        return Failure{batches.error()};
    QList<BatchStanding> standings;
    for (const OperationBatch &batch : *batches) {
        const auto counted = counts(batch.id);
        if (!counted)
            return Failure{counted.error()};
        standings.append({batch, *counted});
    }
    return standings;
}

OperationJournal::Stored<qint64> OperationJournal::historyCount(const HistoryFilter &filter)
{
    const HistoryCondition condition(filter);
    QSqlQuery query =
        m_file.prepared(u"SELECT count(*) FROM operation JOIN batch ON batch.id=batch_id AND recorded=1 "_s +
                        condition.text());
    bind(query, condition.values());
    if (!query.exec() || !query.next())
        return Failure{m_file.errorOf(query)};
    return query.value(0).toLongLong();
}

OperationJournal::Stored<int> OperationJournal::prune(int keepAtMost)
{
    const auto total = m_file.number(u"SELECT count(*) FROM operation"_s);
    const auto leftOut = m_file.number(u"SELECT count(*) FROM left_out"_s);
    if (!total || !leftOut)
        return Failure{m_file.lastError()};
    const QVariant longAgo = stored(QDateTime::currentDateTime().addMSecs(-kRecordingAtMost.count()));
    const qint64 excess = std::clamp<qint64>(*total - keepAtMost, 0, kPrunedAtOnce);
    QSqlQuery abandoned = m_file.prepared(kForgetAbandoned);
    QSqlQuery oldest = m_file.prepared(kForgetOldest);
    const qint64 excessRows = std::clamp<qint64>(*leftOut - keepAtMost, 0, kPrunedAtOnce);
    QSqlQuery orphans = m_file.prepared(kForgetLeftOutOfNothing);
    QSqlQuery oldestRows = m_file.prepared(kForgetOldestLeftOut);
    QSqlQuery empty = m_file.prepared(kForgetEmpty);
    int forgotten = 0;
    const auto forget = [&](QSqlQuery &query, const QVariantList &values) {
        const bool isDone = run(query, values);
        forgotten += query.numRowsAffected(); // of the last statement, whichever query is asked later
        return isDone;
    };
    m_queueError = {};
    const bool isDone = m_file.inTransaction([&] {
        return forget(abandoned, {longAgo, kPrunedAtOnce}) && forget(oldest, {excess}) &&
               forget(orphans, {longAgo, kPrunedAtOnce}) && forget(oldestRows, {excessRows}) &&
               run(empty, {longAgo});
    });
    if (!isDone)
        return Failure{m_queueError.detail.isEmpty() ? m_file.lastError() : m_queueError};
    return forgotten;
}

/// A change that meets no operation in the state it needs is a mistake of the caller, not a success.
OperationJournal::Stored<Nothing> OperationJournal::change(QSqlQuery query)
{
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    if (query.numRowsAffected() != 1)
        return Failure{StoreError{StoreError::Kind::OutOfStep, fileName(),
                                  u"no operation in a state that allows this"_s}};
    return Nothing{};
}

OperationJournal::Stored<QList<JournalEntry>> OperationJournal::entries(QSqlQuery query)
{
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    QList<JournalEntry> found;
    while (query.next())
        found.append(entryFrom(query));
    if (query.lastError().isValid())
        return Failure{m_file.errorOf(query)};
    return found;
}

OperationJournal::Stored<QList<OperationBatch>> OperationJournal::batchList(const QString &condition,
                                                                            const QVariantList &values)
{
    QSqlQuery query = m_file.prepared(selectBatches() + condition);
    bind(query, values);
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    QList<OperationBatch> found;
    while (query.next())
        found.append(batchFrom(query));
    if (query.lastError().isValid())
        return Failure{m_file.errorOf(query)};
    return found;
}

OperationJournal::Stored<BatchCounts> OperationJournal::counts(qint64 batchId)
{
    QSqlQuery query = m_file.prepared(u"SELECT state, number FROM tally WHERE batch_id=?"_s);
    bind(query, {batchId});
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    BatchCounts counted;
    while (query.next())
        count(counted, static_cast<OperationState>(query.value(0).toInt()), query.value(1).toInt());
    if (query.lastError().isValid())
        return Failure{m_file.errorOf(query)};
    QSqlQuery leftOut = m_file.prepared(u"SELECT left_out FROM batch WHERE id=?"_s);
    bind(leftOut, {batchId});
    if (!leftOut.exec() || !leftOut.next())
        return Failure{m_file.errorOf(leftOut)};
    counted.leftOut = leftOut.value(0).toInt();
    return counted;
}

} // namespace qrjump::core
