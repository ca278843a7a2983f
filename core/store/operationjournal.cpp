#include "core/store/operationjournal.h"

#include "core/rules/rulejson.h"

#include <QJsonDocument>
#include <QVariant>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kApplicationId = 0x514a4a4c; // "QJJL"
constexpr int kVersion = 1;

const QString kCreateBatch =
    u"CREATE TABLE batch(id INTEGER PRIMARY KEY, account_id TEXT NOT NULL, account_name TEXT NOT NULL, "
    "source TEXT NOT NULL, started_at INTEGER NOT NULL)"_s;
const QString kCreateOperation =
    u"CREATE TABLE operation(id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch(id), "
    "kind TEXT NOT NULL, prefix TEXT NOT NULL, rule TEXT, original TEXT, publishes_left INTEGER, "
    "source_line INTEGER NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, "
    "sent_at INTEGER, ended_at INTEGER, answer_kind TEXT, errcode INTEGER, answer_text TEXT, rid TEXT, "
    "server_rule TEXT)"_s;
const QString kIndexOpen = u"CREATE INDEX open_operation ON operation(batch_id) WHERE state <= 2"_s;
const QString kIndexBatch = u"CREATE INDEX operation_of_batch ON operation(batch_id)"_s;

const QString kInsertBatch =
    u"INSERT INTO batch(account_id, account_name, source, started_at) VALUES(?, ?, ?, ?)"_s;
const QString kInsertOperation = u"INSERT INTO operation(batch_id, kind, prefix, rule, original, "
                                 "publishes_left, source_line, state) VALUES(?, ?, ?, ?, ?, ?, ?, 0)"_s;
const QString kColumns =
    u"SELECT operation.id, batch_id, kind, rule, original, publishes_left, source_line, state, attempts, "
    "sent_at, ended_at, answer_kind, errcode, answer_text, rid, server_rule FROM operation "_s;

enum Column {
    IdColumn,
    BatchColumn,
    KindColumn,
    RuleColumn,
    OriginalColumn,
    PublishesLeftColumn,
    SourceLineColumn,
    StateColumn,
    AttemptsColumn,
    SentAtColumn,
    EndedAtColumn,
    AnswerKindColumn,
    ErrcodeColumn,
    AnswerTextColumn,
    RidColumn,
    ServerRuleColumn,
};

/// Qt stores a null string as NULL, which "NOT NULL" refuses.
QVariant stored(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant stored(const JumpRule &rule)
{
    if (rule.prefix.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(toJson(rule)).toJson(QJsonDocument::Compact));
}

QVariant stored(const std::optional<JumpRule> &rule)
{
    return rule ? stored(*rule) : QVariant();
}

QVariant stored(std::optional<int> number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

std::optional<JumpRule> ruleFrom(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(value.toString().toUtf8());
    const auto rule = ruleFromJson(document.object(), {});
    return rule ? std::optional(*rule) : std::nullopt;
}

std::optional<int> numberFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong());
}

JournalEntry entryFrom(const QSqlQuery &row)
{
    using Kind = RuleOperation::Kind;
    return {.id = row.value(IdColumn).toLongLong(),
            .batchId = row.value(BatchColumn).toLongLong(),
            .operation = {.kind = operationKindNamed(row.value(KindColumn).toString()).value_or(Kind::Add),
                          .rule = ruleFrom(row.value(RuleColumn)).value_or(JumpRule()),
                          .original = ruleFrom(row.value(OriginalColumn)).value_or(JumpRule()),
                          .publishesLeft = numberFrom(row.value(PublishesLeftColumn))},
            .sourceLine = row.value(SourceLineColumn).toInt(),
            .state = static_cast<OperationState>(row.value(StateColumn).toInt()),
            .attempts = row.value(AttemptsColumn).toInt(),
            .sentAt = timeFrom(row.value(SentAtColumn)),
            .endedAt = timeFrom(row.value(EndedAtColumn)),
            .answer = {row.value(AnswerKindColumn).toString(), numberFrom(row.value(ErrcodeColumn)),
                       row.value(AnswerTextColumn).toString(), row.value(RidColumn).toString()},
            .serverRule = ruleFrom(row.value(ServerRuleColumn))};
}

void bind(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
}

QVariant stored(OperationState state)
{
    return static_cast<int>(state);
}

} // namespace

OperationJournal::Stored<Nothing> OperationJournal::open(const QString &file)
{
    return m_file.open(file,
                       {kApplicationId, kVersion, {kCreateBatch, kCreateOperation, kIndexOpen, kIndexBatch}});
}

