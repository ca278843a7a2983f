#include "core/operations/singleoperation.h"

#include "core/api/errorcatalogue.h"
#include "core/operations/operationrunner.h"
#include "tests/support/clientbench.h"
#include "tests/support/everyoperation.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

using Outcome = OperationOutcome::Kind;
using State = SingleOperation::State;

const QByteArray kAddPath = "/cgi-bin/wxopen/qrcodejumpadd";
const ScriptStep kOk = jsonAnswer(R"({"errcode":0,"errmsg":"ok"})");
const ScriptStep kEmptyList = jsonAnswer(R"({"errcode":0,"rule_list":[]})");
const ScriptStep kListed =
    jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"https://a.b/","path":"pages/a","state":1}]})");
const ScriptStep kBusy = jsonAnswer(R"({"errcode":-1,"errmsg":"system error"})");
const ScriptStep kRefused = jsonAnswer(R"({"errcode":85066,"errmsg":"illegal prefix rid: a-b-c"})");
const ScriptStep kNewCode = jsonAnswer(R"({"errcode":85099,"errmsg":"a reason of tomorrow rid: a-b-c"})");
const ScriptStep kTooFast = jsonAnswer(R"({"errcode":45011,"errmsg":"api minute-quota reach limit"})");
const ScriptStep kDayIsOver = jsonAnswer(R"({"errcode":45009,"errmsg":"reach max api daily quota limit"})");

RuleOperation add(const QString &prefix = u"https://a.b/"_s)
{
    return {.rule = {prefix, u"pages/a"_s, {}, {}, {}, {}}};
}

struct Bench : ClientBench
{
    explicit Bench(const QList<ScriptStep> &script)
        : ClientBench(script, AccountKind::Ordinary,
                      {.deadlines = {.read = 5s, .write = 5s}, .retries = {.attemptsWhenInterrupted = 1}})
    {
        isReady = journal.open(journalFile()).hasValue();
    }

    [[nodiscard]] QString journalFile() const { return folder.filePath(u"operations.db"_s); }
    [[nodiscard]] QString locks() const { return folder.filePath(u"locks"_s); }

    [[nodiscard]] OperationOutcome sent(const RuleOperation &operation)
    {
        return ended([&] { single.send(operation); });
    }

    template <typename Act>
    [[nodiscard]] OperationOutcome ended(Act act)
    {
        QSignalSpy finished(&single, &SingleOperation::finished);
        act();
        if (finished.isEmpty() && !finished.wait())
            return {Outcome::StillUnknown, {}, ApiError{.detail = u"test timeout"_s}};
        return finished.first().first().value<OperationOutcome>();
    }

    [[nodiscard]] JournalEntry recorded() { return everyOperation(journal.fileName()).value(0); }
    [[nodiscard]] int writes() const
    {
        const auto &all = server.requests();
        return int(std::count_if(all.begin(), all.end(), [](const ReceivedRequest &request) {
            return request.target.startsWith(kAddPath);
        }));
    }

    QTemporaryDir folder;
    ErrorCatalogue catalogue;
    OperationJournal journal;
    bool isReady = false;
    OperationRunner runner{
        OperationRunner::Owner{u"account"_s, u"Shop"_s},
        OperationRunner::Services{
            [this] { return std::shared_ptr<JumpRuleClient>(std::shared_ptr<void>(), &client); }, journal,
            catalogue, clock, locks()}};
    SingleOperation single{runner, {}};
};

} // namespace

class TestSingleOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsAndRecordsTheOutcome_data();
    void reportsAndRecordsTheOutcome();
    void aLostAnswerIsReadBack();
    void canBeCheckedAgain();
    void aCheckProvesNothingWhileItMayArrive();
    void anUnknownCodeIsNotRepeated();
    void aLostOneIsSettledBeforeTheNext();
    void aPlainNoOfASecondAttemptIsOne();
    void doesNotWaitForAHold();
    void isTakenBackWhileItWaits();
    void isNotSentWithoutARecord();
    void isNotSentBesideAnotherProgram();
    void anAccountThatIsGoneIsNotChanged();
};

