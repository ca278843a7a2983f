#include "core/store/operationjournal.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

using State = OperationState;

const QDateTime kNow = QDateTime::fromSecsSinceEpoch(1'800'000'000);

JumpRule sampleRule(const QString &prefix)
{
    return {prefix,           u"pages/名?a=1&b='2'"_s, RuleState::Unpublished,
            TestRange::Trial, SubRules::Exclusive,     {prefix + u"1"_s}};
}

RuleOperation edit()
{
    RuleOperation operation{
        .kind = RuleOperation::Kind::Edit, .rule = sampleRule(u"https://a.b/"_s), .original = {}};
    operation.original = operation.rule;
    operation.original.pagePath = u"pages/old"_s;
    return operation;
}

RuleOperation add(const QString &prefix)
{
    return {.rule = sampleRule(prefix)};
}

RuleOperation publish()
{
    return {
        .kind = RuleOperation::Kind::Publish, .original = sampleRule(u"https://p.b/"_s), .publishesLeft = 7};
}

const OperationBatch kBatch{.accountId = u"a"_s,
                            .accountName = u"Shop"_s,
                            .miniProgramAppid = u"wx0"_s,
                            .kind = BatchKind::Import,
                            .source = u"rules.csv"_s,
                            .startedAt = kNow};

QList<OperationJournal::Intent> adds(int count)
{
    QList<OperationJournal::Intent> intents;
    for (int i = 0; i < count; ++i)
        intents.append({add(u"https://a.b/%1"_s.arg(i)), i + 2});
    return intents;
}

QList<LeftOutRow> leftOut(int count)
{
    QList<LeftOutRow> rows;
    for (int i = 0; i < count; ++i)
        rows.append({.line = i + 2,
                     .cells = {.prefix = u"nonsense %1"_s.arg(i),
                               .pagePath = u"pages/名"_s,
                               .state = u"x"_s,
                               .testRange = u"1"_s,
                               .subRules = u"\"\n"_s,
                               .testLinks = {u"a"_s, {}, u"b"_s}},
                     .code = u"invalid"_s,
                     .reason = u"It is no prefix."_s});
    return rows;
}

/// A journal with one batch of an edit, two adds and a publish.
struct Bench
{
    Bench()
        : file(folder.filePath(u"journal"_s))
    {
        opened = journal.open(file).hasValue();
        batch =
            journal
                .queue(
                    kBatch,
                    {{edit(), 2}, {add(u"https://a.b/1"_s), 3}, {add(u"https://a.b/2"_s), 4}, {publish(), 5}})
                .value();
    }

    [[nodiscard]] QList<JournalEntry> entries() { return journal.operationsOf(batch, {}).value(); }
    [[nodiscard]] QList<JournalEntry> queued() { return journal.queuedOf(batch, {}).value(); }
    [[nodiscard]] QList<JournalEntry> unsettled() { return journal.unsettledOperations(u"a"_s).value(); }

    QTemporaryDir folder;
    QString file;
    OperationJournal journal;
    bool opened = false;
    qint64 batch = 0;
};

/// Records `operations` as a batch of which as many as `done` are Done, and the next one is refused.
qint64 ended(OperationJournal &journal, BatchKind kind, const QList<RuleOperation> &operations, int done)
{
    OperationBatch batch = kBatch;
    batch.kind = kind;
    QList<OperationJournal::Intent> intents;
    for (const RuleOperation &operation : operations)
        intents.append({operation});
    const qint64 id = journal.queue(batch, intents).value();
    const auto entries = journal.operationsOf(id, {}).value();
    for (int step = 0; step < qMin(done + 1, int(entries.size())); ++step) {
        const State state = step < done ? State::Done : State::Refused;
        if (!journal.markEnded(entries.at(step).id, {.state = state, .at = kNow.addSecs(id)}))
            return 0;
    }
    return id;
}

RuleOperation remove(const QString &prefix)
{
    return {.kind = RuleOperation::Kind::Delete, .original = sampleRule(prefix)};
}

RuleOperation publishOf(const QString &prefix)
{
    return {.kind = RuleOperation::Kind::Publish, .original = sampleRule(prefix)};
}

} // namespace

class TestOperationJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasQueued();
    void keepsOutcomes();
    void forgetsTheLastAnswerWhenItIsSentAgain();
    void keepsTheAnswerOfWhatWaitsAgain();
    void findsWhatWaitsAboutAPrefix();
    void notesWhenItReallyLeft();
    void refusesAStepOutOfOrder();
    void withdrawsOnlyWhatWasNotSent();
    void tellsAccountsApart();
    void readsInSlices();
    void aKilledProgramLeavesWhatItRecorded();
    void queuesAllOrNothing();
    void queuesMoreThanOnePart();
    void anInterruptedRecordingLeavesNothing();
    void keepsTheRowsThatAreLeftOut();
    void aFileOfBeforeCanKeepLeftOutRows();
    void forgetsLeftOutRowsWithTheirBatch();
    void countsWhatStandsWhere();
    void offersOnlyOpenBatches();
    void offersAReplacementUntilSomethingIsPublished();
    void offersTheNewestReplacementUntilItIsLeft();
    void countsWhatAFileOfBeforeHolds();
    void opensAFileThatKnowsNothingOfWhatNeverLeft();
    void doesNotCountWhatNeverLeft();
    void anotherAttemptForgetsThatTheLastNeverLeft();
    void whatWasTakenBackUnderWayDoesNotComeBack();
    void remembersTheAppid();
    void openBatchesOfAHundredThousandCostLittle();
    void forgetsTheOldestButNothingOpen();
};

void TestOperationJournal::givesBackWhatWasQueued()
{
    Bench bench;
    QVERIFY(bench.opened);
    OperationJournal again;
    QVERIFY(again.open(bench.file));
    const auto entries = again.operationsOf(bench.batch, {}).value();
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries.at(0).operation, edit());
    QCOMPARE(entries.at(1).operation, add(u"https://a.b/1"_s));
    QCOMPARE(entries.at(3).operation, publish());
    QCOMPARE(entries.at(3).sourceLine, 5);
    QCOMPARE(entries.at(3).state, State::Queued);
    const auto batches = again.batches(u"a"_s).value();
    QCOMPARE(batches.size(), 1);
    OperationBatch expected = kBatch;
    expected.id = bench.batch;
    QCOMPARE(batches.first(), expected);
    QCOMPARE(again.batch(bench.batch).value(), expected);
    QCOMPARE(again.batch(999).value(), std::nullopt);
    QCOMPARE(again.fileName(), bench.file);
}

void TestOperationJournal::keepsOutcomes()
{
    Bench bench;
    const auto first = bench.entries().first();
    QVERIFY(bench.journal.markSending(first.id, kNow));
    QCOMPARE(bench.entries().first().state, State::Sending);
    QCOMPARE(bench.entries().first().sentAt, kNow);
    QCOMPARE(bench.unsettled(), bench.entries().first(1));
    const OperationJournal::Ending ending{.state = State::Refused,
                                          .at = kNow.addSecs(1),
                                          .answer = {u"refused"_s, 85068, u"test url"_s, u"a-b-c"_s},
                                          .serverRule = sampleRule(u"https://a.b/"_s)};
    QVERIFY(bench.journal.markEnded(first.id, ending));
    const auto ended = bench.entries().first();
    QCOMPARE(ended.state, State::Refused);
    QCOMPARE(ended.endedAt, ending.at);
    QCOMPARE(ended.answer, ending.answer);
    QCOMPARE(ended.serverRule, ending.serverRule);
    QCOMPARE(ended.attempts, 1);
    QCOMPARE(bench.queued().size(), 3);
    QVERIFY(bench.unsettled().isEmpty());
}

void TestOperationJournal::forgetsTheLastAnswerWhenItIsSentAgain()
{
    Bench bench;
    const auto fresh = bench.entries().first();
    QVERIFY(bench.journal.markSending(fresh.id, kNow));
    QVERIFY(bench.journal.markEnded(fresh.id, {.state = State::Unknown,
                                               .at = kNow.addSecs(1),
                                               .answer = {u"refused"_s, -1, u"busy"_s, u"a-b-c"_s, 200},
                                               .serverRule = sampleRule(u"https://a.b/"_s)}));
    QVERIFY(bench.journal.queueAgain(fresh.id));
    QVERIFY(bench.journal.markSending(fresh.id, kNow.addSecs(60)));
    const auto again = bench.entries().first();
    QCOMPARE(again.answer, RecordedAnswer());
    QVERIFY(!again.endedAt.isValid()); // else the history shows it as the time
    QVERIFY(!again.serverRule);
}

