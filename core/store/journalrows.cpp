#include "core/store/journalrows.h"

#include "core/rules/rulejson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrjump::core::journalrows {

using namespace Qt::StringLiterals;

namespace {

constexpr int kJournalFileId = 0x514a4a4c; // "QJJL"
constexpr int kJournalVersion = 1;

// A batch whose operations are still being written is not `recorded`, and nobody sees it.
const QString kCreateBatch =
    u"CREATE TABLE batch(id INTEGER PRIMARY KEY, account_id TEXT NOT NULL, account_name TEXT NOT NULL, "
    "mini_program TEXT NOT NULL, kind INTEGER NOT NULL, source TEXT NOT NULL, started_at INTEGER NOT NULL, "
    "recorded INTEGER NOT NULL DEFAULT 0)"_s;
const QString kCreateOperation =
    u"CREATE TABLE operation(id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch(id), "
    "kind TEXT NOT NULL, prefix TEXT NOT NULL, rule TEXT, original TEXT, publishes_left INTEGER, "
    "source_line INTEGER NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, "
    "sent_at INTEGER, ended_at INTEGER, answer_kind TEXT, errcode INTEGER, answer_text TEXT, rid TEXT, "
    "server_rule TEXT, http_status INTEGER NOT NULL DEFAULT 0)"_s;
const QString kIndexAccount = u"CREATE INDEX batch_of_account ON batch(account_id)"_s;
// With all that a search in the history looks at: the rules themselves would be a thousand bytes a row.
const QString kIndexBatch =
    u"CREATE INDEX operation_of_batch ON operation(batch_id, id, state, kind, prefix)"_s;
const QString kIndexState = u"CREATE INDEX operation_by_state ON operation(batch_id, state)"_s;
const QString kIndexUnsettled =
    u"CREATE INDEX unsettled_operation ON operation(batch_id) WHERE state IN (1, 2)"_s;

// Counting a hundred thousand rows would take as long as a window may stand still. Triggers count for every
// program that writes, also for one of before.
const QString kTally = u"tally"_s;
const QString kCreateTally = u"CREATE TABLE tally(batch_id INTEGER NOT NULL, state INTEGER NOT NULL, "
                             "number INTEGER NOT NULL, PRIMARY KEY(batch_id, state)) WITHOUT ROWID"_s;
const QString kFillTally =
    u"INSERT INTO tally SELECT batch_id, state, count(*) FROM operation GROUP BY batch_id, state"_s;
const QString kCountIn = u"INSERT INTO tally VALUES(new.batch_id, new.state, 1) "
                         "ON CONFLICT(batch_id, state) DO UPDATE SET number=number+1;"_s;
const QString kCountOut =
    u"UPDATE tally SET number=number-1 WHERE batch_id=old.batch_id AND state=old.state;"_s;
const QString kCountInserted =
    u"CREATE TRIGGER operation_inserted AFTER INSERT ON operation BEGIN %1 END"_s.arg(kCountIn);
const QString kCountDeleted =
    u"CREATE TRIGGER operation_deleted AFTER DELETE ON operation BEGIN %1 END"_s.arg(kCountOut);
const QString kCountChanged =
    u"CREATE TRIGGER operation_changed AFTER UPDATE OF state ON operation BEGIN %1 %2 END"_s.arg(kCountOut,
                                                                                                 kCountIn);
const QString kForgetTally = u"CREATE TRIGGER batch_deleted AFTER DELETE ON batch BEGIN "
                             "DELETE FROM tally WHERE batch_id=old.id; END"_s;

// What the user has decided to leave as it is.
const QString kCreateLeft = u"CREATE TABLE left_as_is(batch_id INTEGER PRIMARY KEY)"_s;
const QString kForgetLeft = u"CREATE TRIGGER left_batch_deleted AFTER DELETE ON batch BEGIN "
                            "DELETE FROM left_as_is WHERE batch_id=old.id; END"_s;
// By which the last of them under a prefix is found: what the public has got, and what was taken from it.
const QString kIndexPublic = u"CREATE INDEX public_change ON operation(prefix, ended_at) "
                             "WHERE state=3 AND kind IN ('publish', 'delete')"_s;

// The rows of an imported file that are no operations. Their number is kept as long as the batch.
const QString kLeftOut = u"left_out"_s;
const QString kCreateLeftOut =
    u"CREATE TABLE left_out(id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL "
    "REFERENCES batch(id) ON DELETE CASCADE, line INTEGER NOT NULL, code TEXT NOT NULL, "
    "reason TEXT NOT NULL, cells TEXT NOT NULL)"_s;
const QString kIndexLeftOut = u"CREATE INDEX left_out_of_batch ON left_out(batch_id, id)"_s;
const QString kCountLeftOut = u"ALTER TABLE batch ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0"_s;

// What is known about attempts that never left, and about those that must not be repeated. A program of
// before neither reads nor writes it: `unsent_after` is the number of attempts for which it was written, and
// says nothing about a larger one.
const QString kTakenBack = u"operation_taken_back"_s;
const QString kIndexTakenBack =
    u"CREATE INDEX operation_taken_back ON operation(batch_id) WHERE taken_back_at IS NOT NULL"_s;
const QString kUnsentAfter = u"ALTER TABLE operation ADD COLUMN unsent_after INTEGER"_s;
const QString kSentBefore = u"ALTER TABLE operation ADD COLUMN sent_before INTEGER"_s;
const QString kTakenBackAt = u"ALTER TABLE operation ADD COLUMN taken_back_at INTEGER"_s;
const QString kAppid = u"ALTER TABLE batch ADD COLUMN appid TEXT NOT NULL DEFAULT ''"_s;

enum EntryColumn {
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
    HttpStatusColumn,
    UnsentAfterColumn,
};

enum LeftOutColumn {
    LeftOutIdColumn,
    LineColumn,
    CodeColumn,
    ReasonColumn,
    CellsColumn,
};

/// In a list of texts; the test links follow.
enum CellPlace {
    PrefixPlace,
    PagePathPlace,
    StatePlace,
    TestRangePlace,
    SubRulesPlace,
    FirstTestLinkPlace,
};

enum BatchColumn {
    BatchIdColumn,
    AccountIdColumn,
    AccountNameColumn,
    MiniProgramColumn,
    BatchKindColumn,
    SourceColumn,
    StartedAtColumn,
    AppidColumn,
};

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

} // namespace

