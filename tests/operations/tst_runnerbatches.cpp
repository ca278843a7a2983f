#include "core/operations/runnertext.h"
#include "tests/operations/runnerbench.h"
#include "tests/support/loopprobe.h"

#include <QElapsedTimer>
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

RuleOperation remove(int number)
{
    return {.kind = Kind::Delete, .original = sampleRule(number)};
}

QList<OperationJournal::Intent> adds(int first, int count)
{
    QList<OperationJournal::Intent> intents;
    for (int i = 0; i < count; ++i)
        intents.append({add(first + i)});
    return intents;
}

/// The prefixes in the order in which they are sent.
struct SentOrder : QObject
{
    explicit SentOrder(const OperationRunner &runner)
    {
        connect(&runner, &OperationRunner::operationChanged, this, [this](const JournalEntry &entry) {
            if (entry.state == State::Sending)
                prefixes.append(entry.operation.prefix());
        });
    }
    QStringList prefixes;
};

} // namespace

/// What a runner makes of several batches, programs and targets.
class TestRunnerBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOnlyWhatItWasTold();
    void chosenRulesComeBeforeAnImport();
    void aChainStopsWhereItFails();
    void aChainGoesOnAfterAnInterruption();
    void anImportThatIsThereAlreadySendsNothing();
    void whatSomebodyElseChangedNeedsYou();
    void oneReadServesABlock();
    void settlingSendsNothing();
    void whatMayStillArriveIsAwaited();
    void aFullAccountRefusesOnlyTheRow();
    void anAccountProblemNamesTheRow();
    void anotherProgramKeepsTheAccount();
    void anotherProgramEndsTheBatch();
    void whatAnotherProgramSendsIsItsOwn();
    void aLostConnectionKeepsTheAccount();
    void aNewBatchIsTriedWhateverHeldTheLast();
    void aFullAccountKeepsTheAddsBack();
    void aSilentServerIsNoticed();
    void aBatchKeepsItsMiniProgram();
    void whatWasPlannedForAMiniProgramGoesThere();
    void aHundredThousandIntentsDoNotStall();
    void takingBackAHundredThousandDoesNotStall();
    void whatIsBeingTakenBackDoesNotGoOn();
    void aFullQueueThatCannotBeRecordedIsRefused();
};

void TestRunnerBatches::runsOnlyWhatItWasTold()
{
    RunnerBench bench;
    const qint64 left = bench.queueOnly({{add(1)}});
    const qint64 batch = bench.run({{add(2)}});
    QVERIFY(bench.settles());
    QVERIFY(!bench.runner->isRunning(left));
    QCOMPARE(bench.entries(left).first().state, State::Queued);
    QCOMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.onServer().size(), 1);
    QSignalSpy changes(bench.runner.get(), &OperationRunner::batchChanged);
    bench.runner->resume(left);
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(left).first().state, State::Done);
    QCOMPARE(changes.size(), 2); // it runs, it ended
    QCOMPARE(changes.first().first().toLongLong(), left);
}

void TestRunnerBatches::chosenRulesComeBeforeAnImport()
{
    RunnerBench bench;
    QVERIFY(bench.run({{add(1)}}));
    QVERIFY(bench.settles());
    const SentOrder order(*bench.runner);
    QMetaObject::Connection once;
    once = connect(bench.runner.get(), &OperationRunner::operationChanged, this, [&] {
        disconnect(once);
        (void)bench.runner->run(bench.planned(BatchKind::Delete), {{remove(1)}});
        (void)bench.runner->run(bench.planned(BatchKind::Single), {{add(9)}});
    });
    QVERIFY(bench.run(adds(2, 3)));
    QVERIFY(bench.settles());
    const QStringList expected{sampleRule(2).prefix, sampleRule(9).prefix, sampleRule(1).prefix,
                               sampleRule(3).prefix, sampleRule(4).prefix};
    QCOMPARE(order.prefixes, expected);
}

