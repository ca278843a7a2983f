#include "core/operations/operationtext.h"
#include "core/operations/runnertext.h"
#include "tests/operations/runnerbench.h"
#include "tests/support/loopprobe.h"

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

/// As the program does.
void repeatReads(RunnerBench &bench)
{
    const ChannelOptions options{
        .retries = {.attemptsWhenInterrupted = 3, .firstDelay = 1ms, .longestDelay = 1ms}};
    bench.channel = std::make_unique<ApiChannel>(bench.proxy->url(), bench.network, bench.limiter,
                                                 *bench.tokens, options);
    bench.client = std::make_unique<JumpRuleClient>(
        RuleTarget{bench.account.kind, bench.account.miniProgramAppid}, *bench.channel);
    bench.policy.probeEvery = 10min;
    bench.newRunner();
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
    void tellsWhenAStepOfAChainHasLeft();
    void aRefusalDoesNotStopTheOthers();
    void oneFaultNeitherLosesNorDoubles_data();
    void oneFaultNeitherLosesNorDoubles();
    void aServerThatIsAwayIsProbed();
    void aRefusedConnectionIsNoSilence();
    void whatNeverLeftIsNoAttempt();
    void triedAgainItStandsStillUntilTheServerAnswers();
    void otherSettingsEndAProbeThatHangs();
    void aReadThatRepeatsItselfCountsEachTime();
    void aReadBeforeAnythingIsSentHoldsAtOnce();
    void aLimitHoldsTheRest_data();
    void aLimitHoldsTheRest();
    void aBusyServerIsAskedAgainForTheQuota();
    void whatWasHeldStaysInFront();
    void readsBackWhatAnEarlierProgramSent_data();
    void readsBackWhatAnEarlierProgramSent();
    void pausesAndGoesOn();
    void takesBackWhatWasNotSent();
    void takesBackWhatComesBack();
    void sendsNothingThatItCannotRecord();
    void aBusyJournalIsTriedAgain();
    void aBusyJournalDoesNotStall();
};

void TestOperationRunner::sendsInOrderAndRecords()
{
    RunnerBench bench;
    QVERIFY(bench.isStarted);
    const qint64 batch = bench.run({{add(1), 2}, {add(2), 3}, {onExisting(Kind::Edit, 1), 4}},
                                   BatchKind::Import, u"rules.csv"_s);
    QVERIFY(batch);
    QVERIFY(bench.settles());
    const auto entries = bench.entries(batch);
    QCOMPARE(entries.size(), 3);
    for (const JournalEntry &entry : entries) {
        QCOMPARE(entry.state, State::Done);
        QCOMPARE(entry.attempts, 1);
    }
    QCOMPARE(bench.onServer().size(), 2);
    QCOMPARE(bench.onServer().first().pagePath, u"pages/edited"_s);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 3);
}

/// It is recorded as on its way before that.
void TestOperationRunner::tellsWhenAStepOfAChainHasLeft()
{
    RunnerBench bench;
    QList<bool> waited;
    connect(bench.runner.get(), &OperationRunner::operationChanged, this,
            [&bench, &waited](const JournalEntry &entry) {
                if (entry.state == State::Sending)
                    waited.append(bench.runner->waitsToLeave(entry.id));
                else
                    QVERIFY(!bench.runner->waitsToLeave(entry.id));
            });
    const qint64 batch = bench.run({{add(1)}}, BatchKind::Replace);
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(waited, QList<bool>({true, false}));
}

