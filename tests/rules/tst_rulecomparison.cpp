#include "core/rules/rulecomparison.h"

#include "tests/support/generatedrules.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Kind = DifferenceKind;

namespace {

constexpr int kMany = 100'000;

RuleComparison comparisonOf(const QList<JumpRule> &before, const QList<JumpRule> &after)
{
    return compared(RuleSet(before), RuleSet(after), false).value();
}

JumpRule sample(RuleState state = RuleState::Unpublished)
{
    JumpRule rule = generatedRule(3);
    rule.state = state;
    return rule;
}

/// By prefix, with a map instead of positions.
QMap<QString, Kind> naiveDifferences(const QList<JumpRule> &before, const QList<JumpRule> &after)
{
    QMap<QString, JumpRule> old;
    QMap<QString, Kind> kinds;
    for (const JumpRule &rule : before) {
        old.insert(rule.prefix, rule);
        kinds.insert(rule.prefix, Kind::Removed);
    }
    for (const JumpRule &rule : after) {
        const auto was = old.constFind(rule.prefix);
        if (was == old.constEnd())
            kinds.insert(rule.prefix, Kind::Added);
        else if (*was == rule)
            kinds.remove(rule.prefix);
        else
            kinds.insert(rule.prefix,
                         rule.isPublished() && !was->isPublished() ? Kind::Published : Kind::Changed);
    }
    return kinds;
}

/// The median of five, in milliseconds of work: other programs do not count. -1 for a wrong result.
double millisecondsOf(const RuleSet &before, const RuleSet &after, int differences)
{
    QList<double> times;
    for (int i = 0; i < 5; ++i) {
        const std::clock_t begin = std::clock();
        const auto comparison = compared(before, after, false);
        times.append(double(std::clock() - begin) * 1e3 / CLOCKS_PER_SEC);
        if (comparison->differences.size() != differences)
            return -1;
    }
    std::sort(times.begin(), times.end());
    return times.at(2);
}

} // namespace

Q_DECLARE_METATYPE(std::optional<qrjump::core::DifferenceKind>)

class TestRuleComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void findsWhatCameAndWent();
    void orderIsNoDifference();
    void gapsAreNoRules();
    void countsADoubledPrefixTwice();
    void tellsOddPrefixesApart();
    void givesTheRules();
    void stops();
    void agreesWithANaiveOne();
    void isFast_data();
    void isFast();
};

void TestRuleComparison::tellsWhatChanged_data()
{
    QTest::addColumn<JumpRule>("before");
    QTest::addColumn<JumpRule>("after");
    QTest::addColumn<std::optional<Kind>>("kind");
    QTest::addColumn<QList<RuleColumn>>("columns");
    using Columns = QList<RuleColumn>;
    const std::optional<Kind> none;
    const std::optional changed = Kind::Changed;
    const std::optional published = Kind::Published;
    const JumpRule rule = sample();
    const auto with = [rule](auto change) {
        JumpRule other = rule;
        change(other);
        return other;
    };

    QTest::newRow("nothing") << rule << rule << none << Columns();
    QTest::newRow("page path") << rule << with([](JumpRule &other) { other.pagePath = u"pages/b"_s; })
                               << changed << Columns{RuleColumn::PagePath};
    QTest::newRow("test range") << rule << with([](JumpRule &other) { other.testRange = TestRange::Release; })
                                << changed << Columns{RuleColumn::TestRange};
    QTest::newRow("unknown test range")
        << rule << with([](JumpRule &other) { other.testRange = TestRange(9); }) << changed
        << Columns{RuleColumn::TestRange};
    QTest::newRow("sub-rules") << rule
                               << with([](JumpRule &other) { other.subRules = SubRules::NotExclusive; })
                               << changed << Columns{RuleColumn::SubRules};
    QTest::newRow("fewer test links") << rule << with([](JumpRule &other) { other.testLinks.removeLast(); })
                                      << changed << Columns{RuleColumn::TestLinks};
    QTest::newRow("test links that are empty")
        << rule << with([](JumpRule &other) { other.testLinks = QStringList{QString()}; }) << changed
        << Columns{RuleColumn::TestLinks};
    QTest::newRow("published") << rule << sample(RuleState::Published) << published
                               << Columns{RuleColumn::State};
    QTest::newRow("edited and published") << rule << with([](JumpRule &other) {
        other.pagePath = u"pages/b"_s;
        other.state = RuleState::Published;
    }) << published << Columns{RuleColumn::PagePath, RuleColumn::State};
    QTest::newRow("no longer published")
        << sample(RuleState::Published) << rule << changed << Columns{RuleColumn::State};
    QTest::newRow("sub-rules not said any more")
        << rule << with([](JumpRule &other) { other.subRules = std::nullopt; }) << none << Columns();
    QTest::newRow("state not said before") << with([](JumpRule &other) { other.state = std::nullopt; })
                                           << sample(RuleState::Published) << none << Columns();
}

