#include "core/models/batchwatch.h"

#include "tests/operations/runnerbench.h"
#include "tests/support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

QList<OperationJournal::Intent> adds(int count)
{
    QList<OperationJournal::Intent> intents;
    for (int number = 1; number <= count; ++number)
        intents.append({{.rule = sampleRule(number)}});
    return intents;
}

} // namespace

class TestBatchWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStandstillSaysNothingAboutThePace();
    void followsAnotherProgram();
};

/// The server is silent for twenty minutes, then answers again.
void TestBatchWatch::aStandstillSaysNothingAboutThePace()
{
    int asked = 0;
    RunnerBench bench(
        [&asked](const QByteArray &path) {
            return path == kAddPath && ++asked == 1 ? Fault::StallAfter : Fault::None;
        },
        300ms);
    ManualClock clock;
    bench.runnerClock = &clock;
    bench.newRunner();
    const qint64 batch = bench.run(adds(20));
    const BatchWatch watch(*bench.runner, bench.journal, clock, batch);
    QTRY_COMPARE(asked, 1);
    clock.advance(bench.policy.silenceToldAfter);
    QVERIFY(watch.progress().silence);
    QVERIFY(!watch.progress().perMinute);
    QVERIFY(!watch.progress().remaining);
    clock.advance(20min);
    std::optional<double> soon;
    std::optional<double> later;
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&] {
        if (watch.counts().done != 10)
            return;
        soon = watch.pace().perMinute(clock.elapsed() + 1s);
        later = watch.pace().perMinute(clock.elapsed() + 10s);
    });
    QVERIFY(bench.settles());
    QCOMPARE(watch.counts().done, 20);
    QVERIFY(!soon); // measured for a second, not for twenty minutes
    QVERIFY(later);
    QCOMPARE(qRound(*later), 60);
}

void TestBatchWatch::followsAnotherProgram()
{
    RunnerBench bench;
    const qint64 batch = bench.queueOnly(adds(2));
    const auto entries = bench.entries(batch);
    AccountLock lock(bench.folder.filePath(u"locks"_s), bench.account.appid);
    QVERIFY(lock.take().value());
    const BatchWatch watch(*bench.runner, bench.journal, bench.clock, batch);
    QTRY_VERIFY(watch.isElsewhere());
    for (const JournalEntry &entry : entries) {
        QVERIFY(bench.journal.markSending(entry.id, bench.clock.now()));
        QVERIFY(bench.journal.markEnded(entry.id, {.state = OperationState::Done, .at = bench.clock.now()}));
    }
    QTRY_COMPARE(watch.counts().done, 2);
    QVERIFY(!watch.isElsewhere());
}

QTEST_GUILESS_MAIN(TestBatchWatch)
#include "tst_batchwatch.moc"
