#include "tests/operations/runnerbench.h"

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

RuleOperation onExisting(Kind kind, int number)
{
    RuleOperation operation{.kind = kind, .original = sampleRule(number)};
    if (kind == Kind::Edit) {
        operation.rule = sampleRule(number);
        operation.rule.pagePath = u"pages/edited"_s;
    }
    return operation;
}

QByteArray pathOf(Kind kind)
{
    switch (kind) {
    case Kind::Add:
    case Kind::Edit:
        return kAddPath;
    case Kind::Delete:
        return kDeletePath;
    case Kind::Publish:
        return kPublishPath;
    }
    Q_UNREACHABLE();
}

} // namespace

class TestOperationRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsInOrderAndRecords();
    void aRefusalDoesNotStopTheOthers();
    void oneFaultNeitherLosesNorDoubles_data();
    void oneFaultNeitherLosesNorDoubles();
    void aServerThatIsAwayIsProbed();
    void aLimitHoldsTheRest_data();
    void aLimitHoldsTheRest();
    void aBusyServerIsAskedAgainForTheQuota();
    void whatWasHeldStaysInFront();
    void readsBackWhatAnEarlierProgramSent_data();
    void readsBackWhatAnEarlierProgramSent();
    void pausesAndGoesOn();
    void takesBackWhatWasNotSent();
    void sendsNothingThatItCannotRecord();
};

void TestOperationRunner::sendsInOrderAndRecords()
{
    RunnerBench bench;
    QVERIFY(bench.isStarted);
    const auto batch =
        bench.runner->run(u"rules.csv"_s, {{add(1), 2}, {add(2), 3}, {onExisting(Kind::Edit, 1), 4}});
    QVERIFY(batch);
    QVERIFY(bench.settles());
    const auto entries = bench.entries(*batch);
    QCOMPARE(entries.size(), 3);
    for (const JournalEntry &entry : entries) {
        QCOMPARE(entry.state, State::Done);
        QCOMPARE(entry.attempts, 1);
    }
    QCOMPARE(bench.onServer().size(), 2);
    QCOMPARE(bench.onServer().first().pagePath, u"pages/edited"_s);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 3);
}

void TestOperationRunner::aRefusalDoesNotStopTheOthers()
{
    RunnerBench bench;
    const auto batch = bench.runner->run({}, {{add(1)}, {add(1)}, {add(2)}});
    QVERIFY(bench.settles());
    const auto entries = bench.entries(*batch);
    QCOMPARE(entries.at(0).state, State::Done);
    QCOMPARE(entries.at(1).state, State::Refused);
    QCOMPARE(entries.at(1).answer.errcode, 85071);
    QVERIFY(!entries.at(1).answer.rid.isEmpty());
    QCOMPARE(entries.at(2).state, State::Done);
}

void TestOperationRunner::oneFaultNeitherLosesNorDoubles_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("fault");
    for (const Kind kind : {Kind::Add, Kind::Edit, Kind::Delete, Kind::Publish}) {
        for (int fault = 0; fault < kFaultCount; ++fault)
            QTest::addRow("%s, fault %d", qPrintable(canonicalName(kind)), fault) << int(kind) << fault;
    }
}