void TestRunnerBatches::aChainStopsWhereItFails()
{
    RunnerBench bench;
    QVERIFY(bench.run({{add(1)}}));
    QVERIFY(bench.settles());
    RuleOperation refused = add(1);
    refused.rule.prefix = u"http://weixin.qq.com/r/1"_s; // 85066
    const qint64 batch = bench.run({{remove(1)}, {refused}, {add(3)}}, BatchKind::Replace);
    QVERIFY(bench.settles());
    auto entries = bench.entries(batch);
    QCOMPARE(entries.at(0).state, State::Done);
    QCOMPARE(entries.at(1).state, State::Refused);
    QCOMPARE(entries.at(2).state, State::Queued);
    QVERIFY(!bench.runner->isRunning(batch));
    bench.runner->resume(batch);
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).at(2).state, State::Queued);
    QVERIFY(!bench.runner->isRunning(batch));
    QVERIFY(bench.onServer().isEmpty());
}

void TestRunnerBatches::aChainGoesOnAfterAnInterruption()
{
    RunnerBench bench;
    QVERIFY(bench.run({{add(1)}}));
    QVERIFY(bench.settles());
    RuleOperation changed = add(1);
    changed.rule.pagePath = u"pages/replaced"_s;
    const qint64 batch = bench.queueOnly(
        {{remove(1)}, {changed}, {{.kind = Kind::Publish, .original = changed.rule}}}, BatchKind::Replace);
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    bench.newRunner(); // as after a kill, whatever it was doing
    bench.runner->resume(batch);
    QVERIFY(bench.settles());
    for (const JournalEntry &entry : bench.entries(batch))
        QCOMPARE(entry.state, State::Done);
    QCOMPARE(bench.onServer().first().pagePath, u"pages/replaced"_s);
    QCOMPARE(bench.onServer().first().state, RuleState::Published);
}

void TestRunnerBatches::anImportThatIsThereAlreadySendsNothing()
{
    RunnerBench bench;
    QVERIFY(bench.run(adds(1, 3)));
    QVERIFY(bench.settles());
    const int writes = bench.proxy->arrivals(kAddPath);
    const qint64 again = bench.run(adds(1, 3));
    QVERIFY(bench.settles());
    for (const JournalEntry &entry : bench.entries(again)) {
        QCOMPARE(entry.state, State::Done);
        QCOMPARE(entry.attempts, 0);
        QVERIFY(entry.serverRule);
    }
    QCOMPARE(bench.proxy->arrivals(kAddPath), writes);
}

void TestRunnerBatches::whatSomebodyElseChangedNeedsYou()
{
    RunnerBench bench;
    QVERIFY(bench.run({{add(1)}}));
    QVERIFY(bench.settles());
    RuleOperation outdated = remove(1);
    outdated.original.pagePath = u"pages/as-it-was"_s;
    const qint64 batch = bench.run({{outdated}, {add(2)}}, BatchKind::Delete);
    QVERIFY(bench.settles());
    const auto entries = bench.entries(batch);
    QCOMPARE(entries.first().state, State::NeedsYou);
    QCOMPARE(entries.first().serverRule->pagePath, sampleRule(1).pagePath);
    QCOMPARE(entries.last().state, State::Done);
    QCOMPARE(bench.proxy->arrivals(kDeletePath), 0);
}

void TestRunnerBatches::oneReadServesABlock()
{
    RunnerBench bench;
    QVERIFY(bench.run(adds(0, kMaxPrefixesPerQuery + 1)));
    QVERIFY(bench.settles());
    QCOMPARE(bench.onServer().size(), kMaxPrefixesPerQuery + 1);
    QCOMPARE(bench.proxy->arrivals(kGetPath), 2);
}

void TestRunnerBatches::settlingSendsNothing()
{
    RunnerBench bench;
    QVERIFY(bench.run({{add(1)}}));
    QVERIFY(bench.settles());
    const qint64 batch = bench.queueOnly({{add(1)}, {add(2)}, {add(3)}});
    const auto before = bench.entries(batch);
    const QDateTime longAgo = bench.clock.now().addSecs(-3600);
    QVERIFY(bench.journal.markSending(before.at(0).id, longAgo));
    QVERIFY(bench.journal.markSending(before.at(1).id, longAgo));
    QVERIFY(bench.journal.markEnded(before.at(1).id, {.state = State::Unknown, .at = longAgo}));
    const int writes = bench.proxy->arrivals(kAddPath);
    const int reads = bench.proxy->arrivals(kGetPath);
    bench.newRunner();
    bench.runner->settle();
    QTRY_COMPARE(bench.journal.unsettledOperations(bench.account.appid)->size(), 0);
    QVERIFY(bench.settles());
    const auto entries = bench.entries(batch);
    QCOMPARE(entries.at(0).state, State::Done);
    QVERIFY(!entries.at(0).answer.text.isEmpty());
    QCOMPARE(entries.at(1).state, State::Queued);
    QCOMPARE(entries.at(2).state, State::Queued);
    QCOMPARE(bench.proxy->arrivals(kAddPath), writes);
    QCOMPARE(bench.proxy->arrivals(kGetPath), reads + 1);
}