SqliteFile::Format format()
{
    return {kJournalFileId,
            kJournalVersion,
            {kCreateBatch, kCreateOperation, kIndexAccount, kIndexBatch, kIndexState, kIndexUnsettled},
            {{kTally,
              {kCreateTally, kFillTally, kCountInserted, kCountDeleted, kCountChanged, kForgetTally,
               kCreateLeft, kForgetLeft, kIndexPublic}},
             {kLeftOut, {kCreateLeftOut, kIndexLeftOut, kCountLeftOut}},
             {kTakenBack, {kUnsentAfter, kSentBefore, kTakenBackAt, kIndexTakenBack, kAppid}}}};
}

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

QVariant stored(OperationState state)
{
    return static_cast<int>(state);
}

QVariant stored(BatchKind kind)
{
    return static_cast<int>(kind);
}

void bind(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
}

QString selectEntries()
{
    return u"SELECT operation.id, batch_id, operation.kind, rule, original, publishes_left, source_line, "
           "state, attempts, sent_at, ended_at, answer_kind, errcode, answer_text, rid, server_rule, "
           "http_status, unsent_after "
           "FROM operation JOIN batch ON batch.id=batch_id AND recorded=1 "_s;
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
                       row.value(AnswerTextColumn).toString(), row.value(RidColumn).toString(),
                       row.value(HttpStatusColumn).toInt(),
                       numberFrom(row.value(UnsentAfterColumn)) == row.value(AttemptsColumn).toInt()},
            .serverRule = ruleFrom(row.value(ServerRuleColumn))};
}

QString selectBatches()
{
    return u"SELECT id, account_id, account_name, mini_program, kind, source, started_at, appid FROM batch "
           "WHERE recorded=1 "_s;
}

OperationBatch batchFrom(const QSqlQuery &row)
{
    return {.id = row.value(BatchIdColumn).toLongLong(),
            .accountId = row.value(AccountIdColumn).toString(),
            .accountName = row.value(AccountNameColumn).toString(),
            .miniProgramAppid = row.value(MiniProgramColumn).toString(),
            .appid = row.value(AppidColumn).toString(),
            .kind = static_cast<BatchKind>(row.value(BatchKindColumn).toInt()),
            .source = row.value(SourceColumn).toString(),
            .startedAt = timeFrom(row.value(StartedAtColumn))};
}

QVariant stored(const RuleCells &cells)
{
    const QStringList texts =
        QStringList{cells.prefix, cells.pagePath, cells.state, cells.testRange, cells.subRules} +
        cells.testLinks;
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QString selectLeftOut()
{
    return u"SELECT id, line, code, reason, cells FROM left_out "_s;
}

LeftOutRow leftOutFrom(const QSqlQuery &row)
{
    const auto document = QJsonDocument::fromJson(row.value(CellsColumn).toString().toUtf8());
    QStringList texts;
    for (const QJsonValue &text : document.array())
        texts.append(text.toString());
    return {.id = row.value(LeftOutIdColumn).toLongLong(),
            .line = row.value(LineColumn).toInt(),
            .cells = {.prefix = texts.value(PrefixPlace),
                      .pagePath = texts.value(PagePathPlace),
                      .state = texts.value(StatePlace),
                      .testRange = texts.value(TestRangePlace),
                      .subRules = texts.value(SubRulesPlace),
                      .testLinks = texts.mid(FirstTestLinkPlace)},
            .code = row.value(CodeColumn).toString(),
            .reason = row.value(ReasonColumn).toString()};
}

void count(BatchCounts &counts, OperationState state, int number)
{
    switch (state) {
    case OperationState::Queued:
        counts.queued += number;
        return;
    case OperationState::Sending:
        counts.sending += number;
        return;
    case OperationState::Unknown:
        counts.unknown += number;
        return;
    case OperationState::Done:
        counts.done += number;
        return;
    case OperationState::Refused:
        counts.refused += number;
        return;
    case OperationState::NeedsYou:
        counts.needsYou += number;
        return;
    case OperationState::Withdrawn:
        counts.withdrawn += number;
        return;
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core::journalrows
