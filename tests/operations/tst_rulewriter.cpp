#include "core/operations/rulewriter.h"

#include "core/rules/rulejson.h"
#include "tests/support/clientbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ScriptStep)

namespace {

using Outcome = OperationOutcome::Kind;
using Kind = RuleOperation::Kind;

const QByteArray kNothingWrong = R"({"errcode":0,"errmsg":"ok"})";

JumpRule sampleRule(const QString &page = u"pages/index"_s)
{
    return {
        u"http://weixin.qq.com/q/abc"_s,  page, RuleState::Unpublished, TestRange::Trial, SubRules::Exclusive,
        {u"http://weixin.qq.com/q/abc"_s}};
}

ScriptStep listAnswer(const QList<JumpRule> &rules)
{
    QJsonObject reply{{"errcode"_L1, 0}, {"errmsg"_L1, u"ok"_s}};
    QJsonArray list;
    for (const JumpRule &rule : rules)
        list.append(toJson(rule));
    reply.insert("rule_list"_L1, list);
    return jsonAnswer(QJsonDocument(reply).toJson());
}

ScriptStep refusal(int errcode)
{
    return jsonAnswer(QByteArray(R"({"errcode":%1,"errmsg":"text rid: a-b-c"})")
                          .replace("%1", QByteArray::number(errcode)));
}

/// Gives a write up soon and repeats nothing.
struct Bench : ClientBench
{
    explicit Bench(const QList<ScriptStep> &script, AccountKind kind = AccountKind::Ordinary)
        : ClientBench(script, kind,
                      {.deadlines = {.read = 5s, .write = 300ms},
                       .retries = {.attemptsWhenInterrupted = 1, .firstDelay = 20ms}})
    {}

    OperationOutcome outcomeOf(const RuleOperation &operation)
    {
        return ended([&] { writer.send(operation); });
    }

    template <typename Act>
    OperationOutcome ended(Act act)
    {
        QSignalSpy finished(&writer, &RuleWriter::finished);
        act();
        if (finished.isEmpty() && !finished.wait())
            return {Outcome::StillUnknown, {}, ApiError{.detail = u"test timeout"_s}};
        return finished.first().first().value<OperationOutcome>();
    }

    [[nodiscard]] int writes() const { return arrivals("/cgi-bin/wxopen/qrcodejumpadd"); }
    [[nodiscard]] int reads() const { return arrivals("/cgi-bin/wxopen/qrcodejumpget"); }
    [[nodiscard]] int arrivals(const QByteArray &path) const
    {
        const auto &all = server.requests();
        return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const ReceivedRequest &request) {
            return request.target.startsWith(path);
        }));
    }

    RuleWriter writer{client};
};

} // namespace

class TestRuleWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainSuccessNeedsNoFurtherCall_data();
    void plainSuccessNeedsNoFurtherCall();
    void aRefusalIsDelivered();
    void aLostAnswerIsReadBackOnce_data();
    void aLostAnswerIsReadBackOnce();
    void aWriteGivenUpIsLookedForTwice();
    void asksAServiceAccountByPrefix();
    void aFailedReadBackCanBeCheckedAgain();
    void sendingAgainHearsThatItWasAddedAfterAll();
    void aPlainDuplicateIsARefusal();
    void aRepeatedDeleteHearsThatTheRuleIsGone();
    void aRepeatedPublishHearsThatItIsPublished();
    void findsOutWhatAnEarlierProgramSent();
    void stoppingAWriteReadsBack();
    void stoppingAReadBackLeavesItUnknown();
    void namesItsStates();
};

void TestRuleWriter::plainSuccessNeedsNoFurtherCall_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<int>("account");
    QTest::newRow("add, ordinary") << int(Kind::Add) << int(AccountKind::Ordinary);
    QTest::newRow("add, service") << int(Kind::Add) << int(AccountKind::Service);
    QTest::newRow("edit, ordinary") << int(Kind::Edit) << int(AccountKind::Ordinary);
    QTest::newRow("edit, service") << int(Kind::Edit) << int(AccountKind::Service);
}

void TestRuleWriter::plainSuccessNeedsNoFurtherCall()
{
    QFETCH(int, operation);
    QFETCH(int, account);
    Bench bench({jsonAnswer(kNothingWrong)}, AccountKind(account));
    JumpRule typed = sampleRule();
    typed.state.reset();
    const auto outcome = bench.outcomeOf({Kind(operation), typed, sampleRule(u"old"_s)});
    QCOMPARE(outcome, (OperationOutcome{Outcome::Done, sampleRule()}));
    QCOMPARE(bench.server.requests().size(), 1);
    const QByteArray flag = Kind(operation) == Kind::Add ? R"("is_edit":0)" : R"("is_edit":1)";
    QVERIFY(bench.server.requests().first().body.contains(flag));
}

