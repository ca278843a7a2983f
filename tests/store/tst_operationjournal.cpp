#include "core/store/operationjournal.h"

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

const OperationBatch kBatch{
    .accountId = u"a"_s, .accountName = u"Shop"_s, .source = u"rules.csv"_s, .startedAt = kNow};

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
    [[nodiscard]] QList<JournalEntry> queued() { return journal.queuedOperations(u"a"_s, {}).value(); }
    [[nodiscard]] QList<JournalEntry> unsettled() { return journal.unsettledOperations(u"a"_s).value(); }

    QTemporaryDir folder;
    QString file;
    OperationJournal journal;
    bool opened = false;
    qint64 batch = 0;
};

} // namespace

class TestOperationJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasQueued();
    void keepsOutcomes();
    void refusesAStepOutOfOrder();
    void withdrawsOnlyWhatWasNotSent();
    void tellsAccountsApart();
    void readsInSlices();
    void aKilledProgramLeavesWhatItRecorded();
    void queuesAllOrNothing();
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
    QCOMPARE(batches.first().source, kBatch.source);
    QCOMPARE(batches.first().startedAt, kNow);
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
    QVERIFY(!bench.journal.markSending(999, kNow));
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
    QVERIFY(bench.journal.queue(other, {{add(u"https://b/"_s)}}));
    QCOMPARE(bench.queued().size(), 4);
    QCOMPARE(bench.journal.queuedOperations(u"b"_s, {}).value().size(), 1);
    QCOMPARE(bench.journal.batches(u"b"_s).value().size(), 1);
}

void TestOperationJournal::readsInSlices()
{
    Bench bench;
    const auto first = bench.journal.queuedOperations(u"a"_s, {.atMost = 3}).value();
    QCOMPARE(first.size(), 3);
    const auto rest = bench.journal.queuedOperations(u"a"_s, {.afterId = first.last().id}).value();
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

QTEST_GUILESS_MAIN(TestOperationJournal)
#include "tst_operationjournal.moc"
