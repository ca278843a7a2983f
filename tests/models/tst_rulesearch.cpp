#include "core/models/rulesearch.h"

#include "core/base/threadjob.h"
#include "tests/models/naiverules.h"
#include "tests/support/randomrules.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

/// For which the filter below is too costly.
JumpRule costlyRule(int number)
{
    return {QString(40, u'a') + u'!' + QString::number(number), {}, {}, {}, {}, {}};
}

RuleFilter costlyFilter()
{
    RuleFilter filter;
    filter.text = u"(a+)+$"_s;
    filter.columns = {RuleColumn::Prefix};
    filter.syntax = RuleFilter::Syntax::RegularExpression;
    return filter;
}

} // namespace

class TestRuleSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void doesNotFindAcrossTheBorderOfTwoRules();
    void saysWhatIsWrongWithAPattern();
    void stopsWhenTold();
    void stopsInTheMiddleOfAnExpensivePattern();
    void saysOfWhichRulesAPatternIsTooCostly();
    void givesUpAPatternThatIsTooCostlyAgainAndAgain();
    void doesNotTryForLongerThanTold();
    void agreesWithASearchRuleByRule();

private:
    static bool accepts(const RuleFilter &filter, const JumpRule &rule)
    {
        return RuleSearch(filter, AccountKind::Ordinary).answer(rule) == PatternTest::Answer::Yes;
    }
};

void TestRuleSearch::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("any case") << u"MENU"_s << true;
    QTest::newRow("all words, in different columns") << u"a.b pages"_s << true;
    QTest::newRow("one word missing") << u"menu nowhere"_s << false;
    QTest::newRow("excluded word absent") << u"menu -old"_s << true;
    QTest::newRow("excluded word present") << u"menu -pages"_s << false;
    QTest::newRow("Chinese") << u"点餐"_s << true;
    QTest::newRow("letter with an accent, other case") << u"CAFÉ"_s << true;
    QTest::newRow("Kelvin sign for k") << u"kilo"_s << true;
    QTest::newRow("word of the state") << u"\"not published\""_s << true;
    QTest::newRow("test link") << u"spring"_s << true;
}

void TestRuleSearch::finds()
{
    QFETCH(QString, typed);
    JumpRule rule;
    rule.prefix = u"https://a.b/menu/点餐"_s;
    rule.pagePath = u"pages/café/\u212Ailo"_s;
    rule.state = RuleState::Unpublished;
    rule.testLinks = {u"https://a.b/menu/spring"_s};
    RuleFilter filter;
    filter.text = typed;
    filter.columns = columnsOf(AccountKind::Ordinary);
    QTEST(accepts(filter, rule), "isFound");
}

void TestRuleSearch::doesNotFindAcrossTheBorderOfTwoRules()
{
    JumpRule first;
    first.prefix = u"https://a.b/xab"_s;
    JumpRule second;
    second.prefix = u"abxab"_s;
    RuleFilter filter;
    filter.columns = {RuleColumn::Prefix};
    const std::atomic_bool isStopped = false;
    filter.text = u"abab"_s;
    QCOMPARE(RuleSearch(filter, AccountKind::Ordinary).matchesIn(RuleSet({first, second}), isStopped),
             RuleMatches());
    filter.text = u"abx"_s;
    QCOMPARE(RuleSearch(filter, AccountKind::Ordinary).matchesIn(RuleSet({first, second}), isStopped),
             RuleMatches({{1}, {}}));
}

void TestRuleSearch::saysWhatIsWrongWithAPattern()
{
    RuleFilter filter;
    filter.text = u"menu(a"_s;
    QCOMPARE(problemOf(filter), QString());
    filter.syntax = RuleFilter::Syntax::RegularExpression;
    QVERIFY2(problemOf(filter).contains(u"At its end: "_s), qPrintable(problemOf(filter)));
    filter.text = u"a)b"_s;
    QVERIFY2(problemOf(filter).contains(u"At character 2: "_s), qPrintable(problemOf(filter)));
    filter.text = u"menu(a|b)"_s;
    QCOMPARE(problemOf(filter), QString());
}

void TestRuleSearch::stopsWhenTold()
{
    const std::atomic_bool isStopped = true;
    RandomRules random(1);
    QCOMPARE(RuleSearch({}, AccountKind::Ordinary).matchesIn(RuleSet({random.rule(1)}), isStopped),
             RuleMatches());
}

