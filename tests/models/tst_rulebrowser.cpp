#include "core/models/rulebrowser.h"

#include "tests/models/browserbench.h"
#include "tests/support/clientbench.h"
#include "tests/support/limitbench.h"
#include "tests/support/manualclock.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

QByteArray page(const char *prefix, int total)
{
    return QStringLiteral(
               R"({"errcode":0,"rule_list":[{"prefix":"%1","path":"p","state":1}],"qrcodejump_open":1,)"
               R"("list_size":1,"total_count":%2,"qrcodejump_pub_quota":20})")
        .arg(QLatin1StringView(prefix))
        .arg(total)
        .toUtf8();
}

struct Bench : ClientBench
{
    explicit Bench(const QList<ScriptStep> &script, AccountKind kind = AccountKind::Service)
        : ClientBench(script, kind, {.deadlines = {}, .retries = {.firstDelay = 5ms}})
    {}

    ManualClock wallClock;
    BrowserBench parts{client, wallClock};
    RuleBrowser &browser = parts.browser;
};

/// One that was sent when the browser had read the rules.
JournalEntry doneNow(const RuleOperation &operation)
{
    return {
        .operation = operation, .state = OperationState::Done, .attempts = 1, .sentAt = ManualClock().now()};
}

RuleQuery pageQuery(int number)
{
    return {RuleQuery::Scope::Page, {}, number, 200};
}

} // namespace

class TestRuleBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsRulesAndFacts();
    void dropsStaleAnswers();
    void aReplacedLoadEndsWithoutAWord();
    void keepsOldRowsWhileLoadingAndAfterAFailure();
    void canBeStopped();
    void saysThatItWaits();
    void saysThatItWaitsForTheLimit();
    void countsOrdinaryRulesItself();
    void readsAgainWhenARuleIsWrittenMeanwhile();
    void followsOperations_data();
    void followsOperations();
    void aNewServiceRuleIsOnlyCounted();
    void countsOnlyWhatWasSentSince_data();
    void countsOnlyWhatWasSentSince();
    void publishesLeftAreThoseOfOneMonth();
    void aReplacedServiceRuleIsARowAgain();
    void takesCountsThatSomebodyElseRead();
    void readsAnewWithoutAWord();
    void aFailureWhileReadingAnewLeavesTheRows();
    void whatChangesWhileReadingAnewHolds();
    void aLoadTakesThePlaceOfReadingAnew();
    void saysHowManyRowsThereShouldBe();
};