void TestOperationJournal::keepsTheAnswerOfWhatWaitsAgain()
{
    Bench bench;
    const RecordedAnswer answer{u"refused"_s, 85075, u"can not access"_s, u"a-b-c"_s, 200};
    const auto id = bench.entries().first().id;
    QVERIFY(bench.journal.markSending(id, kNow));
    QVERIFY(bench.journal.queueAgain(id, answer));
    QCOMPARE(bench.entries().first().state, State::Queued);
    QCOMPARE(bench.entries().first().answer, answer);
    QVERIFY(bench.journal.withdraw(id, kNow));
    QCOMPARE(bench.entries().first().state, State::Withdrawn);
    QCOMPARE(bench.entries().first().endedAt, kNow);
    QCOMPARE(bench.entries().first().answer, answer);
    QCOMPARE(bench.queued().size(), 3); // only this one was taken back
    QCOMPARE(bench.journal.withdraw(id, kNow).error().kind, StoreError::Kind::OutOfStep);
}

void TestOperationJournal::findsWhatWaitsAboutAPrefix()
{
    Bench bench;
    const auto first = bench.entries().first();
    const QString prefix = first.operation.prefix();
    QCOMPARE(bench.journal.queuedAbout(prefix, bench.batch).value().first(), first);
    QVERIFY(bench.journal.queuedAbout(prefix.toUpper(), bench.batch).value().isEmpty());
    QVERIFY(bench.journal.queuedAbout(prefix, bench.batch + 1).value().isEmpty());
    QVERIFY(bench.journal.withdraw(first.id, kNow));
    QVERIFY(!bench.journal.queuedAbout(prefix, bench.batch).value().contains(bench.entries().first()));
}

void TestOperationJournal::notesWhenItReallyLeft()
{
    Bench bench;
    const auto id = bench.entries().first().id;
    QCOMPARE(bench.journal.markLeft(id, kNow).error().kind, StoreError::Kind::OutOfStep);
    QVERIFY(bench.journal.markSending(id, kNow));
    QVERIFY(bench.journal.markLeft(id, kNow.addSecs(40)));
    QCOMPARE(bench.entries().first().sentAt, kNow.addSecs(40));
    QCOMPARE(bench.entries().first().attempts, 1);
}

void TestOperationJournal::refusesAStepOutOfOrder()
{
    Bench bench;
    const auto id = bench.entries().first().id;
    QVERIFY(!bench.journal.queueAgain(id));
    QVERIFY(bench.journal.markSending(id, kNow));
    QVERIFY(!bench.journal.markSending(id, kNow));
    QVERIFY(bench.journal.queueAgain(id));
    QVERIFY(bench.journal.markSending(id, kNow));
    QVERIFY(bench.journal.markEnded(id, {.state = State::Unknown, .at = kNow}));
    QVERIFY(bench.journal.markEnded(id, {.state = State::Done, .at = kNow}));
    QVERIFY(!bench.journal.markEnded(id, {.state = State::Refused, .at = kNow}));
    QCOMPARE(bench.journal.markSending(999, kNow).error().kind, StoreError::Kind::OutOfStep);
    QCOMPARE(bench.entries().first().attempts, 2);
}

void TestOperationJournal::withdrawsOnlyWhatWasNotSent()
{
    Bench bench;
    QVERIFY(bench.journal.markSending(bench.entries().first().id, kNow));
    QCOMPARE(bench.journal.withdrawQueued(bench.batch, kNow).value(), 3);
    QVERIFY(bench.queued().isEmpty());
    QCOMPARE(bench.unsettled().size(), 1);
    QCOMPARE(bench.entries().last().state, State::Withdrawn);
}