void TestRunnerBatches::whatMayStillArriveIsAwaited()
{
    RunnerBench bench;
    const qint64 batch = bench.queueOnly({{add(1)}, {add(2)}});
    QVERIFY(bench.journal.markSending(bench.entries(batch).first().id, bench.clock.now()));
    QElapsedTimer time;
    time.start();
    bench.newRunner();
    bench.runner->resume(batch);
    QTRY_VERIFY(bench.runner->waitsUntil().isValid());
    QVERIFY(qAbs(bench.clock.now().msecsTo(bench.runner->waitsUntil())) <=
            RunnerBench::quickPolicy().arrivalMargin.count());
    QVERIFY(bench.runner->isRunning(batch));
    QCOMPARE(bench.run({{add(7)}}, BatchKind::Single), batch + 1); // about another rule: it need not wait
    QTRY_COMPARE(bench.entries(batch + 1).first().state, State::Done);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 1);
    QVERIFY(bench.settles());
    QVERIFY(time.elapsed() >= RunnerBench::quickPolicy().arrivalMargin.count());
    QCOMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.entries(batch).first().attempts, 2);
    QCOMPARE(bench.onServer().size(), 3);
    QVERIFY(!bench.runner->waitsUntil().isValid());
}

/// Edits and deletes go on where nothing can be added any more.
void TestRunnerBatches::aFullAccountRefusesOnlyTheRow()
{
    RunnerBench bench;
    RuleOperation full = add(2);
    full.rule.prefix = u"http://weixin.qq.com/q/full"_s;
    const qint64 batch = bench.run({{add(1)}, {full}, {add(3)}});
    QVERIFY(bench.settles());
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
    const auto entries = bench.entries(batch);
    QCOMPARE(entries.at(1).state, State::Refused);
    QCOMPARE(entries.at(1).answer.errcode, 85073);
    QCOMPARE(entries.at(2).state, State::Done);
}