void TestSingleOperation::reportsAndRecordsTheOutcome_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<OperationState>("recorded");
    QTest::newRow("done") << kOk.bytes << Outcome::Done << OperationState::Done;
    QTest::newRow("refused") << kRefused.bytes << Outcome::NothingChanged << OperationState::Refused;
    QTest::newRow("the day is over") << kDayIsOver.bytes << Outcome::NothingChanged
                                     << OperationState::Refused;
}

void TestSingleOperation::reportsAndRecordsTheOutcome()
{
    QFETCH(QByteArray, answer);
    QFETCH(Outcome, outcome);
    QFETCH(OperationState, recorded);
    Bench bench({rawAnswer(answer)});
    QVERIFY(bench.isReady);
    QCOMPARE(bench.sent(add()).kind, outcome);
    QCOMPARE(bench.single.state(), State::Idle);
    QCOMPARE(bench.recorded().state, recorded);
    QCOMPARE(bench.recorded().attempts, 1);
    QCOMPARE(bench.server.requests().size(), 1);
    QTRY_VERIFY(!bench.runner.isBusy());
    QCOMPARE(bench.runner.hold(), RunnerHold::None);
}

void TestSingleOperation::aLostAnswerIsReadBack()
{
    Bench bench({kBusy, kListed});
    QList<State> states;
    connect(&bench.single, &SingleOperation::stateChanged, this, [&](State state) { states.append(state); });
    const OperationOutcome outcome = bench.sent(add());
    QCOMPARE(outcome.kind, Outcome::Done);
    const QList<State> expected{State::Waiting, State::Sending, State::ReadingBack, State::Idle};
    QCOMPARE(states, expected);
    QCOMPARE(bench.single.lostBecause().errcode, -1);
    QCOMPARE(bench.recorded().state, OperationState::Done);
    QCOMPARE(bench.writes(), 1);
}

void TestSingleOperation::canBeCheckedAgain()
{
    Bench bench({kBusy, kBusy, kListed});
    QCOMPARE(bench.sent(add()).kind, Outcome::StillUnknown);
    QCOMPARE(bench.recorded().state, OperationState::Unknown);
    QCOMPARE(bench.ended([&] { bench.single.checkAgain(); }).kind, Outcome::Done);
    QCOMPARE(bench.recorded().state, OperationState::Done);
    QCOMPARE(bench.writes(), 1);
    QCOMPARE(bench.server.requests().size(), 3);
}

void TestSingleOperation::aCheckProvesNothingWhileItMayArrive()
{
    Bench bench({stall(), kEmptyList});
    const OperationOutcome stopped = bench.ended([&] {
        bench.single.send(add());
        QTRY_COMPARE(bench.writes(), 1);
        bench.single.stop();
    });
    QCOMPARE(stopped.kind, Outcome::StillUnknown);
    QCOMPARE(bench.ended([&] { bench.single.checkAgain(); }).kind, Outcome::StillUnknown);
    QCOMPARE(bench.recorded().state, OperationState::Unknown);
}

void TestSingleOperation::anUnknownCodeIsNotRepeated()
{
    Bench bench({kEmptyList, kNewCode, kEmptyList});
    (void)bench.runner.run({.kind = BatchKind::Import}, {{add()}});
    QTRY_VERIFY(bench.recorded().state != OperationState::Queued &&
                bench.recorded().state != OperationState::Sending);
    QTRY_VERIFY(!bench.runner.isBusy());
    QCOMPARE(bench.recorded().state, OperationState::Refused);
    QCOMPARE(bench.recorded().answer.errcode, 85099);
    QCOMPARE(bench.writes(), 1);
}

void TestSingleOperation::aLostOneIsSettledBeforeTheNext()
{
    Bench bench({kBusy, kBusy, kEmptyList});
    QCOMPARE(bench.sent(add()).kind, Outcome::StillUnknown);
    SingleOperation other(bench.runner, {});
    other.send(add());
    QTRY_VERIFY(bench.runner.waitsUntil().isValid()); // the first may still arrive
    QCOMPARE(other.state(), State::Waiting);
    QCOMPARE(bench.writes(), 1);
}