void TestOperationJournal::tellsAccountsApart()
{
    Bench bench;
    const OperationBatch other{.accountId = u"b"_s, .startedAt = kNow};
    const auto batch = bench.journal.queue(other, {{add(u"https://b/"_s)}}).value();
    QVERIFY(bench.journal.markSending(bench.journal.queuedOf(batch, {}).value().first().id, kNow));
    QVERIFY(bench.unsettled().isEmpty());
    QCOMPARE(bench.journal.unsettledOperations(u"b"_s).value().size(), 1);
    QCOMPARE(bench.journal.batches(u"b"_s).value().size(), 1);
    QCOMPARE(bench.journal.openBatches(u"b"_s).value().size(), 1);
}

void TestOperationJournal::readsInSlices()
{
    Bench bench;
    const auto first = bench.journal.queuedOf(bench.batch, {.atMost = 3}).value();
    QCOMPARE(first.size(), 3);
    const auto rest = bench.journal.queuedOf(bench.batch, {.afterId = first.last().id}).value();
    QCOMPARE(rest.size(), 1);
    QCOMPARE(first + rest, bench.entries());
}

void TestOperationJournal::aKilledProgramLeavesWhatItRecorded()
{
#ifdef Q_OS_UNIX
    Bench bench;
    const auto id = bench.entries().first().id;
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        OperationJournal journal;
        const bool isRecorded = journal.open(bench.file) && journal.markSending(id, kNow);
        raise(isRecorded ? SIGKILL : SIGTERM);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGKILL);
    QCOMPARE(bench.entries().first().state, State::Sending);
    QCOMPARE(bench.entries().first().attempts, 1);
#else
    QSKIP("kill -9 is tried on Unix");
#endif
}

void TestOperationJournal::queuesAllOrNothing()
{
    Bench bench;
    OperationJournal other;
    QVERIFY(other.open(bench.file));
    // A lock that another program holds makes the whole batch fail.
    SqliteFile blocker;
    QVERIFY(blocker.open(bench.file, {0x514a4a4c, 1, {}}));
    QVERIFY(blocker.inTransaction([&] {
        const auto queued = other.queue(kBatch, {{add(u"https://x/"_s)}});
        return !queued && queued.error().kind == StoreError::Kind::Busy;
    }));
    QCOMPARE(bench.journal.batches(u"a"_s).value().size(), 1);
}