void TestOperationRunner::oneFaultNeitherLosesNorDoubles()
{
    QFETCH(int, kind);
    QFETCH(int, fault);
    bool isArmed = false;
    const QByteArray path = pathOf(Kind(kind));
    RunnerBench bench(
        [&](const QByteArray &asked) {
            return asked == path && std::exchange(isArmed, false) ? Fault(fault) : Fault::None;
        },
        300ms);
    if (Kind(kind) != Kind::Add) {
        QVERIFY(bench.runner->run({}, {{add(1)}}));
        QVERIFY(bench.settles());
    }
    const int before = bench.proxy->arrivals(path);
    isArmed = true;
    const auto batch =
        bench.runner->run({}, {{Kind(kind) == Kind::Add ? add(1) : onExisting(Kind(kind), 1)}, {add(2)}});
    QVERIFY(bench.settles());
    QVERIFY(!isArmed);
    const auto entries = bench.entries(*batch);
    QCOMPARE(entries.first().state, State::Done);
    QCOMPARE(entries.last().state, State::Done);
    // A slow computer may lose an answer of its own: attempts are compared, not counted on.
    const int otherAttempts = path == kAddPath ? entries.last().attempts : 0;
    QVERIFY(bench.proxy->arrivals(path) - before <= entries.first().attempts + otherAttempts);

    const auto rules = bench.onServer();
    QCOMPARE(rules.size(), Kind(kind) == Kind::Delete ? 1 : 2);
    if (Kind(kind) == Kind::Edit)
        QCOMPARE(rules.first().pagePath, u"pages/edited"_s);
    if (Kind(kind) == Kind::Publish)
        QCOMPARE(rules.first().state, RuleState::Published);
}

void TestOperationRunner::aServerThatIsAwayIsProbed()
{
    bool isAway = true;
    RunnerBench bench([&](const QByteArray &) { return isAway ? Fault::Refuse : Fault::None; });
    QSignalSpy changes(bench.runner.get(), &OperationRunner::stateChanged);
    const auto batch = bench.runner->run({}, {{add(1)}, {add(2)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    QVERIFY(bench.runner->holdError());
    const int writes = bench.proxy->arrivals(kAddPath);
    QTest::qWait(50); // probes only read
    QCOMPARE(bench.proxy->arrivals(kAddPath), writes);
    isAway = false;
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(*batch).first().state, State::Done);
    QCOMPARE(bench.onServer().size(), 2);
}

void TestOperationRunner::aLimitHoldsTheRest_data()
{
    QTest::addColumn<int>("publishes");
    QTest::addColumn<int>("hold");
    QTest::newRow("101 publishes of 100") << 101 << int(RunnerHold::PublishLimit);
}

void TestOperationRunner::aLimitHoldsTheRest()
{
    QFETCH(int, publishes);
    QFETCH(int, hold);
    RunnerBench bench;
    QList<OperationJournal::Intent> adds;
    QList<OperationJournal::Intent> intents;
    for (int i = 0; i < publishes; ++i) {
        adds.append({add(i)});
        intents.append({onExisting(Kind::Publish, i)});
    }
    QVERIFY(bench.runner->run({}, adds));
    const auto batch = bench.runner->run({}, intents);
    QVERIFY(bench.settles());
    QCOMPARE(int(bench.runner->hold()), hold);
    const auto entries = bench.entries(*batch);
    QCOMPARE(entries.at(publishes - 2).state, State::Done);
    QCOMPARE(entries.at(publishes - 2).operation.publishesLeft, 1);
    QCOMPARE(entries.last().state, State::Queued);
}

void TestOperationRunner::aBusyServerIsAskedAgainForTheQuota()
{
    bool isBusy = false;
    RunnerBench bench([&](const QByteArray &path) {
        return path == kGetPath && std::exchange(isBusy, false) ? Fault::BusyBefore : Fault::None;
    });
    QVERIFY(bench.runner->run({}, {{add(1)}}));
    QVERIFY(bench.settles());
    isBusy = true;
    const auto batch = bench.runner->run({}, {{onExisting(Kind::Publish, 1)}});
    QVERIFY(bench.settles());
    QVERIFY(!isBusy);
    QCOMPARE(bench.entries(*batch).first().state, State::Done);
    QCOMPARE(bench.proxy->arrivals(kPublishPath), 1);
}

void TestOperationRunner::whatWasHeldStaysInFront()
{
    RunnerBench bench;
    const quint16 port = bench.proxy->serverPort();
    bench.proxy->close(); // nothing leaves: the operation goes back to the queue
    const auto batch = bench.runner->run({}, {{add(1)}, {onExisting(Kind::Edit, 1)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    QCOMPARE(bench.entries(*batch).first().state, State::Queued);
    QVERIFY(bench.proxy->listen(QHostAddress::LocalHost, port));
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(*batch).last().state, State::Done);
    QCOMPARE(bench.onServer().first().pagePath, u"pages/edited"_s);
}

void TestOperationRunner::readsBackWhatAnEarlierProgramSent_data()
{
    QTest::addColumn<bool>("hadArrived");
    QTest::newRow("it had arrived") << true;
    QTest::newRow("it had not") << false;
}

void TestOperationRunner::readsBackWhatAnEarlierProgramSent()
{
    QFETCH(bool, hadArrived);
    RunnerBench bench;
    if (hadArrived) {
        QVERIFY(bench.runner->run({}, {{add(1)}}));
        QVERIFY(bench.settles());
    }
    const int before = bench.proxy->arrivals(kAddPath);
    // What a killed program leaves behind.
    const auto batch = bench.journal.queue({.accountId = bench.account.appid, .startedAt = bench.clock.now()},
                                           {{add(1)}, {add(2)}});
    const auto first = bench.entries(*batch).first();
    QVERIFY(bench.journal.markSending(first.id, bench.clock.now()));
    bench.newRunner();
    bench.runner->resume();
    QVERIFY(bench.settles());
    const auto entries = bench.entries(*batch);
    QCOMPARE(entries.first().state, State::Done);
    QCOMPARE(entries.last().state, State::Done);
    QCOMPARE(bench.onServer().size(), 2);
    QCOMPARE(bench.proxy->arrivals(kAddPath) - before, hadArrived ? 1 : 2);
    QVERIFY2(first.sentAt.msecsTo(entries.first().endedAt) >= 0,
             "it waits until nothing can arrive any more");
}

void TestOperationRunner::pausesAndGoesOn()
{
    RunnerBench bench;
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state == State::Done && entry.operation.prefix() == sampleRule(1).prefix)
            bench.runner->pause();
    });
    const auto batch = bench.runner->run({}, {{add(1)}, {add(2)}});
    QVERIFY(bench.settles());
    QCOMPARE(bench.runner->hold(), RunnerHold::ByUser);
    QCOMPARE(bench.entries(*batch).last().state, State::Queued);
    bench.runner->resume();
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(*batch).last().state, State::Done);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 2);
}