void TestOperationRunner::aRefusalDoesNotStopTheOthers()
{
    RunnerBench bench;
    const qint64 batch = bench.run({{add(1)}, {add(1)}, {add(2)}});
    QVERIFY(bench.settles());
    const auto entries = bench.entries(batch);
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
        QVERIFY(bench.run({{add(1)}}));
        QVERIFY(bench.settles());
    }
    const int before = bench.proxy->arrivals(path);
    isArmed = true;
    const qint64 batch =
        bench.run({{Kind(kind) == Kind::Add ? add(1) : onExisting(Kind(kind), 1)}, {add(2)}});
    QVERIFY(bench.settles());
    QVERIFY(!isArmed);
    const auto entries = bench.entries(batch);
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
    const qint64 batch = bench.run({{add(1)}, {add(2)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    QVERIFY(bench.runner->holdError());
    const int writes = bench.proxy->arrivals(kAddPath);
    QTest::qWait(50); // probes only read
    QCOMPARE(bench.proxy->arrivals(kAddPath), writes);
    isAway = false;
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.onServer().size(), 2);
}

/// It is told at once, and nobody waits for an answer any more.
void TestOperationRunner::aRefusedConnectionIsNoSilence()
{
    RunnerBench bench;
    bench.policy.failuresUntilProbing = 2;
    bench.policy.firstDelay = bench.policy.longestDelay = 500ms;
    bench.policy.random = [] { return 0.99; };
    bench.policy.silenceToldAfter = 200ms;
    bench.newRunner();
    bool wasTold = false;
    connect(bench.runner.get(), &OperationRunner::stateChanged, this,
            [&] { wasTold |= bench.runner->silence().has_value(); });
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state == State::Done)
            bench.proxy->close(); // what follows is not read back first
    });
    QVERIFY(bench.run({{add(1)}, {add(2)}}));
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    QVERIFY(!wasTold);
}