void TestOperationJournal::queuesMoreThanOnePart()
{
    Bench bench;
    const int count = 2 * OperationJournal::kRecordedAtOnce + 1;
    const auto batch = bench.journal.queue(kBatch, adds(count));
    QVERIFY(batch);
    const auto entries = bench.journal.operationsOf(*batch, {.atMost = 10'000}).value();
    QCOMPARE(entries.size(), count);
    QCOMPARE(entries.last().operation, add(u"https://a.b/%1"_s.arg(count - 1)));
    QCOMPARE(entries.last().sourceLine, count + 1);
    QCOMPARE(bench.journal.openBatches(u"a"_s).value().last().counts.queued, count);
}

void TestOperationJournal::anInterruptedRecordingLeavesNothing()
{
    Bench bench;
    int parts = 0;
    const auto seen = [&] { // in the middle, as another program sees it
        OperationJournal other;
        return other.open(bench.file) && other.batches(u"a"_s)->size() == 1 &&
               other.historyCount({}).value() == 4 && other.openBatches(u"a"_s)->size() == 1;
    };
    bool wasInvisible = false;
    const auto batch = bench.journal.queue(kBatch, adds(2 * OperationJournal::kRecordedAtOnce),
                                           leftOut(OperationJournal::kRecordedAtOnce), [&] {
                                               if (++parts < 3)
                                                   return false;
                                               wasInvisible = seen();
                                               return true;
                                           });
    QVERIFY(!batch);
    QVERIFY(wasInvisible);
    QCOMPARE(bench.journal.batches(u"a"_s)->size(), 1);
    SqliteFile file;
    QVERIFY(file.open(bench.file, {0x514a4a4c, 1, {}}));
    QCOMPARE(file.number(u"SELECT count(*) FROM operation"_s), 4);
    QCOMPARE(file.number(u"SELECT count(*) FROM left_out"_s), 0);
}

void TestOperationJournal::keepsTheRowsThatAreLeftOut()
{
    Bench bench;
    const int count = 2 * OperationJournal::kRecordedAtOnce + 1;
    QList<LeftOutRow> rows = leftOut(count);
    rows[0].cells.testLinks.clear();
    rows[1].cells.pagePath.clear();
    const qint64 batch = bench.journal.queue(kBatch, adds(2), rows).value();
    const BatchCounts counts{.queued = 2, .leftOut = count};
    QCOMPARE(counts.total(), 2); // they are no operations
    OperationJournal afterwards;
    QVERIFY(afterwards.open(bench.file));
    QCOMPARE(afterwards.standing(batch).value()->counts, counts);
    QCOMPARE(afterwards.openBatches(u"a"_s)->last().counts, counts);
    QList<LeftOutRow> found;
    OperationJournal::Slice slice;
    for (auto part = afterwards.leftOutOf(batch, slice).value(); !part.isEmpty();
         part = afterwards.leftOutOf(batch, slice).value()) {
        QVERIFY(part.size() <= slice.atMost);
        slice.afterId = part.last().id;
        for (LeftOutRow &row : part)
            row.id = 0;
        found.append(part);
    }
    QCOMPARE(found, rows);
    QVERIFY(afterwards.leftOutOf(bench.batch, {})->isEmpty());
    QCOMPARE(afterwards.standing(bench.batch).value()->counts.leftOut, 0);
}

void TestOperationJournal::aFileOfBeforeCanKeepLeftOutRows()
{
    Bench bench;
    SqliteFile file;
    QVERIFY(file.open(bench.file, {0x514a4a4c, 1, {}}));
    QVERIFY(file.execute(u"DROP TABLE left_out"_s));
    QVERIFY(file.execute(u"ALTER TABLE batch DROP COLUMN left_out"_s));
    OperationJournal journal;
    const auto opened = journal.open(bench.file);
    QVERIFY2(opened, opened ? "" : qPrintable(textOf(opened.error())));
    QCOMPARE(journal.standing(bench.batch).value()->counts, BatchCounts{.queued = 4});
    const qint64 batch = journal.queue(kBatch, adds(1), leftOut(1)).value();
    QCOMPARE(journal.leftOutOf(batch, {})->size(), 1);
}

/// An open batch keeps its rows; one of which nothing is left loses them as well.
void TestOperationJournal::forgetsLeftOutRowsWithTheirBatch()
{
    Bench bench;
    const auto ended = bench.journal.queue(kBatch, adds(1), leftOut(3000)).value();
    QCOMPARE(bench.journal.withdrawQueued(ended, kNow).value(), 1);
    const auto open = bench.journal.queue(kBatch, adds(1), leftOut(2)).value();
    QCOMPARE(bench.journal.prune(3002).value(), 0);
    QCOMPARE(bench.journal.prune(2999).value(), 3);
    QCOMPARE(bench.journal.leftOutOf(ended, {})->first().line, 2 + 3);
    QCOMPARE(bench.journal.standing(ended).value()->counts.leftOut, 3000); // so many there were
    int forgotten = 0;
    for (int part = bench.journal.prune(0).value(); part > 0; part = bench.journal.prune(0).value()) {
        QVERIFY2(part < 3000, "nobody else gets a turn");
        forgotten += part;
    }
    QCOMPARE(forgotten, 2998); // with one operation
    QCOMPARE(bench.journal.batch(ended).value(), std::nullopt);
    QVERIFY(bench.journal.leftOutOf(ended, {})->isEmpty());
    QCOMPARE(bench.journal.leftOutOf(open, {})->size(), 2);
}

void TestOperationJournal::countsWhatStandsWhere()
{
    Bench bench;
    const auto entries = bench.entries();
    QVERIFY(bench.journal.markSending(entries.at(0).id, kNow));
    QVERIFY(bench.journal.markEnded(entries.at(1).id, {.state = State::Done, .at = kNow}));
    QVERIFY(bench.journal.markEnded(entries.at(2).id, {.state = State::NeedsYou, .at = kNow}));
    const auto standing = bench.journal.standing(bench.batch).value();
    QVERIFY(standing);
    QCOMPARE(standing->batch.kind, BatchKind::Import);
    QCOMPARE(standing->counts, (BatchCounts{.queued = 1, .sending = 1, .done = 1, .needsYou = 1}));
    QCOMPARE(standing->counts.open(), 2);
    QCOMPARE(standing->counts.total(), 4);
    QCOMPARE(bench.journal.standing(999).value(), std::nullopt);
}

void TestOperationJournal::offersAReplacementUntilSomethingIsPublished()
{
    Bench bench;
    const QString prefix = u"https://r/"_s;
    const QList<RuleOperation> steps{remove(prefix), add(prefix), publishOf(prefix)};
    const auto unfinished = [&bench] {
        QList<qint64> ids;
        const auto found = bench.journal.unfinishedReplacements(u"a"_s).value();
        for (const BatchStanding &standing : found)
            ids.append(standing.batch.id);
        return ids;
    };
    (void)ended(bench.journal, BatchKind::Replace, steps, 0); // the old rule is still there
    QVERIFY(unfinished().isEmpty());
    const qint64 refused = ended(bench.journal, BatchKind::Replace, steps, 2);
    QVERIFY(bench.journal.openBatches(u"a"_s)->size() > 0);
    QCOMPARE(unfinished(), QList{refused});
    QVERIFY(bench.journal.unfinishedReplacements(u"b"_s)->isEmpty());
    QCOMPARE(bench.journal.unfinishedReplacements(u"a"_s)->first().counts,
             (BatchCounts{.done = 2, .refused = 1}));
    (void)ended(bench.journal, BatchKind::Publish, {publishOf(u"https://other/"_s)}, 1);
    QCOMPARE(unfinished(), QList{refused});
    (void)ended(bench.journal, BatchKind::Publish, {publishOf(prefix)}, 1);
    QVERIFY(unfinished().isEmpty());
    (void)ended(bench.journal, BatchKind::Delete, {remove(prefix)}, 1); // as it was wished
    QVERIFY(unfinished().isEmpty());
}

void TestOperationJournal::offersTheNewestReplacementUntilItIsLeft()
{
    Bench bench;
    const QString prefix = u"https://r/"_s;
    (void)ended(bench.journal, BatchKind::Replace, {remove(prefix), add(prefix), publishOf(prefix)}, 2);
    const qint64 again = ended(bench.journal, BatchKind::Replace, {publishOf(prefix)}, 0);
    const auto unfinished = bench.journal.unfinishedReplacements(u"a"_s).value();
    QCOMPARE(unfinished.size(), 1);
    QCOMPARE(unfinished.first().batch.id, again);
    QVERIFY(bench.journal.leaveAsItIs(again));
    QVERIFY(bench.journal.leaveAsItIs(again));
    QVERIFY(bench.journal.unfinishedReplacements(u"a"_s)->isEmpty());
}

void TestOperationJournal::countsWhatAFileOfBeforeHolds()
{
    Bench bench;
    SqliteFile file;
    QVERIFY(file.open(bench.file, {0x514a4a4c, 1, {}}));
    for (const QString &added :
         {u"TRIGGER operation_inserted"_s, u"TRIGGER operation_deleted"_s, u"TRIGGER operation_changed"_s,
          u"TRIGGER batch_deleted"_s, u"TRIGGER left_batch_deleted"_s, u"TABLE tally"_s,
          u"TABLE left_as_is"_s, u"INDEX public_change"_s})
        QVERIFY(file.execute(u"DROP "_s + added));
    OperationJournal journal;
    const auto opened = journal.open(bench.file);
    QVERIFY2(opened, opened ? "" : qPrintable(textOf(opened.error())));
    QCOMPARE(journal.standing(bench.batch).value()->counts, BatchCounts{.queued = 4});
    QVERIFY(bench.journal.markSending(bench.entries().first().id, kNow)); // through a connection of before
    QCOMPARE(journal.openBatches(u"a"_s)->first().counts, (BatchCounts{.queued = 3, .sending = 1}));
    QVERIFY(bench.journal.withdrawQueued(bench.batch, kNow));
    QVERIFY(bench.journal.markEnded(bench.entries().first().id, {.state = State::Done, .at = kNow}));
    QVERIFY(journal.prune(1));
    QCOMPARE(journal.standing(bench.batch).value()->counts.total(), 1);
    QVERIFY(journal.prune(0));
    QCOMPARE(file.number(u"SELECT count(*) FROM tally"_s), 0);
}

/// Asked at each change in the thread of the window, which then has 50 ms for everything.
void TestOperationJournal::openBatchesOfAHundredThousandCostLittle()
{
    Bench bench;
    const int count = 100'000;
    const qint64 batch = bench.journal.queue(kBatch, adds(count)).value();
    qint64 longest = 0;
    for (int turn = 0; turn < 5; ++turn) {
        const qint64 next = bench.journal.queuedOf(batch, {.atMost = 1}).value().first().id;
        QVERIFY(bench.journal.markSending(next, kNow));
        QElapsedTimer timer;
        timer.start();
        const auto open = bench.journal.openBatches(u"a"_s).value();
        longest = std::max(longest, timer.nsecsElapsed());
        QCOMPARE(open.last().counts, (BatchCounts{.queued = count - turn - 1, .sending = turn + 1}));
    }
    qInfo("open batches with 100,000 changes, read after a change: %.2f ms at most",
          static_cast<double>(longest) / 1e6);
    QVERIFY2(longest < 5'000'000, "more than a few ms");
}

void TestOperationJournal::offersOnlyOpenBatches()
{
    Bench bench;
    const auto second = bench.journal.queue(kBatch, adds(2)).value();
    QCOMPARE(bench.journal.openBatches(u"a"_s)->size(), 2);
    QCOMPARE(bench.journal.withdrawQueued(bench.batch, kNow).value(), 4);
    const auto open = bench.journal.openBatches(u"a"_s).value();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().batch.id, second);
    QCOMPARE(open.first().counts, BatchCounts{.queued = 2});
}

void TestOperationJournal::forgetsTheOldestButNothingOpen()
{
    Bench bench; // four operations, one of them open
    const auto entries = bench.entries();
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.journal.markEnded(entries.at(i).id, {.state = State::Done, .at = kNow}));
    const auto second = bench.journal.queue(kBatch, adds(3)).value();
    QCOMPARE(bench.journal.withdrawQueued(second, kNow).value(), 3);
    QCOMPARE(bench.journal.prune(7).value(), 0);
    QCOMPARE(bench.journal.prune(6).value(), 1);
    QCOMPARE(bench.journal.operationsOf(second, {})->size(), 2);
    QCOMPARE(bench.journal.prune(0).value(), 2);
    QCOMPARE(bench.journal.batch(second).value(), std::nullopt);
    QCOMPARE(bench.journal.prune(0).value(), 0);
    QCOMPARE(bench.entries().size(), 4);
    QCOMPARE(bench.journal.batches(u"a"_s)->size(), 1);
}