void TestOperationRunner::takesBackWhatWasNotSent()
{
    RunnerBench bench;
    const auto batch = bench.runner->run({}, {{add(1)}, {add(2)}, {add(3)}});
    QCOMPARE(bench.runner->withdraw(*batch).value(), 2);
    QVERIFY(bench.settles());
    const auto entries = bench.entries(*batch);
    QCOMPARE(entries.first().state, State::Done);
    QCOMPARE(entries.last().state, State::Withdrawn);
    QCOMPARE(bench.onServer().size(), 1);
}

void TestOperationRunner::sendsNothingThatItCannotRecord()
{
    RunnerBench bench;
    SqliteFile blocker;
    QVERIFY(blocker.open(bench.folder.filePath(u"journal"_s), {0x514a4a4c, 1, {}}));
    QVERIFY(
        bench.journal.queue({.accountId = bench.account.appid, .startedAt = bench.clock.now()}, {{add(1)}}));
    QVERIFY(blocker.inTransaction([&] {
        bench.runner->resume();
        return bench.runner->hold() == RunnerHold::Journal && bench.runner->journalError().has_value();
    }));
    QCOMPARE(bench.proxy->arrivals(kAddPath), 0);
    bench.runner->resume();
    QVERIFY(bench.settles());
    QCOMPARE(bench.onServer().size(), 1);
}

QTEST_GUILESS_MAIN(TestOperationRunner)
#include "tst_operationrunner.moc"
