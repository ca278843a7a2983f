#include "core/operations/operationtext.h"
#include "core/operations/runnertext.h"
#include "tests/operations/runnerbench.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

using Kind = RuleOperation::Kind;
using State = OperationState;

/// A server with one rule that answers every change with the same code, or the publishes with another one.
struct RefusingBench : RunnerBench
{
    explicit RefusingBench(int code, int ofPublishes = 0)
        : server({})
    {
        server.answerBy([this, code, ofPublishes](const ReceivedRequest &request) {
            if (request.target.startsWith(kGetPath))
                return jsonAnswer(R"({"errcode":0,"errmsg":"ok","rule_list":[{"state":1,"path":"pages/p1",)"
                                  R"("prefix":"http://weixin.qq.com/q/1"}],"qrcodejump_open":1,)"
                                  R"("qrcodejump_pub_quota":5,"total_count":1})");
            const bool isOther = ofPublishes != 0 && request.target.startsWith(kPublishPath);
            const int answer = isWilling ? 0 : isOther ? ofPublishes : code;
            return jsonAnswer("{\"errcode\":" + QByteArray::number(answer) + R"(,"errmsg":"no rid: a-b-c"})");
        });
        channel = std::make_unique<ApiChannel>(
            server.url(), network, limiter, *tokens,
            ChannelOptions{.retries = {.attemptsWhenTooFast = 1, .attemptsWhenInterrupted = 1}});
        client =
            std::make_unique<JumpRuleClient>(RuleTarget{account.kind, account.miniProgramAppid}, *channel);
    }

    ScriptedServer server;
    bool isWilling = false;
};

RuleOperation change(Kind kind)
{
    if (kind == Kind::Add)
        return {.rule = sampleRule(2)};
    RuleOperation operation{.kind = kind, .rule = sampleRule(1), .original = sampleRule(1)};
    operation.rule.pagePath = u"pages/edited"_s;
    return operation;
}

} // namespace

/// What is kept of an answer that does not end an operation.
class TestHeldAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTakenBackKeepsItsAnswer_data();
    void whatIsTakenBackKeepsItsAnswer();
    void aPublishThatWasNotSentKeepsItsAnswer();
    void aRepeatHasOnlyItsOwnAnswer();
    void eachBatchHasItsOwnReason();
    void goesOnWithoutTheRowThatHolds();
    void onlyOneRowThatIsToBlameIsLeftOut_data();
    void onlyOneRowThatIsToBlameIsLeftOut();
    void whatDoesNotWaitIsNotLeftOut();
    void whatAnotherProgramHasIsNotLeftOut();
};

void TestHeldAnswers::whatIsTakenBackKeepsItsAnswer_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("an excluded account") << Kind::Add << 85075;
    QTest::newRow("no permission") << Kind::Edit << 48001;
    QTest::newRow("a token") << Kind::Delete << 40001;
    QTest::newRow("a day's calls") << Kind::Add << 45009;
    QTest::newRow("a month's publishes") << Kind::Publish << 886000;
}

void TestHeldAnswers::whatIsTakenBackKeepsItsAnswer()
{
    QFETCH(Kind, kind);
    QFETCH(int, code);
    RefusingBench bench(code);
    const qint64 batch = bench.run({{change(kind)}, {{.rule = sampleRule(3)}}});
    QTRY_VERIFY(bench.runner->holdOf(batch) != RunnerHold::None);
    const auto waiting = bench.entries(batch).first();
    QCOMPARE(waiting.state, State::Queued);
    QCOMPARE(waiting.answer.errcode, code);
    bench.runner->pause(batch);
    QTRY_VERIFY(!bench.runner->isBusy());
    (void)bench.runner->withdraw(batch);
    const auto taken = bench.entries(batch).first();
    QCOMPARE(taken.state, State::Withdrawn);
    QCOMPARE(taken.answer.errcode, code);
    QCOMPARE(taken.answer.rid, u"a-b-c"_s);
    const ErrorExplanation why = explain(taken, bench.catalogue);
    QVERIFY2(why.meaning.contains(QString::number(code)), qPrintable(why.meaning));
    QVERIFY(bench.entries(batch).last().answer.kind.isEmpty());
}