void TestOperationRunner::whatNeverLeftIsNoAttempt()
{
    RunnerBench bench;
    const quint16 port = bench.proxy->serverPort();
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state == State::Done)
            bench.proxy->close(); // what follows is not read back first
    });
    QList<JournalEntry> told;
    connect(bench.runner.get(), &OperationRunner::operationChanged, this,
            [&](const JournalEntry &entry) { told.append(entry); });
    const qint64 batch = bench.run({{add(1)}, {add(2)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    const JournalEntry waits = bench.entries(batch).last();
    QCOMPARE(waits.state, State::Queued);
    QCOMPARE(waits.attempts, 0);
    QVERIFY(!waits.sentAt.isValid());
    QVERIFY(waits.answer.isUnsent);
    QCOMPARE(told.last(), waits);
    const QString why = explain(waits, bench.catalogue).meaning;
    QVERIFY2(why.startsWith(u"This was not sent yet."_s), qPrintable(why));
    QVERIFY(bench.proxy->listen(QHostAddress::LocalHost, port));
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.entries(batch).last().state, State::Done);
    QCOMPARE(bench.entries(batch).last().attempts, 1);
    QVERIFY(!bench.entries(batch).last().answer.isUnsent);
}

void TestOperationRunner::triedAgainItStandsStillUntilTheServerAnswers()
{
    RunnerBench bench;
    const quint16 port = bench.proxy->serverPort();
    bench.proxy->close();
    bench.policy.probeEvery = 10min;
    bench.newRunner();
    const qint64 batch = bench.run({{add(1)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    QSignalSpy changed(bench.runner.get(), &OperationRunner::stateChanged);
    bench.runner->resume(batch);
    QCOMPARE(bench.runner->hold(), RunnerHold::Offline);
    QVERIFY(changed.wait());
    QCOMPARE(bench.runner->hold(), RunnerHold::Offline);
    QCOMPARE(bench.runner->holdError()->kind, ApiError::Kind::Network);
    QVERIFY(bench.proxy->listen(QHostAddress::LocalHost, port));
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
}

void TestOperationRunner::otherSettingsEndAProbeThatHangs()
{
    Fault fault = Fault::Refuse;
    RunnerBench bench([&](const QByteArray &) { return fault; }, 10min);
    const qint64 batch = bench.run({{add(1)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    fault = Fault::StallBefore;
    const int before = bench.proxy->arrivals(kGetPath);
    QTRY_VERIFY(bench.proxy->arrivals(kGetPath) > before);
    QVERIFY(!bench.runner->nextLookOf(batch).isValid()); // it is looking
    fault = Fault::None;
    bench.runner->followAccount();
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
}

/// A lost answer is read back, and each read is repeated by itself.
void TestOperationRunner::aReadThatRepeatsItselfCountsEachTime()
{
    bool isAway = false;
    RunnerBench bench([&](const QByteArray &path) {
        if (isAway)
            return Fault::Refuse;
        isAway = path == kAddPath;
        return isAway ? Fault::ResetAfter : Fault::None;
    });
    repeatReads(bench);
    QVERIFY(bench.run({{add(1)}}));
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    const int connections = bench.proxy->connectionCount();
    QVERIFY2(connections <= 1 + 1 + 2 * 3, qPrintable(QString::number(connections)));
}

void TestOperationRunner::aReadBeforeAnythingIsSentHoldsAtOnce()
{
    RunnerBench bench([](const QByteArray &) { return Fault::Refuse; });
    repeatReads(bench);
    const qint64 batch = bench.queueOnly({{add(1)}});
    const qint64 id = bench.entries(batch).first().id;
    QVERIFY(bench.journal.markSending(id, bench.clock.now().addSecs(-3600)));
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    QCOMPARE(bench.proxy->connectionCount(), 3);
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
    QVERIFY(bench.run(adds));
    const qint64 batch = bench.run(intents);
    QVERIFY(bench.settles());
    QCOMPARE(int(bench.runner->hold()), hold);
    const auto entries = bench.entries(batch);
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
    QVERIFY(bench.run({{add(1)}}));
    QVERIFY(bench.settles());
    isBusy = true;
    const qint64 batch = bench.run({{onExisting(Kind::Publish, 1)}});
    QVERIFY(bench.settles());
    QVERIFY(!isBusy);
    QCOMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.proxy->arrivals(kPublishPath), 1);
}

void TestOperationRunner::whatWasHeldStaysInFront()
{
    RunnerBench bench;
    const quint16 port = bench.proxy->serverPort();
    bench.proxy->close(); // nothing leaves: the operation goes back to the queue
    const qint64 batch = bench.run({{add(1)}, {onExisting(Kind::Edit, 1)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    QCOMPARE(bench.entries(batch).first().state, State::Queued);
    QVERIFY(bench.proxy->listen(QHostAddress::LocalHost, port));
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).last().state, State::Done);
    QCOMPARE(bench.onServer().first().pagePath, u"pages/edited"_s);
}

void TestOperationRunner::readsBackWhatAnEarlierProgramSent_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("hadArrived");
    QTest::addColumn<bool>("wasUnknown");
    for (const Kind kind : {Kind::Add, Kind::Edit, Kind::Delete, Kind::Publish}) {
        for (const bool wasUnknown : {false, true}) {
            const char *state = wasUnknown ? "answer lost" : "killed while sending";
            QTest::addRow("%s, %s, had arrived", qPrintable(canonicalName(kind)), state)
                << kind << true << wasUnknown;
            QTest::addRow("%s, %s, had not", qPrintable(canonicalName(kind)), state)
                << kind << false << wasUnknown;
        }
    }
}

void TestOperationRunner::readsBackWhatAnEarlierProgramSent()
{
    QFETCH(Kind, kind);
    QFETCH(bool, hadArrived);
    QFETCH(bool, wasUnknown);
    constexpr int kPublishesOfAMonth = 100;
    RunnerBench bench;
    const RuleOperation operation = kind == Kind::Add ? add(1) : onExisting(kind, 1);
    if (kind != Kind::Add)
        QVERIFY(bench.run({{add(1)}}));
    if (hadArrived)
        QVERIFY(bench.run({{operation}}));
    QVERIFY(bench.settles());
    const int before = bench.proxy->arrivals(pathOf(kind));
    // What a killed program leaves behind.
    const qint64 batch = bench.queueOnly({{operation}, {add(2)}});
    const auto id = bench.entries(batch).first().id;
    const QDateTime sentAt = bench.clock.now();
    QVERIFY(bench.journal.markSending(id, sentAt, kPublishesOfAMonth));
    if (wasUnknown)
        QVERIFY(bench.journal.markEnded(id, {.state = State::Unknown, .at = sentAt}));
    bench.newRunner();
    bench.runner->resume(batch);
    QTRY_VERIFY(!bench.runner->isRunning(batch));
    QVERIFY(bench.settles());
    const auto entries = bench.entries(batch);
    QCOMPARE(entries.first().state, State::Done);
    QCOMPARE(entries.last().state, State::Done);
    const int ofSecond = pathOf(kind) == kAddPath ? 1 : 0;
    QCOMPARE(bench.proxy->arrivals(pathOf(kind)) - before, (hadArrived ? 0 : 1) + ofSecond);
    if (!hadArrived) // it waits until nothing can arrive any more
        QVERIFY(sentAt.msecsTo(entries.first().sentAt) >= RunnerBench::quickPolicy().arrivalMargin.count());
}

void TestOperationRunner::pausesAndGoesOn()
{
    RunnerBench bench;
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state == State::Done && entry.operation.prefix() == sampleRule(1).prefix)
            bench.runner->pause(entry.batchId);
    });
    const qint64 batch = bench.run({{add(1)}, {add(2)}});
    QVERIFY(bench.runner->isRunning(batch));
    QVERIFY(bench.settles());
    QVERIFY(!bench.runner->isRunning(batch));
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
    QCOMPARE(bench.entries(batch).last().state, State::Queued);
    bench.runner->resume(batch);
    QVERIFY(bench.runner->isRunning(batch));
    QTRY_VERIFY(!bench.runner->isRunning(batch));
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).last().state, State::Done);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 2);
}