void TestRunnerBatches::anAccountProblemNamesTheRow()
{
    RunnerBench bench;
    RuleOperation personal = add(2);
    personal.rule.prefix = u"http://weixin.qq.com/q/personal"_s;
    const qint64 batch = bench.run({{add(1)}, {personal}, {add(3)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::AccountProblem);
    QCOMPARE(bench.runner->heldChangeOf(batch).prefix, personal.rule.prefix);
    QVERIFY(explainHold(*bench.runner, batch, bench.catalogue).meaning.contains(personal.rule.prefix));
    QCOMPARE(bench.entries(batch).at(2).state, State::Queued);
    bench.runner->pause(batch);
    bench.runner->resume(batch);
    QVERIFY(bench.runner->heldChangeOf(batch).prefix.isEmpty());
}

void TestRunnerBatches::anotherProgramKeepsTheAccount()
{
    RunnerBench bench;
    OperationJournal otherJournal;
    QVERIFY(otherJournal.open(bench.journalFile()));
    const auto other = bench.makeRunner(otherJournal);
    AccountLock lock(bench.folder.filePath(u"locks"_s), bench.account.appid);
    QVERIFY(lock.take().value());

    std::optional<OperationOutcome> outcome;
    connect(other.get(), &OperationRunner::singleEnded, this,
            [&](qint64, const OperationOutcome &ended) { outcome = ended; });
    (void)other->run(bench.planned(BatchKind::Single), {{add(1)}});
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->kind, OperationOutcome::Kind::NothingChanged);
    QCOMPARE(outcome->error->kind, ApiError::Kind::OtherProgram);

    const qint64 batch = bench.run({{add(2)}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::OtherProgram);
    QVERIFY(!explainHold(*bench.runner, batch, bench.catalogue).meaning.isEmpty());
    QCOMPARE(bench.proxy->arrivals(kAddPath), 0);
    lock.release();
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
    QCOMPARE(bench.onServer().size(), 1); // what was refused does not come later
}

/// Two windows were told to go on with the same batch.
void TestRunnerBatches::anotherProgramEndsTheBatch()
{
    RunnerBench bench;
    OperationJournal otherJournal;
    QVERIFY(otherJournal.open(bench.journalFile()));
    const auto other = bench.makeRunner(otherJournal);
    const qint64 batch = bench.queueOnly(adds(0, 30));
    bench.runner->resume(batch);
    other->resume(batch);
    QTRY_VERIFY(!bench.runner->isRunning(batch) && !other->isRunning(batch));
    for (const JournalEntry &entry : bench.entries(batch)) {
        QCOMPARE(entry.state, State::Done);
        QVERIFY(entry.attempts <= 1);
    }
    QCOMPARE(bench.onServer().size(), 30);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 30);
}

void TestRunnerBatches::whatAnotherProgramSendsIsItsOwn()
{
    RunnerBench bench;
    const qint64 batch = bench.queueOnly(adds(0, 3));
    const QString locks = bench.folder.filePath(u"locks"_s);
    AccountLock lock(locks, bench.account.appid);
    QVERIFY(lock.take().value());
    std::optional<Result<qint64, StoreError>> answer;
    const auto keep = [&](const Result<qint64, StoreError> &taken) { answer = taken; };
    bench.runner->withdraw(batch).then(this, keep);
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, StoreError::Kind::OtherProgram);
    QVERIFY(bench.runner->isAtWorkElsewhere());
    QVERIFY(!bench.runner->hasTakenBack(batch));
    QCOMPARE(bench.journal.standing(batch).value()->counts, BatchCounts{.queued = 3});
    lock.release();
    QTRY_VERIFY(!bench.runner->isAtWorkElsewhere());
    answer.reset();
    bench.runner->withdraw(batch).then(this, keep);
    QTRY_VERIFY(answer);
    QCOMPARE(answer->value(), 3);
    QVERIFY(bench.settles());
    QVERIFY(lock.take().value());
}

/// It comes back by itself, and then goes on: nobody else may begin with the same meanwhile.
void TestRunnerBatches::aLostConnectionKeepsTheAccount()
{
    RunnerBench bench([](const QByteArray &) { return Fault::Refuse; });
    const qint64 batch = bench.run(adds(0, 3));
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::Offline);
    QTRY_VERIFY(!bench.runner->isBusy());
    AccountLock lock(bench.folder.filePath(u"locks"_s), bench.account.appid);
    QVERIFY(lock.isHeldElsewhere());
    bench.runner->pause(batch);
    QTRY_VERIFY(!lock.isHeldElsewhere());
}

void TestRunnerBatches::aNewBatchIsTriedWhateverHeldTheLast()
{
    RunnerBench bench;
    RuleOperation personal = add(2);
    personal.rule.prefix = u"http://weixin.qq.com/q/personal"_s;
    const qint64 held = bench.run({{personal}});
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::AccountProblem);
    bench.runner->pause(held);
    QTRY_VERIFY(!bench.runner->isBusy());
    const qint64 batch = bench.run({{add(3)}});
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
}

