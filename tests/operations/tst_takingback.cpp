#include "tests/operations/runnerbench.h"

using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

using State = OperationState;

/// What becomes of an operation that is under way when its batch is taken back.
class TestTakingBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheServerNeverGotStaysTakenBack_data();
    void whatTheServerNeverGotStaysTakenBack();
    void staysTakenBackAfterARestart();
    void whatTheServerGotIsDone();
    void whatWaitsGoesOnWhenItIsToldTo();
};

void TestTakingBack::whatTheServerNeverGotStaysTakenBack_data()
{
    QTest::addColumn<bool>("isAskedFor");
    QTest::newRow("read back by itself") << false;
    QTest::newRow("found out for the user") << true;
}

void TestTakingBack::whatTheServerNeverGotStaysTakenBack()
{
    QFETCH(bool, isAskedFor);
    RunnerBench bench(
        [](const QByteArray &path) { return path == kAddPath ? Fault::StallBefore : Fault::None; }, 100ms);
    bool wasUnknown = false;
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state == State::Sending)
            (void)bench.runner->withdraw(entry.batchId);
        if (entry.state == State::Unknown && !std::exchange(wasUnknown, true) && isAskedFor)
            QTimer::singleShot(0, this, [&bench, id = entry.batchId] { bench.runner->resume(id); });
    });
    const qint64 batch = bench.run({{{.rule = sampleRule(1)}}, {{.rule = sampleRule(2)}}});
    QTRY_COMPARE(bench.entries(batch).first().state, State::Withdrawn);
    QVERIFY(wasUnknown);
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).last().state, State::Withdrawn);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 1);
    QVERIFY(!bench.runner->isRunning(batch));
    QVERIFY(bench.journal.openBatches(bench.account.appid)->isEmpty());
}

/// The program ended while it was not known what had become of the one under way.
void TestTakingBack::staysTakenBackAfterARestart()
{
    RunnerBench bench;
    const qint64 batch = bench.queueOnly({{{.rule = sampleRule(1)}}, {{.rule = sampleRule(2)}}});
    const qint64 id = bench.entries(batch).first().id;
    const QDateTime longAgo = bench.clock.now().addSecs(-3600);
    QVERIFY(bench.journal.markSending(id, longAgo));
    QVERIFY(bench.journal.markEnded(id, {.state = State::Unknown, .at = longAgo}));
    std::optional<qint64> taken;
    bench.runner->withdraw(batch).then(this, [&](const auto &answer) { taken = answer.value(); });
    QTRY_VERIFY(taken);
    OperationJournal reopened;
    QVERIFY(reopened.open(bench.journalFile()));
    bench.runner = bench.makeRunner(reopened);
    bench.runner->resume(batch);
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).first().state, State::Withdrawn);
    QCOMPARE(bench.entries(batch).last().state, State::Withdrawn);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 0);
    QVERIFY(bench.runner->hasTakenBack(batch)); // by no other program
}

void TestTakingBack::whatTheServerGotIsDone()
{
    RunnerBench bench(
        [](const QByteArray &path) { return path == kAddPath ? Fault::StallAfter : Fault::None; }, 100ms);
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state == State::Sending)
            (void)bench.runner->withdraw(entry.batchId);
    });
    const qint64 batch = bench.run({{{.rule = sampleRule(1)}}, {{.rule = sampleRule(2)}}});
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).last().state, State::Withdrawn);
    QCOMPARE(bench.onServer().size(), 1);
}

/// It could not be taken back, and the user has decided anew.
void TestTakingBack::whatWaitsGoesOnWhenItIsToldTo()
{
    RunnerBench bench;
    const qint64 batch = bench.queueOnly({{{.rule = sampleRule(1)}}});
    SqliteFile blocker;
    QVERIFY(blocker.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    QVERIFY(blocker.execute(QStringLiteral("BEGIN IMMEDIATE")));
    (void)bench.runner->withdraw(batch);
    QVERIFY(blocker.execute(QStringLiteral("COMMIT")));
    QCOMPARE(bench.entries(batch).first().state, State::Queued);
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 1);
}

QTEST_GUILESS_MAIN(TestTakingBack)
#include "tst_takingback.moc"