void TestRuleBrowser::showsRulesAndFacts()
{
    Bench bench({jsonAnswer(page("a", 12'345))});
    QCOMPARE(bench.browser.state(), RuleBrowser::State::Idle);
    bench.browser.load(pageQuery(30));
    QCOMPARE(bench.browser.state(), RuleBrowser::State::Loading);
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QCOMPARE(bench.browser.table().rowCount(), 1);
    QCOMPARE(bench.browser.facts().ruleCount, 12'345);
    QCOMPARE(bench.browser.facts().publishQuota, 20);
    QCOMPARE(bench.browser.facts().featureOpen, true);
    QCOMPARE(bench.browser.facts().asOf, bench.wallClock.now());
    QCOMPARE(bench.browser.pager(), (Pager{30, 200, 12'345}));
}

void TestRuleBrowser::dropsStaleAnswers()
{
    Bench bench({jsonAnswer(page("second", 2))});
    QList<RuleBrowser::State> states;
    connect(&bench.browser, &RuleBrowser::changed, &bench.browser,
            [&] { states.append(bench.browser.state()); });
    bench.browser.load(pageQuery(1));
    bench.browser.load(pageQuery(2));
    QSignalSpy shown(&bench.browser.table(), &RuleTableModel::modelReset);
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QCOMPARE(bench.browser.shownQuery(), pageQuery(2));
    QCOMPARE(shown.size(), 1);
    using State = RuleBrowser::State;
    QCOMPARE(states, QList<State>({State::Loading, State::Loading, State::Loaded}));
}

void TestRuleBrowser::aReplacedLoadEndsWithoutAWord()
{
    using State = RuleBrowser::State;
    Bench bench({stall(), jsonAnswer(page("second", 2))});
    QList<State> states;
    connect(&bench.browser, &RuleBrowser::changed, &bench.browser,
            [&] { states.append(bench.browser.state()); });
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.server.requests().size(), 1); // a call that waits for its answer ends at once
    bench.browser.load(pageQuery(2));
    QTRY_COMPARE(bench.browser.state(), State::Loaded);
    QCOMPARE(states, QList<State>({State::Loading, State::Loading, State::Loaded}));
}

void TestRuleBrowser::keepsOldRowsWhileLoadingAndAfterAFailure()
{
    Bench bench(
        {jsonAnswer(page("a", 5)), jsonAnswer(R"({"errcode":40097,"errmsg":"invalid args rid: a-b-c"})")});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    bench.browser.load(pageQuery(2));
    QCOMPARE(bench.browser.table().rowCount(), 1);
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Failed);
    QCOMPARE(bench.browser.error()->errcode, 40097);
    QCOMPARE(bench.browser.table().rowCount(), 1);
    QCOMPARE(bench.browser.shownQuery(), pageQuery(1));
    QCOMPARE(bench.browser.query(), pageQuery(2));
}

void TestRuleBrowser::canBeStopped()
{
    Bench bench({stall()});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.server.requests().size(), 1);
    bench.browser.stop();
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Stopped);
    QVERIFY(!bench.browser.error());
}

void TestRuleBrowser::saysThatItWaits()
{
    Bench bench({jsonAnswer(R"({"errcode":44990,"errmsg":"x"})"), jsonAnswer(page("a", 1))});
    QList<std::optional<int>> waitedFor; // the pause is short, so a look now and then could miss it
    connect(&bench.browser, &RuleBrowser::changed, &bench.browser, [&] {
        if (const auto &backOff = bench.browser.backOff())
            waitedFor.append(backOff->error.errcode);
    });
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QCOMPARE(waitedFor, QList<std::optional<int>>({44990}));
    QVERIFY(!bench.browser.backOff());
}

void TestRuleBrowser::saysThatItWaitsForTheLimit()
{
    LimitBench bench({jsonAnswer(page("a", 1))}, 1);
    BrowserBench parts(bench.client, bench.clock);
    RuleBrowser &browser = parts.browser;
    browser.load(pageQuery(1));
    QTRY_COMPARE(browser.state(), RuleBrowser::State::Loaded);
    QVERIFY(!browser.limitWait());
    browser.load(pageQuery(2));
    QTRY_VERIFY(browser.limitWait());
    browser.load(pageQuery(3)); // the limit waits already
    QTRY_VERIFY(browser.limitWait());
    QCOMPARE(browser.limitWait(), bench.channel.limitWait());
    browser.stop();
    QCOMPARE(browser.state(), RuleBrowser::State::Stopped);
    QVERIFY(!browser.limitWait());
}

void TestRuleBrowser::countsOrdinaryRulesItself()
{
    Bench bench({jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"a"},{"prefix":"b"}]})")},
                AccountKind::Ordinary);
    bench.browser.load({});
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QCOMPARE(bench.browser.facts().ruleCount, 2);
}

void TestRuleBrowser::readsAgainWhenARuleIsWrittenMeanwhile()
{
    Bench bench({stall(), jsonAnswer(page("b", 1))});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.server.requests().size(), 1);
    bench.browser.follow(doneNow({.rule = {u"b"_s, u"p"_s, RuleState::Unpublished, {}, {}, {}}}));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QVERIFY(bench.browser.table().isLoaded(u"b"_s));
}

void TestRuleBrowser::followsOperations_data()
{
    using Kind = RuleOperation::Kind;
    QTest::addColumn<JournalEntry>("entry");
    QTest::addColumn<QList<JumpRule>>("rules");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("publishesLeft");

    const JumpRule a{u"a"_s, u"p"_s, RuleState::Unpublished, {}, {}, {}};
    const JumpRule b{u"b"_s, u"p"_s, RuleState::Unpublished, {}, {}, {}};
    const JumpRule published{u"a"_s, u"p"_s, RuleState::Published, {}, {}, {}};
    const JumpRule edited{u"a"_s, u"new"_s, RuleState::Unpublished, {}, {}, {}};
    const auto wish = [](Kind kind, JumpRule rule, const JumpRule &original) {
        rule.state.reset();
        return RuleOperation{kind, rule, original, 7};
    };
    const auto row = [](const char *name, const RuleOperation &operation, OperationState state,
                        const std::optional<JumpRule> &onServer, const QList<JumpRule> &rules, int count,
                        int publishesLeft = 20) {
        JournalEntry entry{.operation = operation,
                           .state = state,
                           .attempts = 1,
                           .sentAt = ManualClock().now(),
                           .serverRule = onServer};
        QTest::newRow(name) << entry << rules << count << publishesLeft;
    };
    row("added", wish(Kind::Add, b, {}), OperationState::Done, {}, {a, b}, 6);
    row("edited", wish(Kind::Edit, edited, a), OperationState::Done, {}, {edited}, 5);
    row("edited, as read", wish(Kind::Edit, edited, a), OperationState::Done, edited, {edited}, 5);
    row("published", wish(Kind::Publish, {}, a), OperationState::Done, {}, {published}, 5, 6);
    row("deleted", wish(Kind::Delete, {}, a), OperationState::Done, {}, {}, 4);
    row("another one is there", wish(Kind::Delete, {}, a), OperationState::NeedsYou, edited, {edited}, 5);
    row("none is there", wish(Kind::Edit, edited, a), OperationState::NeedsYou, {}, {}, 5);
    row("refused", wish(Kind::Delete, {}, a), OperationState::Refused, {}, {a}, 5);
    row("under way", wish(Kind::Delete, {}, a), OperationState::Sending, {}, {a}, 5);
}