/// The month's limit was met when the publishes left were read.
void TestHeldAnswers::aPublishThatWasNotSentKeepsItsAnswer()
{
    RefusingBench bench(0);
    int reads = 0;
    bench.server.answerBy([&reads](const ReceivedRequest &request) {
        if (request.target.startsWith(kGetPath) && ++reads > 1)
            return jsonAnswer(R"({"errcode":886000,"errmsg":"limit rid: a-b-c"})");
        if (request.target.startsWith(kGetPath)) // what is left is not said
            return jsonAnswer(
                R"({"errcode":0,"rule_list":[{"state":1,"path":"pages/p1",)"
                R"("prefix":"http://weixin.qq.com/q/1"}],"qrcodejump_open":1,"total_count":1})");
        return jsonAnswer(R"({"errcode":0})");
    });
    RuleOperation publish{.kind = Kind::Publish, .original = sampleRule(1)};
    const qint64 batch = bench.run({{publish}}, BatchKind::Publish);
    QTRY_COMPARE(bench.runner->holdOf(batch), RunnerHold::PublishLimit);
    const JournalEntry waits = bench.entries(batch).first();
    QCOMPARE(waits.state, State::Queued);
    QCOMPARE(waits.attempts, 0);
    QCOMPARE(waits.answer.errcode, 886000);
    QCOMPARE(waits.answer.rid, u"a-b-c"_s);
    QVERIFY(waits.answer.isUnsent);
    QVERIFY(!bench.runner->canLeaveOutHeld(batch));
}

void TestHeldAnswers::aRepeatHasOnlyItsOwnAnswer()
{
    RefusingBench bench(85075);
    const qint64 batch = bench.run({{change(Kind::Add)}});
    QTRY_COMPARE(bench.runner->holdOf(batch), RunnerHold::AccountProblem);
    bench.isWilling = true;
    bench.runner->resume(batch);
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    const auto done = bench.entries(batch).first();
    QVERIFY(done.answer.kind.isEmpty() && !done.answer.errcode && done.answer.rid.isEmpty());
}

/// Publishes wait for the next month, rules that would be new for room.
void TestHeldAnswers::eachBatchHasItsOwnReason()
{
    RefusingBench bench(85073, 886000);
    const qint64 publish = bench.run({{change(Kind::Publish)}}, BatchKind::Publish);
    QTRY_COMPARE(bench.runner->holdOf(publish), RunnerHold::PublishLimit);
    QList<OperationJournal::Intent> adds;
    for (int number = 10; number < 15; ++number)
        adds.append({{.rule = sampleRule(number)}});
    const qint64 import = bench.run(adds);
    QTRY_COMPARE(bench.runner->holdOf(import), RunnerHold::AccountFull);
    QCOMPARE(bench.runner->holdOf(publish), RunnerHold::PublishLimit);
    QCOMPARE(bench.runner->holdErrorOf(publish)->errcode, 886000);
    QCOMPARE(bench.runner->holdErrorOf(import)->errcode, 85073);
    QCOMPARE(bench.runner->heldChangeOf(publish).prefix, sampleRule(1).prefix);
    const ErrorExplanation ofPublish = explainHold(*bench.runner, publish, bench.catalogue);
    const ErrorExplanation ofImport = explainHold(*bench.runner, import, bench.catalogue);
    QVERIFY2(ofPublish.meaning.contains(u"in a month"_s), qPrintable(ofPublish.meaning));
    QVERIFY2(ofImport.meaning.contains(u"number of rules"_s), qPrintable(ofImport.meaning));
    QVERIFY(ofPublish.raw.startsWith(u"886000"_s));
    QVERIFY(ofImport.raw.startsWith(u"85073"_s));
}

void TestHeldAnswers::goesOnWithoutTheRowThatHolds()
{
    RunnerBench bench;
    const JumpRule personal{
        u"http://weixin.qq.com/q/personal"_s, u"pages/p"_s, RuleState::Unpublished, {}, {}, {}};
    const qint64 batch =
        bench.run({{{.rule = sampleRule(1)}}, {{.rule = personal}}, {{.rule = sampleRule(3)}}});
    QTRY_COMPARE(bench.runner->holdOf(batch), RunnerHold::AccountProblem);
    QVERIFY(bench.runner->canLeaveOutHeld(batch));
    QVERIFY(explainHold(*bench.runner, batch, bench.catalogue).remedy.contains(u"leave it out"_s));
    const HeldChange held = bench.runner->heldChangeOf(batch);
    QCOMPARE(held.prefix, personal.prefix);
    QSignalSpy told(bench.runner.get(), &OperationRunner::operationChanged);
    QVERIFY(bench.runner->leaveOut(batch, held.id));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().value<JournalEntry>(), bench.entries(batch).at(1));
    QCOMPARE(bench.proxy->arrivals(kAddPath), 2); // nothing follows by itself
    bench.runner->resume(batch);
    QTRY_VERIFY(!bench.runner->isRunning(batch));
    QVERIFY(bench.settles());
    const auto entries = bench.entries(batch);
    QCOMPARE(entries.at(1).state, State::Withdrawn);
    QCOMPARE(entries.at(1).answer.errcode, 85075);
    QVERIFY(!entries.at(1).answer.rid.isEmpty());
    QCOMPARE(entries.at(2).state, State::Done);
    QCOMPARE(bench.proxy->arrivals(kAddPath), 3);
    QVERIFY(!bench.runner->hasTakenBack(batch)); // another program may take back the rest
    QCOMPARE(bench.runner->leftOutOf(batch), 1);
}