OperationJournal::Stored<qint64> OperationJournal::queue(const OperationBatch &batch,
                                                         const QList<Intent> &intents)
{
    std::optional<StoreError> problem;
    qint64 batchId = 0;
    const auto inserted = [&](QSqlQuery &query, const QVariantList &values) {
        bind(query, values);
        if (!query.exec())
            problem = m_file.errorOf(query);
        return !problem;
    };
    const bool done = m_file.inTransaction([&] {
        QSqlQuery putBatch = m_file.prepared(kInsertBatch);
        if (!inserted(putBatch, {stored(batch.accountId), stored(batch.accountName), stored(batch.source),
                                 stored(batch.startedAt)}))
            return false;
        batchId = putBatch.lastInsertId().toLongLong();
        QSqlQuery put = m_file.prepared(kInsertOperation);
        return std::all_of(intents.begin(), intents.end(), [&](const Intent &intent) {
            const RuleOperation &operation = intent.operation;
            return inserted(put, {batchId, canonicalName(operation.kind), operation.prefix(),
                                  stored(operation.rule), stored(operation.original),
                                  stored(operation.publishesLeft), intent.sourceLine});
        });
    });
    if (!done)
        return Failure{problem.value_or(m_file.lastError())};
    return batchId;
}

OperationJournal::Stored<Nothing> OperationJournal::markSending(qint64 operationId, const QDateTime &at,
                                                                std::optional<int> publishesLeft)
{
    QSqlQuery query = m_file.prepared(u"UPDATE operation SET state=?, attempts=attempts+1, sent_at=?, "
                                      "publishes_left=? WHERE id=? AND state=?"_s);
    bind(query, {stored(OperationState::Sending), stored(at), stored(publishesLeft), operationId,
                 stored(OperationState::Queued)});
    return change(std::move(query));
}

OperationJournal::Stored<Nothing> OperationJournal::markEnded(qint64 operationId, const Ending &ending)
{
    QSqlQuery query = m_file.prepared(
        u"UPDATE operation SET state=?, ended_at=?, answer_kind=?, errcode=?, answer_text=?, rid=?, "
        "server_rule=? WHERE id=? AND state <= 2"_s);
    const RecordedAnswer &answer = ending.answer;
    bind(query, {stored(ending.state), stored(ending.at), answer.kind, stored(answer.errcode), answer.text,
                 answer.rid, stored(ending.serverRule), operationId});
    return change(std::move(query));
}

OperationJournal::Stored<Nothing> OperationJournal::queueAgain(qint64 operationId)
{
    QSqlQuery query = m_file.prepared(u"UPDATE operation SET state=? WHERE id=? AND state IN (1, 2)"_s);
    bind(query, {stored(OperationState::Queued), operationId});
    return change(std::move(query));
}

OperationJournal::Stored<int> OperationJournal::withdrawQueued(qint64 batchId, const QDateTime &at)
{
    QSqlQuery query =
        m_file.prepared(u"UPDATE operation SET state=?, ended_at=? WHERE batch_id=? AND state=?"_s);
    bind(query, {stored(OperationState::Withdrawn), stored(at), batchId, stored(OperationState::Queued)});
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    return query.numRowsAffected();
}

OperationJournal::Stored<QList<JournalEntry>> OperationJournal::unsettledOperations(const QString &accountId)
{
    QSqlQuery query =
        m_file.prepared(kColumns + u"JOIN batch ON batch.id=batch_id "
                                   "WHERE account_id=? AND state IN (1, 2) ORDER BY operation.id"_s);
    bind(query, {accountId});
    return entries(std::move(query));
}

OperationJournal::Stored<QList<JournalEntry>> OperationJournal::queuedOperations(const QString &accountId,
                                                                                 const Slice &slice)
{
    QSqlQuery query =
        m_file.prepared(kColumns + u"JOIN batch ON batch.id=batch_id WHERE account_id=? AND state=0 AND "
                                   "operation.id>? ORDER BY operation.id LIMIT ?"_s);
    bind(query, {accountId, slice.afterId, slice.atMost});
    return entries(std::move(query));
}

OperationJournal::Stored<QList<JournalEntry>> OperationJournal::operationsOf(qint64 batchId,
                                                                             const Slice &slice)
{
    QSqlQuery query =
        m_file.prepared(kColumns + u"WHERE batch_id=? AND id>? ORDER BY operation.id LIMIT ?"_s);
    bind(query, {batchId, slice.afterId, slice.atMost});
    return entries(std::move(query));
}

OperationJournal::Stored<QList<OperationBatch>> OperationJournal::batches(const QString &accountId)
{
    QSqlQuery query = m_file.prepared(
        u"SELECT id, account_id, account_name, source, started_at FROM batch WHERE account_id=? "
        "ORDER BY id DESC"_s);
    bind(query, {accountId});
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    QList<OperationBatch> found;
    while (query.next())
        found.append({query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(),
                      query.value(3).toString(), timeFrom(query.value(4))});
    return found;
}

/// A change that meets no operation in the state it needs is a mistake of the caller, not a success.
OperationJournal::Stored<Nothing> OperationJournal::change(QSqlQuery query)
{
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    if (query.numRowsAffected() != 1)
        return Failure{m_file.errorOf(u"no operation in a state that allows this"_s)};
    return Nothing{};
}

OperationJournal::Stored<QList<JournalEntry>> OperationJournal::entries(QSqlQuery query)
{
    if (!query.exec())
        return Failure{m_file.errorOf(query)};
    QList<JournalEntry> found;
    while (query.next())
        found.append(entryFrom(query));
    return found;
}

} // namespace qrjump::core