void TestOperationJournal::opensAFileThatKnowsNothingOfWhatNeverLeft()
{
    Bench bench;
    const auto id = bench.entries().first().id;
    QVERIFY(bench.journal.markSending(id, kNow));
    SqliteFile file;
    QVERIFY(file.open(bench.file, {0x514a4a4c, 1, {}}));
    for (const QString &removal :
         {u"DROP INDEX operation_taken_back"_s, u"ALTER TABLE operation DROP COLUMN unsent_after"_s,
          u"ALTER TABLE operation DROP COLUMN sent_before"_s,
          u"ALTER TABLE operation DROP COLUMN taken_back_at"_s, u"ALTER TABLE batch DROP COLUMN appid"_s})
        QVERIFY2(file.execute(removal), qPrintable(textOf(file.lastError())));
    OperationJournal journal;
    QVERIFY(journal.open(bench.file));
    const JournalEntry entry = journal.operationsOf(bench.batch, {.atMost = 1}).value().first();
    QCOMPARE(entry.attempts, 1);
    QVERIFY(!entry.answer.isUnsent);
    QCOMPARE(journal.batch(bench.batch).value()->appid, QString());
    QVERIFY(journal.queueAgain(id, {.kind = u"network"_s, .isUnsent = true}));
    QCOMPARE(journal.operationsOf(bench.batch, {.atMost = 1}).value().first().attempts, 0);
}