/// The first attempt was too fast, so nothing is in doubt.
void TestSingleOperation::aPlainNoOfASecondAttemptIsOne()
{
    Bench bench({kEmptyList, kTooFast, kRefused});
    (void)bench.runner.run({.kind = BatchKind::Import}, {{add()}});
    QTRY_COMPARE(bench.recorded().state, OperationState::Refused);
    QCOMPARE(bench.recorded().answer.errcode, 85066);
    QCOMPARE(bench.recorded().attempts, 2);
    QCOMPARE(bench.server.requests().size(), 3);
}

void TestSingleOperation::doesNotWaitForAHold()
{
    Bench bench({kEmptyList, kDayIsOver, kOk});
    (void)bench.runner.run({.kind = BatchKind::Import}, {{add(u"https://a.b/1"_s)}});
    QTRY_COMPARE(bench.runner.hold(), RunnerHold::DailyLimit);
    QCOMPARE(bench.sent(add()).kind, Outcome::Done);
    QCOMPARE(bench.runner.hold(), RunnerHold::DailyLimit);
    QCOMPARE(bench.writes(), 2);
}

void TestSingleOperation::isTakenBackWhileItWaits()
{
    Bench bench({stall()});
    SingleOperation other(bench.runner, {});
    other.send(add(u"https://a.b/1"_s));
    QTRY_COMPARE(bench.writes(), 1);
    bench.single.send(add());
    QTRY_COMPARE(everyOperation(bench.journal.fileName()).size(), 2);
    QCOMPARE(bench.single.state(), State::Waiting);
    const OperationOutcome outcome = bench.ended([&] { bench.single.stop(); });
    QCOMPARE(outcome.kind, Outcome::NothingChanged);
    QCOMPARE(outcome.error->kind, ApiError::Kind::Cancelled);
    QCOMPARE(bench.recorded().state, OperationState::Withdrawn);
    QCOMPARE(bench.writes(), 1);
}

void TestSingleOperation::isNotSentWithoutARecord()
{
    Bench bench({kOk});
    SqliteFile blocker;
    QVERIFY(blocker.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    QVERIFY(blocker.execute(u"BEGIN IMMEDIATE"_s));
    const OperationOutcome outcome = bench.sent(add());
    QCOMPARE(outcome.kind, Outcome::NothingChanged);
    QCOMPARE(outcome.error->kind, ApiError::Kind::NotRecorded);
    QVERIFY(outcome.error->detail.startsWith(bench.journalFile()));
    QCOMPARE(bench.server.requests().size(), 0);
    QVERIFY(blocker.execute(u"ROLLBACK"_s));
    QCOMPARE(bench.sent(add()).kind, Outcome::Done);
}

void TestSingleOperation::isNotSentBesideAnotherProgram()
{
    Bench bench({kOk});
    AccountLock lock(bench.locks(), u"account"_s);
    QVERIFY(lock.take().value());
    const OperationOutcome outcome = bench.sent(add());
    QCOMPARE(outcome.kind, Outcome::NothingChanged);
    QCOMPARE(outcome.error->kind, ApiError::Kind::OtherProgram);
    QCOMPARE(bench.server.requests().size(), 0);
    lock.release();
    QCOMPARE(bench.sent(add()).kind, Outcome::Done);
    QCOMPARE(bench.writes(), 1);
}

void TestSingleOperation::anAccountThatIsGoneIsNotChanged()
{
    Bench bench({kOk});
    OperationRunner runner(OperationRunner::Owner{u"gone"_s, u"Gone"_s},
                           OperationRunner::Services{[] { return std::shared_ptr<JumpRuleClient>(); },
                                                     bench.journal, bench.catalogue, bench.clock,
                                                     bench.locks()});
    SingleOperation single(runner, {});
    QSignalSpy finished(&single, &SingleOperation::finished);
    single.send(add());
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().value<OperationOutcome>().kind, Outcome::NothingChanged);
    QCOMPARE(bench.recorded().state, OperationState::Withdrawn);
}

QTEST_GUILESS_MAIN(TestSingleOperation)
#include "tst_singleoperation.moc"