void TestHeldAnswers::onlyOneRowThatIsToBlameIsLeftOut_data()
{
    QTest::addColumn<BatchKind>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("canBeLeftOut");
    QTest::newRow("its answer") << BatchKind::Import << 85075 << true;
    QTest::newRow("a deletion") << BatchKind::Delete << 48001 << true;
    QTest::newRow("a step of a chain") << BatchKind::Replace << 85075 << false;
    QTest::newRow("the token") << BatchKind::Import << 40001 << false;
    QTest::newRow("the day") << BatchKind::Import << 45009 << false;
}

void TestHeldAnswers::onlyOneRowThatIsToBlameIsLeftOut()
{
    QFETCH(BatchKind, kind);
    QFETCH(int, code);
    RefusingBench bench(code);
    const qint64 batch = bench.run({{change(Kind::Delete)}, {{.rule = sampleRule(3)}}}, kind);
    QTRY_VERIFY(bench.runner->holdOf(batch) != RunnerHold::None);
    QTEST(bench.runner->canLeaveOutHeld(batch), "canBeLeftOut");
    const qint64 other = bench.queueOnly({{{.rule = sampleRule(4)}}});
    QVERIFY(!bench.runner->canLeaveOutHeld(other)); // it is not about a change of this one
}

void TestHeldAnswers::whatDoesNotWaitIsNotLeftOut()
{
    RunnerBench bench;
    const qint64 batch = bench.run({{{.rule = sampleRule(1)}}});
    QTRY_COMPARE(bench.entries(batch).first().state, State::Done);
    const auto left = bench.runner->leaveOut(batch, bench.entries(batch).first().id);
    QCOMPARE(left.error().kind, StoreError::Kind::OutOfStep);
    QCOMPARE(bench.entries(batch).first().state, State::Done);
}

void TestHeldAnswers::whatAnotherProgramHasIsNotLeftOut()
{
    RunnerBench bench;
    const qint64 batch = bench.queueOnly({{{.rule = sampleRule(1)}}, {{.rule = sampleRule(2)}}});
    AccountLock lock(bench.folder.filePath(u"locks"_s), bench.account.appid);
    QVERIFY(lock.take().value());
    const qint64 id = bench.entries(batch).first().id;
    QCOMPARE(bench.runner->leaveOut(batch, id).error().kind, StoreError::Kind::OtherProgram);
    QCOMPARE(bench.entries(batch).first().state, State::Queued);
    lock.release();
    QVERIFY(bench.runner->leaveOut(batch, id));
    QTRY_VERIFY(!lock.isHeldElsewhere()); // it is given back
}

QTEST_GUILESS_MAIN(TestHeldAnswers)
#include "tst_heldanswers.moc"