void TestOperationJournal::doesNotCountWhatNeverLeft()
{
    Bench bench;
    const auto id = bench.entries().first().id;
    const RecordedAnswer refused{.kind = u"network"_s, .text = u"Connection refused"_s, .isUnsent = true};
    QVERIFY(bench.journal.markSending(id, kNow));
    QCOMPARE(bench.journal.queueAgain(id, refused).value(), State::Queued);
    const JournalEntry waits = bench.entries().first();
    QCOMPARE(waits.attempts, 0);
    QVERIFY(!waits.sentAt.isValid());
    QCOMPARE(waits.answer, refused);
    QVERIFY(bench.journal.queueAgain(id, refused)); // it is not counted twice
    QCOMPARE(bench.entries().first(), waits);
    QVERIFY(bench.journal.markSending(id, kNow));
    QVERIFY(bench.journal.markEnded(id, {.state = State::Refused, .at = kNow, .answer = refused}));
    QCOMPARE(bench.entries().first().attempts, 0);
    QCOMPARE(bench.entries().first().answer, refused);
}

void TestOperationJournal::anotherAttemptForgetsThatTheLastNeverLeft()
{
    Bench bench;
    const auto id = bench.entries().first().id;
    const RecordedAnswer refused{.kind = u"network"_s, .isUnsent = true};
    QVERIFY(bench.journal.markSending(id, kNow));
    QVERIFY(bench.journal.queueAgain(id, {.kind = u"timeout"_s}));
    QVERIFY(bench.journal.markSending(id, kNow.addSecs(60)));
    QVERIFY(bench.journal.queueAgain(id, refused));
    QCOMPARE(bench.entries().first().attempts, 1);
    QCOMPARE(bench.entries().first().sentAt, kNow);
    QVERIFY(bench.entries().first().answer.isUnsent);
    SqliteFile before; // a program of before knows nothing of it
    QVERIFY(before.open(bench.file, {0x514a4a4c, 1, {}}));
    QVERIFY(before.execute(
        u"UPDATE operation SET attempts=attempts+1, answer_kind='network' WHERE id=%1"_s.arg(id)));
    QVERIFY(!bench.entries().first().answer.isUnsent);
    QVERIFY(bench.journal.markSending(id, kNow.addSecs(120)));
    QCOMPARE(bench.entries().first().answer, RecordedAnswer());
}