void TestRunnerBatches::aFullAccountKeepsTheAddsBack()
{
    RunnerBench bench;
    QVERIFY(bench.run(adds(1, 2)));
    QVERIFY(bench.settles());
    QList<OperationJournal::Intent> intents;
    for (int i = 0; i < 300; ++i) {
        RuleOperation full = add(100 + i);
        full.rule.prefix = u"http://weixin.qq.com/q/full-%1"_s.arg(i);
        intents.append({full});
    }
    for (const int number : {1, 2}) {
        RuleOperation edit{.kind = Kind::Edit, .rule = sampleRule(number), .original = sampleRule(number)};
        edit.rule.pagePath = u"pages/edited"_s;
        intents.insert(number == 1 ? 2 : intents.size(), {edit});
    }
    const qint64 batch = bench.run(intents);
    QTRY_COMPARE(bench.runner->hold(), RunnerHold::AccountFull);
    QTRY_VERIFY(!bench.runner->isBusy());
    const int atMost = RunnerBench::quickPolicy().fullAtMost;
    QCOMPARE(bench.journal.standing(batch).value()->counts,
             (BatchCounts{.queued = 300 - atMost, .done = 2, .refused = atMost}));
    for (const JumpRule &rule : bench.onServer())
        QCOMPARE(rule.pagePath, u"pages/edited"_s);
    QCOMPARE(bench.runner->holdOf(batch), RunnerHold::AccountFull);
    QVERIFY(explainHold(*bench.runner, batch, bench.catalogue).meaning.contains(u"number of rules"_s));
    QVERIFY(bench.runner->isRunning(batch));
    const int sent = bench.proxy->arrivals(kAddPath);
    bench.runner->resume(batch); // as after rules were deleted
    QTRY_COMPARE(bench.proxy->arrivals(kAddPath), sent + atMost);
    QTRY_COMPARE(bench.runner->holdOf(batch), RunnerHold::AccountFull);
}

void TestRunnerBatches::aSilentServerIsNoticed()
{
    bool isSilent = false;
    RunnerBench bench([&](const QByteArray &path) {
        return isSilent && path == kAddPath ? Fault::StallAfter : Fault::None;
    });
    bench.policy.silenceToldAfter = 50ms;
    bench.newRunner();
    QVERIFY(bench.run({{add(1)}}));
    QVERIFY(bench.settles());
    QVERIFY(!bench.runner->silence());
    isSilent = true;
    QSignalSpy changed(bench.runner.get(), &OperationRunner::stateChanged);
    QVERIFY(bench.run({{add(2)}}));
    const auto prefixes = [&] { return bench.runner->silence().value_or(ServerSilence()).prefixes; };
    QTRY_COMPARE(prefixes(), QStringList{sampleRule(2).prefix}); // that of a slow read before it names none
    QVERIFY(bench.runner->silence()->length >= 50ms);
    QTRY_VERIFY(changed.size() >= 2); // busy, and silent
}

/// The user looks at another mini program of the account while the import goes on.
void TestRunnerBatches::aBatchKeepsItsMiniProgram()
{
    RunnerBench bench;
    const qint64 batch = bench.queueOnly({{add(1)}});
    bench.client =
        std::make_unique<JumpRuleClient>(RuleTarget{AccountKind::Service, u"wx0other"_s}, *bench.channel);
    bench.newRunner();
    bench.runner->resume(batch);
    QVERIFY(bench.settles());
    QCOMPARE(bench.entries(batch).first().state, State::Done); // the sandbox refuses any other appid
    QCOMPARE(bench.onServer().size(), 1);
}

/// Another mini program is chosen, in another window, between the plan and its confirmation.
void TestRunnerBatches::whatWasPlannedForAMiniProgramGoesThere()
{
    RunnerBench bench;
    bench.client =
        std::make_unique<JumpRuleClient>(RuleTarget{AccountKind::Service, u"wx0other"_s}, *bench.channel);
    const qint64 batch = bench.run({{add(1)}});
    QVERIFY(bench.settles());
    QCOMPARE(bench.journal.batch(batch).value()->miniProgramAppid, bench.account.miniProgramAppid);
    QCOMPARE(bench.entries(batch).first().state, State::Done); // the sandbox refuses any other appid
    QCOMPARE(bench.onServer().size(), 1);
}