void TestRuleBrowser::followsOperations()
{
    QFETCH(JournalEntry, entry);
    QFETCH(int, count);
    QFETCH(int, publishesLeft);
    Bench bench({jsonAnswer(page("a", 5))}, AccountKind::Ordinary);
    bench.browser.load({});
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    bench.browser.follow(entry);
    QTEST(bench.browser.table().rules().toList(), "rules");
    QCOMPARE(bench.browser.facts().ruleCount, count);
    QCOMPARE(bench.browser.facts().publishQuota, publishesLeft);
}

void TestRuleBrowser::aNewServiceRuleIsOnlyCounted()
{
    Bench bench({jsonAnswer(page("a", 5))});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    const JumpRule added{u"b"_s, u"p"_s, {}, {}, {}, {}};
    bench.browser.follow(doneNow({.rule = added}));
    QCOMPARE(bench.browser.facts().ruleCount, 6);
    QVERIFY(bench.browser.facts().isCountedAlong);
    QCOMPARE(bench.browser.table().rowCount(), 1);
}

void TestRuleBrowser::countsOnlyWhatWasSentSince_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("seconds"); ///< after the answer
    QTest::addColumn<int>("count");
    QTest::newRow("it was there already") << 0 << 60 << 5;
    QTest::newRow("sent by an earlier program") << 1 << -60 << 5;
    QTest::newRow("sent since") << 1 << 60 << 6;
}

void TestRuleBrowser::countsOnlyWhatWasSentSince()
{
    QFETCH(int, attempts);
    QFETCH(int, seconds);
    Bench bench({jsonAnswer(page("a", 5))});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    JournalEntry entry = doneNow({.rule = {u"b"_s, u"p"_s, {}, {}, {}, {}}});
    entry.attempts = attempts;
    entry.sentAt = bench.wallClock.now().addSecs(seconds);
    bench.browser.follow(entry);
    QTEST(*bench.browser.facts().ruleCount, "count");
    QCOMPARE(bench.browser.facts().isCountedAlong, *bench.browser.facts().ruleCount == 6);
}

void TestRuleBrowser::publishesLeftAreThoseOfOneMonth()
{
    const auto inChina = [](int month, int day) {
        return QDateTime(QDate(2026, month, day), QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600);
    };
    const AccountFacts facts{true, 5, 20, inChina(11, 2)};
    QCOMPARE(stillTrue(facts, inChina(11, 30)), facts);
    QCOMPARE(stillTrue(facts, inChina(12, 1)), AccountFacts({true, 5, {}, inChina(11, 2)}));
    QCOMPARE(stillTrue({}, inChina(12, 1)), AccountFacts());
}

void TestRuleBrowser::aReplacedServiceRuleIsARowAgain()
{
    Bench bench({jsonAnswer(page("a", 5))});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    RuleOperation deletion;
    deletion.kind = RuleOperation::Kind::Delete;
    deletion.original.prefix = u"a"_s;
    bench.browser.follow(doneNow(deletion));
    QCOMPARE(bench.browser.table().rowCount(), 0);
    const JumpRule added{u"a"_s, u"new"_s, {}, {}, {}, {}};
    bench.browser.follow(doneNow({.rule = added}));
    QCOMPARE(bench.browser.table().rowCount(), 1);
    QCOMPARE(bench.browser.table().ruleAt(0).pagePath, u"new"_s);
    QCOMPARE(bench.browser.facts().ruleCount, 5);
}

void TestRuleBrowser::takesCountsThatSomebodyElseRead()
{
    Bench bench({jsonAnswer(page("a", 5))});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    RuleOperation deletion;
    deletion.kind = RuleOperation::Kind::Delete;
    bench.browser.follow(doneNow(deletion));
    QVERIFY(bench.browser.facts().isCountedAlong);
    const QDateTime later = bench.wallClock.now().addSecs(60);
    bench.browser.takeFacts({{}, 4, 19, later});
    QCOMPARE(bench.browser.facts(), AccountFacts({true, 4, 19, later, false}));
}