void TestRuleWriter::aRefusalIsDelivered()
{
    Bench bench({refusal(85068)});
    const auto outcome = bench.outcomeOf({Kind::Add, sampleRule(), {}});
    QCOMPARE(outcome.kind, Outcome::NothingChanged);
    QCOMPARE(outcome.error->errcode, 85068);
    QCOMPARE(outcome.error->rid, u"a-b-c"_s);
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestRuleWriter::aLostAnswerIsReadBackOnce_data()
{
    QTest::addColumn<ScriptStep>("fault");
    QTest::addColumn<int>("operation");
    QTest::addColumn<QList<JumpRule>>("onServer");
    QTest::addColumn<int>("outcome");

    const JumpRule sent = sampleRule();
    const JumpRule old = sampleRule(u"old"_s);
    const JumpRule other = sampleRule(u"other"_s);
    JumpRule longer = sent;
    longer.prefix += u"d"_s;

    const QList<std::pair<const char *, ScriptStep>> faults{
        {"cut", cut()},
        {"half a status line", cut("HTTP/1.1 2")},
        {"-1", refusal(-1)},
        {"886001", refusal(886001)},
        {"HTML", jsonAnswer("<html>Log in</html>")},
        {"502", jsonAnswer("<html>", 502)},
        {"never answered", stall()},
    };
    for (const auto &[name, fault] : faults) {
        // What was given up while the server still held it may still arrive.
        const Outcome notThere =
            fault.act == ScriptStep::Act::Stall ? Outcome::StillUnknown : Outcome::NotThere;
        const auto row = [&](const char *found, Kind kind, const QList<JumpRule> &onServer, Outcome outcome) {
            QTest::addRow("%s, %s", name, found) << fault << int(kind) << onServer << int(outcome);
        };
        row("add equal", Kind::Add, {longer, sent}, Outcome::Done);
        row("add absent", Kind::Add, {longer}, notThere);
        row("add different", Kind::Add, {other}, Outcome::Different);
        row("edit new", Kind::Edit, {sent}, Outcome::Done);
        row("edit old", Kind::Edit, {old}, notThere);
        row("edit other", Kind::Edit, {other}, Outcome::Different);
        row("edit disappeared", Kind::Edit, {}, Outcome::Different);
    }
}

void TestRuleWriter::aLostAnswerIsReadBackOnce()
{
    QFETCH(ScriptStep, fault);
    QFETCH(int, operation);
    QFETCH(QList<JumpRule>, onServer);
    Bench bench({fault, listAnswer(onServer)});
    const auto outcome = bench.outcomeOf({Kind(operation), sampleRule(), sampleRule(u"old"_s)});
    QTEST(int(outcome.kind), "outcome");
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->certainty, Certainty::Unknown);
    QVERIFY(!outcome.readError);
    QCOMPARE(bench.writes(), 1);
    QCOMPARE(bench.reads(), 1);
}

void TestRuleWriter::aWriteGivenUpIsLookedForTwice()
{
    Bench bench({stall(), listAnswer({})});
    auto outcome = bench.outcomeOf({Kind::Add, sampleRule(), {}});
    QCOMPARE(outcome.kind, Outcome::StillUnknown);
    QVERIFY(!outcome.readError);
    outcome = bench.ended([&] { bench.writer.checkAgain(); });
    QCOMPARE(outcome.kind, Outcome::NotThere);
    QCOMPARE(bench.writes(), 1);
}

void TestRuleWriter::asksAServiceAccountByPrefix()
{
    Bench bench({cut(), listAnswer({sampleRule()})}, AccountKind::Service);
    QCOMPARE(bench.outcomeOf({Kind::Add, sampleRule(), {}}).kind, Outcome::Done);
    const QByteArray query =
        R"({"appid":"wx0miniprogram","get_type":1,"prefix_list":["http://weixin.qq.com/q/abc"]})";
    QCOMPARE(bench.server.requests().last().body, query);
}

void TestRuleWriter::aFailedReadBackCanBeCheckedAgain()
{
    Bench bench({cut(), refusal(45009), refusal(48001), listAnswer({})});
    auto outcome = bench.outcomeOf({Kind::Add, sampleRule(), {}});
    QCOMPARE(outcome.kind, Outcome::StillUnknown);
    QCOMPARE(outcome.error->certainty, Certainty::Unknown);
    QCOMPARE(outcome.readError->errcode, 45009);
    outcome = bench.ended([&] { bench.writer.checkAgain(); });
    QCOMPARE(outcome.kind, Outcome::StillUnknown);
    QCOMPARE(outcome.readError->errcode, 48001);
    outcome = bench.ended([&] { bench.writer.checkAgain(); });
    QCOMPARE(outcome.kind, Outcome::NotThere);
    QCOMPARE(bench.writes(), 1);
    QCOMPARE(bench.reads(), 3);
}