void TestRunnerBatches::aHundredThousandIntentsDoNotStall()
{
    RunnerBench bench;
    const auto intents = adds(0, 100'000);
    std::optional<qint64> recorded;
    bool wasRunning = false;
    LoopProbe probe;
    bench.runner->run(bench.planned(BatchKind::Import), intents)
        .then(this, [&](const Result<qint64, StoreError> &batch) { recorded = batch ? *batch : 0; });
    QVERIFY(bench.runner->isBusy());
    // Meanwhile the account is worked with.
    const qint64 single = bench.run({{add(200'000)}}, BatchKind::Single);
    QVERIFY(single > 0);
    QTRY_COMPARE_WITH_TIMEOUT(bench.entries(single).first().state, State::Done, 60'000);
    QVERIFY(!recorded);
    QTRY_VERIFY_WITH_TIMEOUT(recorded, 60'000);
    QVERIFY(*recorded > 0);
    QTRY_VERIFY_WITH_TIMEOUT(bench.proxy->arrivals(kAddPath) > 50, 60'000);
    wasRunning = bench.runner->isRunning(*recorded);
    bench.runner->pause(*recorded);
    QVERIFY(bench.settles());
    QVERIFY(wasRunning);
    QCOMPARE(bench.journal.standing(*recorded).value()->counts.total(), 100'000);
    qInfo("100,000 intents recorded and begun: the longest turn of the event loop took %.1f ms (%.1f ms of "
          "work)",
          probe.longestMs(), probe.longestWorkMs());
    QVERIFY2(probe.longestWorkMs() < 50, "a stall");
}

void TestRunnerBatches::takingBackAHundredThousandDoesNotStall()
{
    RunnerBench bench;
    const int count = 100'000;
    const qint64 batch = bench.queueOnly(adds(0, count));
    bench.runner->resume(batch);
    QTRY_VERIFY(bench.proxy->arrivals(kAddPath) > 0);
    std::optional<qint64> taken;
    LoopProbe probe;
    bench.runner->withdraw(batch).then(this, [&](const Result<qint64, StoreError> &withdrawn) {
        taken = withdrawn ? *withdrawn : -1;
        probe.look();
    });
    QVERIFY(!bench.runner->isRunning(batch));
    QVERIFY(bench.runner->isTakingBack(batch));
    const int sent = bench.proxy->arrivals(kAddPath);
    const qint64 single = bench.run({{add(200'000)}}, BatchKind::Single); // the account is worked with
    QTRY_VERIFY_WITH_TIMEOUT(taken, 60'000);
    QVERIFY(bench.settles());
    qInfo("100,000 changes taken back: the longest turn of the event loop took %.1f ms (%.1f ms of work)",
          probe.longestMs(), probe.longestWorkMs());
    QVERIFY2(probe.longestWorkMs() < 50, "a stall");
    QVERIFY(!bench.runner->isTakingBack(batch));
    const auto counts = bench.journal.standing(batch).value()->counts;
    QCOMPARE(counts.withdrawn, *taken);
    QCOMPARE(counts.done, count - *taken);
    QCOMPARE(counts.total(), count);
    QCOMPARE(bench.entries(single).first().state, State::Done);
    QVERIFY(counts.done <= sent + 1); // one was under way
    QCOMPARE(bench.proxy->arrivals(kAddPath), counts.done + 1);
}

void TestRunnerBatches::whatIsBeingTakenBackDoesNotGoOn()
{
    RunnerBench bench;
    const int count = 10 * OperationJournal::kRecordedAtOnce;
    const qint64 batch = bench.queueOnly(adds(0, count));
    QList<qint64> answers;
    const auto keep = [&](const Result<qint64, StoreError> &taken) { answers.append(taken.value()); };
    bench.runner->withdraw(batch).then(this, keep);
    bench.runner->withdraw(batch).then(this, keep);
    bench.runner->resume(batch);
    QVERIFY(!bench.runner->isRunning(batch));
    QTRY_COMPARE(answers, (QList<qint64>{count, count}));
    QVERIFY(bench.settles());
    QCOMPARE(bench.proxy->arrivals(kAddPath), 0);
    QCOMPARE(bench.journal.standing(batch).value()->counts, BatchCounts{.withdrawn = count});
}

void TestRunnerBatches::aFullQueueThatCannotBeRecordedIsRefused()
{
    RunnerBench bench;
    SqliteFile blocker;
    QVERIFY(blocker.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    QVERIFY(blocker.execute(u"BEGIN IMMEDIATE"_s));
    QCOMPARE(bench.run(adds(0, 2)), 0);
    QCOMPARE(bench.run(adds(0, 2000)), 0);
    QVERIFY(blocker.execute(u"ROLLBACK"_s));
    QVERIFY(bench.journal.batches(bench.account.appid)->isEmpty());
    QCOMPARE(bench.proxy->arrivals(kAddPath), 0);
}

QTEST_GUILESS_MAIN(TestRunnerBatches)
#include "tst_runnerbatches.moc"