void TestRuleBrowser::readsAnewWithoutAWord()
{
    using State = RuleBrowser::State;
    Bench bench({jsonAnswer(page("a", 1)), jsonAnswer(page("b", 2))});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), State::Loaded);
    QList<State> states;
    connect(&bench.browser, &RuleBrowser::changed, &bench.browser,
            [&] { states.append(bench.browser.state()); });
    QSignalSpy ended(&bench.browser, &RuleBrowser::rowsReadAnew);
    bench.browser.readAnew();
    bench.browser.readAnew(); // it is under way
    QVERIFY(bench.browser.isReadingAnew());
    QVERIFY(bench.browser.table().isLoaded(u"a"_s));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(states, QList<State>({State::Loaded}));
    QVERIFY(bench.browser.table().isLoaded(u"b"_s));
    QCOMPARE(bench.browser.table().rowCount(), 1);
    QCOMPARE(bench.browser.facts().ruleCount, 2);
    QCOMPARE(bench.server.requests().size(), 2);
}

void TestRuleBrowser::aFailureWhileReadingAnewLeavesTheRows()
{
    Bench bench({jsonAnswer(page("a", 1)), jsonAnswer("{}", 500), jsonAnswer("{}", 500)});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QSignalSpy ended(&bench.browser, &RuleBrowser::rowsReadAnew);
    bench.browser.readAnew();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.first().first().value<std::optional<ApiError>>());
    QCOMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QVERIFY(!bench.browser.error());
    QVERIFY(bench.browser.table().isLoaded(u"a"_s));
}

void TestRuleBrowser::whatChangesWhileReadingAnewHolds()
{
    const QByteArray three = R"({"errcode":0,"rule_list":[{"prefix":"a","path":"p","state":1},)"
                             R"({"prefix":"b","path":"p","state":1},{"prefix":"c","path":"p","state":1}],)"
                             R"("total_count":3})";
    Bench bench({jsonAnswer(three)});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QSignalSpy ended(&bench.browser, &RuleBrowser::rowsReadAnew);
    bench.browser.readAnew(); // is answered with what was before
    RuleOperation deletion{.kind = RuleOperation::Kind::Delete};
    deletion.original.prefix = u"a"_s;
    bench.browser.follow(doneNow(deletion));
    bench.browser.follow(doneNow(
        {.kind = RuleOperation::Kind::Edit, .rule = {u"b"_s, u"new"_s, RuleState::Unpublished, {}, {}, {}}}));
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!bench.browser.table().isLoaded(u"a"_s));
    QCOMPARE(bench.browser.table().ruleAt(bench.browser.table().rowOf(u"b"_s)).pagePath, u"new"_s);
    QCOMPARE(bench.browser.facts().ruleCount, 2);
    QVERIFY(bench.browser.facts().isCountedAlong);
}

void TestRuleBrowser::aLoadTakesThePlaceOfReadingAnew()
{
    Bench bench({jsonAnswer(page("a", 1)), stall(), jsonAnswer(page("second", 2))});
    bench.browser.load(pageQuery(1));
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QSignalSpy ended(&bench.browser, &RuleBrowser::rowsReadAnew);
    bench.browser.readAnew();
    QTRY_COMPARE(bench.server.requests().size(), 2);
    bench.browser.load(pageQuery(2));
    QVERIFY(!bench.browser.isReadingAnew());
    QTRY_COMPARE(bench.browser.shownQuery(), pageQuery(2));
    QVERIFY(ended.isEmpty());
}

void TestRuleBrowser::saysHowManyRowsThereShouldBe()
{
    Bench bench({jsonAnswer(page("a", 12'345))});
    QCOMPARE(bench.browser.expectedRows(), std::nullopt);
    QVERIFY(!bench.browser.pager().hasNext()); // nothing is there yet
    bench.browser.load(pageQuery(62));
    QVERIFY(!bench.browser.requestedPager().hasNext());
    QTRY_COMPARE(bench.browser.expectedRows(), 145);
    bench.browser.load(pageQuery(30));
    QTRY_COMPARE(bench.browser.expectedRows(), 200);
    QVERIFY(bench.browser.pager().hasNext());
    bench.browser.load({RuleQuery::Scope::Newest, {}, 1, 200});
    QTRY_COMPARE(bench.browser.expectedRows(), kNewestRules);
    bench.browser.load({RuleQuery::Scope::Prefixes, {u"a"_s}, 1, 200});
    QTRY_COMPARE(bench.browser.expectedRows(), std::nullopt);
}

QTEST_GUILESS_MAIN(TestRuleBrowser)
#include "tst_rulebrowser.moc"