void TestRuleWriter::sendingAgainHearsThatItWasAddedAfterAll()
{
    Bench bench({cut(), listAnswer({}), refusal(85071), listAnswer({sampleRule()})});
    const RuleOperation operation{Kind::Add, sampleRule(), {}};
    QCOMPARE(bench.outcomeOf(operation).kind, Outcome::NotThere);
    const auto outcome = bench.outcomeOf(operation);
    QCOMPARE(outcome.kind, Outcome::Done);
    QCOMPARE(outcome.serverRule, sampleRule());
    QCOMPARE(outcome.error->errcode, 85071);
    QCOMPARE(bench.writes(), 2);
    QCOMPARE(bench.reads(), 2);
}

void TestRuleWriter::aPlainDuplicateIsARefusal()
{
    Bench bench({refusal(85071)});
    const auto outcome = bench.outcomeOf({Kind::Add, sampleRule(), {}});
    QCOMPARE(outcome.kind, Outcome::NothingChanged);
    QCOMPARE(outcome.error->errcode, 85071);
    QCOMPARE(bench.reads(), 0);
}

void TestRuleWriter::aRepeatedDeleteHearsThatTheRuleIsGone()
{
    Bench bench({refusal(85095), listAnswer({})});
    const RuleOperation operation{.kind = Kind::Delete, .original = sampleRule()};
    const auto outcome = bench.ended([&] { bench.writer.sendAgain(operation); });
    QCOMPARE(outcome.kind, Outcome::Done);
    QCOMPARE(bench.arrivals("/cgi-bin/wxopen/qrcodejumpdelete"), 1);
    QCOMPARE(bench.reads(), 1);
}

void TestRuleWriter::aRepeatedPublishHearsThatItIsPublished()
{
    JumpRule published = sampleRule();
    published.state = RuleState::Published;
    Bench bench({refusal(40097), listAnswer({published})});
    const RuleOperation operation{.kind = Kind::Publish, .original = sampleRule(), .publishesLeft = 3};
    const auto outcome = bench.ended([&] { bench.writer.sendAgain(operation); });
    QCOMPARE(outcome.kind, Outcome::Done);
    QCOMPARE(outcome.serverRule, published);
    QCOMPARE(bench.arrivals("/cgi-bin/wxopen/qrcodejumppublish"), 1);
}

void TestRuleWriter::findsOutWhatAnEarlierProgramSent()
{
    Bench bench({listAnswer({sampleRule()})});
    const RuleOperation operation{.rule = sampleRule()};
    const ApiError because{.kind = ApiError::Kind::Cancelled, .certainty = Certainty::Unknown};
    const auto outcome = bench.ended([&] { bench.writer.findOut(operation, because); });
    QCOMPARE(outcome.kind, Outcome::Done);
    QCOMPARE(bench.writes(), 0);
    QCOMPARE(bench.reads(), 1);
}

void TestRuleWriter::stoppingAWriteReadsBack()
{
    Bench bench({stall(), listAnswer({sampleRule()})});
    QSignalSpy finished(&bench.writer, &RuleWriter::finished);
    bench.writer.send({Kind::Add, sampleRule(), {}});
    QTRY_COMPARE(bench.writes(), 1);
    bench.writer.stop();
    QCOMPARE(bench.writer.state(), RuleWriter::State::ReadingBack);
    QVERIFY(finished.wait());
    const auto outcome = finished.first().first().value<OperationOutcome>();
    QCOMPARE(outcome.kind, Outcome::Done);
    QCOMPARE(outcome.error->kind, ApiError::Kind::Cancelled);
    QCOMPARE(bench.writes(), 1);
}

void TestRuleWriter::stoppingAReadBackLeavesItUnknown()
{
    Bench bench({cut(), stall()});
    QSignalSpy finished(&bench.writer, &RuleWriter::finished);
    bench.writer.send({Kind::Edit, sampleRule(), sampleRule(u"old"_s)});
    QTRY_COMPARE(bench.reads(), 1);
    bench.writer.stop();
    QCOMPARE(finished.size(), 1);
    const auto outcome = finished.first().first().value<OperationOutcome>();
    QCOMPARE(outcome.kind, Outcome::StillUnknown);
    QCOMPARE(outcome.readError->kind, ApiError::Kind::Cancelled);
}

void TestRuleWriter::namesItsStates()
{
    using State = RuleWriter::State;
    Bench bench({cut(), listAnswer({})});
    QList<State> seen;
    connect(&bench.writer, &RuleWriter::stateChanged, this, [&seen](State state) { seen.append(state); });
    QCOMPARE(bench.outcomeOf({Kind::Add, sampleRule(), {}}).kind, Outcome::NotThere);
    QCOMPARE(seen, (QList{State::Sending, State::ReadingBack, State::Idle}));
}

QTEST_GUILESS_MAIN(TestRuleWriter)
#include "tst_rulewriter.moc"