void TestRuleComparison::tellsWhatChanged()
{
    QFETCH(JumpRule, before);
    QFETCH(JumpRule, after);
    QFETCH(std::optional<Kind>, kind);
    QFETCH(QList<RuleColumn>, columns);
    const RuleComparison comparison = comparisonOf({generatedRule(0), before}, {generatedRule(0), after});
    QList<RuleDifference> expected;
    if (kind)
        expected.append({*kind, 1, 1, columns});
    QCOMPARE(comparison.differences, expected);
    QCOMPARE(comparison.unchanged, kind ? 1 : 2);
    QCOMPARE(std::accumulate(comparison.counts.begin(), comparison.counts.end(), 0), kind ? 1 : 0);
    if (kind)
        QCOMPARE(comparison.count(*kind), 1);
}

void TestRuleComparison::findsWhatCameAndWent()
{
    const RuleComparison comparison = comparisonOf(generatedRules(4).mid(0, 3), generatedRules(4).mid(1));
    QCOMPARE(comparison.differences,
             (QList<RuleDifference>{{Kind::Added, -1, 2, {}}, {Kind::Removed, 0, -1, {}}}));
    QCOMPARE(comparison.count(Kind::Added), 1);
    QCOMPARE(comparison.count(Kind::Removed), 1);
    QCOMPARE(comparison.unchanged, 2);
    QCOMPARE(comparisonOf({}, {}).unchanged, 0);
    QCOMPARE(comparisonOf({}, generatedRules(2)).count(Kind::Added), 2);
    QCOMPARE(comparisonOf(generatedRules(2), {}).count(Kind::Removed), 2);
}

void TestRuleComparison::orderIsNoDifference()
{
    QList<JumpRule> reversed = generatedRules(3000);
    std::reverse(reversed.begin(), reversed.end());
    const RuleComparison comparison = comparisonOf(generatedRules(3000), reversed);
    QVERIFY(comparison.differences.isEmpty());
    QCOMPARE(comparison.unchanged, 3000);
}

void TestRuleComparison::gapsAreNoRules()
{
    RuleSet before(generatedRules(3));
    RuleSet after = before;
    before.remove(0);
    after.remove(1);
    const auto comparison = compared(before, after, false);
    QCOMPARE(comparison->differences,
             (QList<RuleDifference>{{Kind::Added, -1, 0, {}}, {Kind::Removed, 1, -1, {}}}));
}

void TestRuleComparison::countsADoubledPrefixTwice()
{
    const JumpRule rule = sample();
    const RuleComparison more = comparisonOf({rule}, {rule, rule});
    QCOMPARE(more.unchanged, 1);
    QCOMPARE(more.count(Kind::Added), 1);
    const RuleComparison fewer = comparisonOf({rule, rule}, {rule});
    QCOMPARE(fewer.unchanged, 1);
    QCOMPARE(fewer.count(Kind::Removed), 1);
}

void TestRuleComparison::tellsOddPrefixesApart()
{
    JumpRule first = sample();
    first.prefix += QChar(0xD83D);
    JumpRule second = sample();
    second.prefix += QChar(0xD83E);
    const RuleComparison comparison = comparisonOf({first}, {second});
    QCOMPARE(comparison.unchanged, 0);
    QCOMPARE(comparison.differences.size(), 2);
    QCOMPARE(comparisonOf({first, second}, {second, first}).unchanged, 2);
}

