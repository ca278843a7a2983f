#include "tests/operations/runnerbench.h"
#include "tests/support/manualclock.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

using Kind = RuleOperation::Kind;
using State = OperationState;

RuleOperation add(int number)
{
    return {.rule = sampleRule(number)};
}

RuleOperation publish(int number)
{
    return {.kind = Kind::Publish, .original = sampleRule(number)};
}

/// As often as the program tries; only the waiting is short.
RunnerPolicy usualTries()
{
    return {
        .firstDelay = 1ms, .longestDelay = 2ms, .probeEvery = 5ms, .lockEvery = 5ms, .arrivalMargin = 1ms};
}

/// As often as `bench` is told, not the thirty times with which it gets through
/// every fault.
void useUsualPolicy(RunnerBench &bench)
{
    bench.policy = usualTries();
    bench.newRunner();
}

} // namespace

/// What a runner does about a bad network with the numbers of RunnerPolicy, of
/// which some are equal.
class TestUsualPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageRefusesNothing();
    void aSwallowedWriteEnds();
    void aCodeOfTomorrowDoesNotComeBack();
    void whatAFormLostDoesNotComeBack();
    void thePublishesLeftAreThoseOfNow();
    void thePublishesOfAnotherMonthDoNotTell();
    void aWriteCountsFromWhenItLeft();
    void aWriteAmongManyReadsCountsFromWhenItLeft();
    void aCheckDoesNotWaitForABackOff();
    void aReadThatFailedIsNotRepeatedAtOnce();
};

/// The server goes while rows are sent, so that the body of the next one never
/// leaves.
void TestUsualPolicy::anOutageRefusesNothing()
{
    RunnerBench bench;
    useUsualPolicy(bench);
    const quint16 port = bench.proxy->serverPort();
    QMetaObject::Connection once;
    once =
        connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
            if (entry.state != State::Done)
                return;
            disconnect(once);
            bench.proxy->close();
        });
    const qint64 batch = bench.run({{add(1)}, {add(2)}, {add(3)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    const auto held = bench.entries(batch);
    QCOMPARE(held.at(0).state, State::Done);
    QCOMPARE(held.at(1).state, State::Queued);
    QCOMPARE(held.at(2).state, State::Queued);
    QVERIFY(bench.proxy->listen(QHostAddress::LocalHost, port));
    QVERIFY(bench.settles());
    for (const JournalEntry &entry : bench.entries(batch))
        QCOMPARE(entry.state, State::Done);
    QCOMPARE(bench.onServer().size(), 3);
}

/// A firewall lets reads through and keeps one kind of write: what is behind it
/// must have its turn.
void TestUsualPolicy::aSwallowedWriteEnds()
{
    bool isSwallowing = false;
    RunnerBench bench(
        [&](const QByteArray &path) {
            return isSwallowing && path == kAddPath ? Fault::StallBefore : Fault::None;
        },
        100ms);
    useUsualPolicy(bench);
    QVERIFY(bench.run({{add(1)}}));
    QVERIFY(bench.settles());
    isSwallowing = true;
    const qint64 batch = bench.run({{add(2)}, {{.kind = Kind::Delete, .original = sampleRule(1)}}});
    QVERIFY(bench.settles(20));
    const auto entries = bench.entries(batch);
    QCOMPARE(entries.first().state, State::Refused);
    QCOMPARE(entries.first().attempts, bench.policy.sendsAtMost);
    QCOMPARE(entries.first().answer.kind, u"timeout"_s);
    QCOMPARE(entries.last().state, State::Done);
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
}

/// Reading back failed, so it is settled later.
void TestUsualPolicy::aCodeOfTomorrowDoesNotComeBack()
{
    RunnerBench bench;
    const qint64 batch = bench.queueOnly({{add(1)}});
    const qint64 id = bench.entries(batch).first().id;
    const QDateTime longAgo = bench.clock.now().addSecs(-3600);
    QVERIFY(bench.journal.markSending(id, longAgo));
    QVERIFY(bench.journal.markEnded(
        id, {.state = State::Unknown, .at = longAgo, .answer = {.kind = u"refused"_s, .errcode = 85099}}));
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.entries(batch).first().state, State::Refused);
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).first().answer.errcode, 85099);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 0);
}

void TestUsualPolicy::whatAFormLostDoesNotComeBack()
{
    RunnerBench bench;
    const qint64 form = bench.queueOnly({{add(1)}}, BatchKind::Single);
    QVERIFY(bench.journal.markSending(bench.entries(form).first().id, bench.clock.now().addSecs(-3600)));
    bench.runner->settle();
    QTRY_COMPARE(bench.entries(form).first().state, State::Refused);
    QVERIFY(!bench.entries(form).first().answer.kind.isEmpty());
    QVERIFY(bench.journal.openBatches(bench.account.appid)->isEmpty());
}