void TestOperationJournal::whatWasTakenBackUnderWayDoesNotComeBack()
{
    Bench bench;
    const QList<JournalEntry> all = bench.entries();
    QVERIFY(bench.journal.markSending(all.at(0).id, kNow));
    QVERIFY(bench.journal.markSending(all.at(1).id, kNow));
    QVERIFY(bench.journal.markEnded(all.at(1).id, {.state = State::Unknown, .at = kNow}));
    QCOMPARE(bench.journal.withdrawQueued(bench.batch, kNow.addSecs(5)).value(), all.size() - 2);
    OperationJournal later;
    QVERIFY(later.open(bench.file));
    QCOMPARE(later.queueAgain(all.at(0).id).value(), State::Withdrawn);
    QCOMPARE(later.queueAgain(all.at(1).id, {.kind = u"timeout"_s}).value(), State::Withdrawn);
    for (int i : {0, 1}) {
        QCOMPARE(bench.entries().at(i).state, State::Withdrawn);
        QCOMPARE(bench.entries().at(i).endedAt, kNow.addSecs(5));
    }
    QVERIFY(bench.queued().isEmpty());
}

void TestOperationJournal::remembersTheAppid()
{
    Bench bench;
    const auto batch = bench.journal.queue({.accountId = u"a"_s, .appid = u"wx0a"_s, .startedAt = kNow}, {});
    QVERIFY(batch);
    QCOMPARE(bench.journal.batch(*batch).value()->appid, u"wx0a"_s);
}

QTEST_GUILESS_MAIN(TestOperationJournal)
#include "tst_operationjournal.moc"