void TestRuleComparison::givesTheRules()
{
    const JumpRule published = sample(RuleState::Published);
    const RuleComparison comparison =
        comparisonOf({generatedRule(1), sample()}, {published, generatedRule(2)});
    const QList<RuleDifference> &differences = comparison.differences;
    QCOMPARE(differences.size(), 3);
    QCOMPARE(comparison.ruleBefore(differences.at(0)), sample());
    QCOMPARE(comparison.ruleAfter(differences.at(0)), published);
    QCOMPARE(comparison.ruleBefore(differences.at(1)), std::nullopt);
    QCOMPARE(comparison.ruleAfter(differences.at(1)), generatedRule(2));
    QCOMPARE(comparison.ruleBefore(differences.at(2)), generatedRule(1));
    QCOMPARE(comparison.ruleAfter(differences.at(2)), std::nullopt);
    QCOMPARE(comparison.prefixOf(differences.at(1)), generatedRule(2).prefix);
    QCOMPARE(comparison.prefixOf(differences.at(2)), generatedRule(1).prefix);
}

void TestRuleComparison::stops()
{
    QVERIFY(!compared(RuleSet(generatedRules(3)), RuleSet(generatedRules(3)), true));
    QVERIFY(!compared({}, {}, true));
}

void TestRuleComparison::agreesWithANaiveOne()
{
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        QList<JumpRule> before = generatedRules(40);
        QList<JumpRule> after = before;
        std::shuffle(after.begin(), round % 2 ? after.begin() : after.end(), random);
        for (int change = 0; change < 10; ++change) {
            JumpRule &rule = after[qsizetype(random() % size_t(after.size()))];
            rule.pagePath = u"pages/%1"_s.arg(random() % 2);
            rule.state = static_cast<RuleState>(1 + random() % 2);
            after.removeAt(qsizetype(random() % size_t(after.size())));
            before.removeAt(qsizetype(random() % size_t(before.size())));
        }
        const RuleComparison comparison = comparisonOf(before, after);
        QMap<QString, Kind> kinds;
        for (const RuleDifference &difference : comparison.differences)
            kinds.insert(comparison.prefixOf(difference), difference.kind);
        QCOMPARE(kinds, naiveDifferences(before, after));
        QCOMPARE(kinds.size(), comparison.differences.size());
        QCOMPARE(comparison.unchanged + comparison.differences.size() -
                     comparison.count(DifferenceKind::Removed),
                 after.size());
    }
}

void TestRuleComparison::isFast_data()
{
    QTest::addColumn<QList<JumpRule>>("after");
    QTest::addColumn<int>("differences");
    QTest::addColumn<double>("atMost"); // ms; wide, for machines that do other things

    const QList<JumpRule> before = generatedRules(kMany);
    QTest::newRow("read again") << before << 0 << 100.;
    QTest::newRow("one came first, one went")
        << QList<JumpRule>{generatedRule(kMany)} + before.first(kMany - 1) << 2 << 100.;
    QList<JumpRule> edited = before;
    for (qsizetype i = 0; i < edited.size(); i += 100)
        edited[i].pagePath += u'x';
    QTest::newRow("one in a hundred changed") << edited << kMany / 100 << 100.;
    for (JumpRule &rule : edited)
        rule.pagePath = u"pages/new"_s;
    QTest::newRow("all changed") << edited << kMany << 500.;
    QList<JumpRule> shuffled = before;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(5));
    QTest::newRow("another order") << shuffled << 0 << 2000.;
}

void TestRuleComparison::isFast()
{
    QFETCH(QList<JumpRule>, after);
    QFETCH(int, differences);
    QFETCH(double, atMost);
    const double milliseconds = millisecondsOf(RuleSet(generatedRules(kMany)), RuleSet(after), differences);
    QVERIFY(milliseconds >= 0);
    qInfo("%d × %lld rules: %.1f ms", kMany, static_cast<long long>(after.size()), milliseconds);
    QVERIFY2(milliseconds < atMost, qPrintable(QString::number(milliseconds)));
}

QTEST_APPLESS_MAIN(TestRuleComparison)
#include "tst_rulecomparison.moc"