void TestOperationRunner::takesBackWhatWasNotSent()
{
    RunnerBench bench;
    qint64 taken = 0;
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state != State::Sending)
            return;
        bench.runner->withdraw(entry.batchId).then(this, [&](const Result<qint64, StoreError> &withdrawn) {
            taken += withdrawn.value();
        });
    });
    const qint64 batch = bench.run({{add(1)}, {add(2)}, {add(3)}});
    QVERIFY(bench.settles());
    QCOMPARE(taken, 2);
    const auto entries = bench.entries(batch);
    QCOMPARE(entries.first().state, State::Done);
    QCOMPARE(entries.last().state, State::Withdrawn);
    QCOMPARE(bench.onServer().size(), 1);
}

void TestOperationRunner::takesBackWhatComesBack()
{
    bool isArmed = true;
    RunnerBench bench([&](const QByteArray &path) {
        return path == kAddPath && std::exchange(isArmed, false) ? Fault::BusyBefore : Fault::None;
    });
    connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&](const JournalEntry &entry) {
        if (entry.state == State::Sending)
            (void)bench.runner->withdraw(entry.batchId);
    });
    const qint64 batch = bench.run({{add(1)}});
    QVERIFY(bench.settles());
    QVERIFY(!isArmed);
    QCOMPARE(bench.entries(batch).first().state, State::Withdrawn);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 1);
    QVERIFY(bench.onServer().isEmpty());
}

void TestOperationRunner::sendsNothingThatItCannotRecord()
{
    RunnerBench bench;
    bench.policy.lockEvery = 1h;
    bench.newRunner();
    SqliteFile blocker;
    QVERIFY(blocker.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    const qint64 batch = bench.queueOnly({{add(1)}});
    QVERIFY(blocker.execute(u"BEGIN IMMEDIATE"_s));
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Journal);
    QVERIFY(bench.settles());
    QCOMPARE(bench.runner->journalError()->kind, StoreError::Kind::Busy);
    QCOMPARE(bench.runner->journalError()->file, bench.journalFile());
    QCOMPARE(bench.proxy->arrivals(kAddPath), 0);
    QVERIFY(blocker.execute(u"COMMIT"_s));
    bench.runner->resume(batch);
    QVERIFY(bench.settles());
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
    QCOMPARE(bench.onServer().size(), 1);
}

/// Another program forgets old changes, in the middle of the night.
void TestOperationRunner::aBusyJournalIsTriedAgain()
{
    RunnerBench bench;
    SqliteFile blocker;
    QVERIFY(blocker.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    const qint64 batch = bench.queueOnly({{add(1)}});
    QVERIFY(blocker.execute(u"BEGIN IMMEDIATE"_s));
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Journal);
    QVERIFY(explainHold(*bench.runner, batch, bench.catalogue).remedy.contains(u"by itself"_s));
    QVERIFY(blocker.execute(u"COMMIT"_s));
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
}

void TestOperationRunner::aBusyJournalDoesNotStall()
{
    RunnerBench bench;
    SqliteFile blocker;
    QVERIFY(blocker.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    const qint64 batch = bench.queueOnly({{add(1)}});
    QVERIFY(blocker.execute(u"BEGIN IMMEDIATE"_s));
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Journal);
    LoopProbe probe; // from the second look on: to be told that it is busy is worth a wait
    const auto hasBegun = [&] { return bench.runner->hold() != RunnerHold::Journal; };
    QVERIFY(!QTest::qWaitFor(hasBegun, int(10 * RunnerBench::quickPolicy().lockEvery.count())));
    probe.look();
    QVERIFY2(probe.longestMs() < 700, qPrintable(QString::number(probe.longestMs())));
    QVERIFY(blocker.execute(u"COMMIT"_s));
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
}

QTEST_GUILESS_MAIN(TestOperationRunner)
#include "tst_operationrunner.moc"