// One row takes this pattern milliseconds, a hundred of them a part of a second.
void TestRuleSearch::stopsInTheMiddleOfAnExpensivePattern()
{
    RuleSet rules;
    for (int i = 0; i < 1000; ++i)
        rules.append(costlyRule(i));
    const RuleFilter filter = costlyFilter();
    std::atomic_bool hasBegun = false;
    QObject context;
    ThreadJob<RuleMatches> job;
    job.start(
        &context,
        [&](const std::atomic_bool &isStopped) {
            hasBegun = true;
            return RuleSearch(filter, AccountKind::Service).matchesIn(rules, isStopped);
        },
        [](const RuleMatches &) {});
    QTRY_VERIFY(hasBegun);
    QElapsedTimer waited;
    waited.start();
    job.abandon();
    QVERIFY2(waited.elapsed() < 500, qPrintable(u"%1 ms"_s.arg(waited.elapsed())));
}

void TestRuleSearch::saysOfWhichRulesAPatternIsTooCostly()
{
    JumpRule decided;
    decided.prefix = u"https://a.b/aaa"_s;
    JumpRule other = decided;
    other.prefix = u"https://a.b/b"_s;
    JumpRule excluded = costlyRule(1);
    excluded.state = RuleState::Published;
    JumpRule found = costlyRule(2);
    found.pagePath = u"a"_s;
    RuleFilter filter = costlyFilter();
    filter.columns.append(RuleColumn::PagePath);
    filter.state = RuleState::Unpublished;
    RuleSet rules;
    for (JumpRule rule : {decided, costlyRule(0), other, found}) {
        rule.state = RuleState::Unpublished;
        rules.append(rule);
    }
    rules.append(excluded);
    const std::atomic_bool isStopped = false;
    QCOMPARE(RuleSearch(filter, AccountKind::Service).matchesIn(rules, isStopped),
             RuleMatches({{0, 3}, {1}}));
    QCOMPARE(RuleSearch(filter, AccountKind::Service).answer(rules.at(1)), PatternTest::Answer::TooCostly);
}

/// Minutes of trying help nobody.
void TestRuleSearch::givesUpAPatternThatIsTooCostlyAgainAndAgain()
{
    RuleSet rules({{u"https://a.b/aaa"_s, {}, {}, {}, {}, {}}});
    constexpr int kCostly = RuleSearch::kMostTooCostly + 50;
    for (int i = 0; i < kCostly; ++i)
        rules.append(costlyRule(i));
    rules.append({u"https://a.b/aaa/aa"_s, {}, {}, {}, {}, {}});
    const std::atomic_bool isStopped = false;
    const RuleMatches matches = RuleSearch(costlyFilter(), AccountKind::Service).matchesIn(rules, isStopped);
    QCOMPARE(matches.positions, QList<int>{0});
    QCOMPARE(matches.undecided.size(), kCostly + 1);
}

void TestRuleSearch::doesNotTryForLongerThanTold()
{
    RuleSet rules;
    for (int i = 0; i < 1000; ++i)
        rules.append(costlyRule(i));
    QVERIFY(!RuleSearch(costlyFilter(), AccountKind::Service).matchesWithin(rules, 1ms));
    RuleFilter plain = costlyFilter();
    plain.syntax = RuleFilter::Syntax::Words;
    QCOMPARE(RuleSearch(plain, AccountKind::Service).matchesWithin(rules, 0ms), RuleMatches());
}

void TestRuleSearch::agreesWithASearchRuleByRule()
{
    RandomRules random(7);
    NaiveRules naive;
    for (int i = 0; i < 2500; ++i)
        naive.rules.append(random.rule(i));
    const RuleSet rules(naive.rules);
    const std::atomic_bool isStopped = false;
    for (int round = 0; round < 600; ++round) {
        const RuleFilter filter = random.filter();
        QStringList found;
        const RuleMatches matches = RuleSearch(filter, AccountKind::Ordinary).matchesIn(rules, isStopped);
        QVERIFY(matches.undecided.isEmpty());
        for (const int position : matches.positions)
            found.append(rules.prefixAt(position));
        QVERIFY2(found == naive.shownPrefixes(filter, AccountKind::Ordinary, {}),
                 qPrintable(u"round %1, “%2”"_s.arg(round).arg(filter.text)));
    }
}

QTEST_GUILESS_MAIN(TestRuleSearch)
#include "tst_rulesearch.moc"