void TestUsualPolicy::thePublishesLeftAreThoseOfNow()
{
    RunnerBench bench;
    QVERIFY(bench.run({{add(1)}, {add(2)}, {add(3)}}));
    QVERIFY(bench.settles());
    const qint64 first = bench.run({{publish(1)}}, BatchKind::Publish);
    QVERIFY(bench.settles());
    const int before = *bench.entries(first).first().operation.publishesLeft;
    QVERIFY(resultOf(bench.client->publishRule(sampleRule(2).prefix))); // by another program
    const qint64 second = bench.run({{publish(3)}}, BatchKind::Publish);
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(second).first().operation.publishesLeft, before - 2);
}

/// That a hundred are left says nothing about the last one of the month before.
void TestUsualPolicy::thePublishesOfAnotherMonthDoNotTell()
{
    RunnerBench bench;
    QVERIFY(bench.run({{add(1)}}));
    QVERIFY(bench.settles());
    const qint64 batch = bench.queueOnly({{publish(1)}}, BatchKind::Publish);
    QVERIFY(bench.journal.markSending(bench.entries(batch).first().id, bench.clock.now().addDays(-40), 3));
    bench.newRunner();
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.entries(batch).first().state, State::NeedsYou);
    QVERIFY(bench.settles());
    QCOMPARE(bench.proxy->arrivals(kPublishPath), 0);
}

/// It has waited for the limiter.
void TestUsualPolicy::aWriteCountsFromWhenItLeft()
{
    ManualClock clock;
    RunnerBench bench;
    bench.runnerClock = &clock;
    bench.newRunner();
    const QDateTime before = clock.now();
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state == State::Sending)
            clock.advance(40s);
    });
    const qint64 batch = bench.run({{add(1)}});
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).first().sentAt, before.addSecs(40));
}

/// The list is read while the write waits for its turn.
void TestUsualPolicy::aWriteAmongManyReadsCountsFromWhenItLeft()
{
    ManualClock clock;
    RunnerBench bench;
    bench.runnerClock = &clock;
    bench.newRunner();
    const QDateTime before = clock.now();
    const auto letReadsLeave = [&] {
        for (int i = 0; i < 5; ++i) {
            clock.advance(4s);
            Q_EMIT bench.channel->requestLeft(nullptr, Effect::Read);
        }
    };
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state == State::Sending)
            QTimer::singleShot(0, this, letReadsLeave);
    });
    const qint64 batch = bench.run({{add(1)}});
    QVERIFY(bench.settles());
    QCOMPARE(clock.now(), before.addSecs(20));
    const JournalEntry entry = bench.entries(batch).first();
    QVERIFY2(entry.sentAt >= before.addSecs(15), qPrintable(entry.sentAt.toString(Qt::ISODateWithMs)));
}

void TestUsualPolicy::aCheckDoesNotWaitForABackOff()
{
    RunnerBench bench(
        [](const QByteArray &path) { return path == kAddPath ? Fault::BusyBefore : Fault::None; });
    bench.policy = RunnerPolicy{.firstDelay = 10min, .longestDelay = 10min, .random = [] { return 0.9; }};
    bench.newRunner();
    const qint64 batch = bench.run({{add(1)}});
    QTRY_VERIFY(bench.entries(batch).first().attempts == 1 &&
                bench.entries(batch).first().state == State::Queued);
    const qint64 form = bench.queueOnly({{add(2)}}, BatchKind::Single);
    const qint64 id = bench.entries(form).first().id;
    const QDateTime longAgo = bench.clock.now().addSecs(-3600);
    QVERIFY(bench.journal.markSending(id, longAgo));
    QVERIFY(bench.journal.markEnded(id, {.state = State::Unknown, .at = longAgo}));
    QSignalSpy ended(bench.runner.get(), &OperationRunner::singleEnded);
    bench.runner->checkSingleAgain(form, ApiError{.kind = ApiError::Kind::Timeout});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(bench.entries(form).first().state, State::Refused);
}

void TestUsualPolicy::aReadThatFailedIsNotRepeatedAtOnce()
{
    RunnerBench bench(
        [](const QByteArray &path) { return path == kGetPath ? Fault::BusyBefore : Fault::None; });
    bench.policy = RunnerPolicy{.firstDelay = 10min, .longestDelay = 10min, .random = [] { return 0.9; }};
    bench.newRunner();
    const qint64 batch = bench.queueOnly({{add(1)}});
    QVERIFY(bench.journal.markSending(bench.entries(batch).first().id, bench.clock.now().addSecs(-3600)));
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.proxy->arrivals(kGetPath), 1);
    QTest::qWait(50); // for the repetitions
    QCOMPARE(bench.proxy->arrivals(kGetPath), 1);
    QVERIFY(bench.runner->isBusy());
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
}

QTEST_GUILESS_MAIN(TestUsualPolicy)
#include "tst_usualpolicy.moc"
