#include "core/rules/ruleset.h"

#include <QTest>

#include <random>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

JumpRule rule(const QString &prefix, const QString &pagePath = u"pages/a"_s)
{
    return {.prefix = prefix,
            .pagePath = pagePath,
            .state = RuleState::Published,
            .testRange = TestRange::Trial,
            .subRules = {},
            .testLinks = {u"https://a.b/1"_s, u"https://a.b/2"_s}};
}

JumpRule bareRule(const QStringList &testLinks = {})
{
    JumpRule bare;
    bare.prefix = u"https://a.b/"_s;
    bare.testLinks = testLinks;
    return bare;
}

JumpRule numbered(int state, int testRange)
{
    JumpRule numbered = bareRule();
    numbered.state = RuleState(state);
    numbered.testRange = TestRange(testRange);
    return numbered;
}

QList<JumpRule> rules(int count)
{
    QList<JumpRule> list;
    for (int i = 0; i < count; ++i)
        list.append(rule(u"https://a.b/%1"_s.arg(i)));
    return list;
}

} // namespace

class RuleSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItTook_data();
    void givesBackWhatItTook();
    void findsByPrefix();
    void findsMoreThanWereExpected();
    void tellsPrefixesApartThatUtf8CannotTell();
    void keepsPositionsWhenARuleIsRemoved();
    void hasTheLastWordOfADoubledPrefix();
    void leavesCopiesAlone();
    void takesBlocksOfAnotherSet();
    void behavesLikeAList();
};

void RuleSetTest::givesBackWhatItTook_data()
{
    QTest::addColumn<JumpRule>("rule");

    QTest::newRow("all fields") << rule(u"https://a.b/c"_s);
    QTest::newRow("prefix alone") << bareRule();
    QTest::newRow("Chinese and emoji") << rule(u"https://点餐.中国/😀"_s, u"pages/点餐"_s);
    QTest::newRow("a prefix of two kilobytes") << rule(u"https://点餐.中国/"_s + QString(700, u'点'));
    QTest::newRow("NUL") << rule(u"https://a.b/"_s + QChar(0) + u"c"_s);
    QTest::newRow("half a surrogate pair in the prefix") << rule(u"https://a.b/"_s + QChar(0xD83D));
    QTest::newRow("half a surrogate pair in a link") << bareRule({QString(QChar(0xDE00))});
    QTest::newRow("byte order mark at the beginning") << rule(u"\uFEFFhttps://a.b/"_s, u"\uFEFFpages"_s);
    QTest::newRow("byte order marks of links") << bareRule({u"\uFEFFa"_s, u"\uFEFFb"_s});
    QTest::newRow("one empty test link") << bareRule({QString()});
    QTest::newRow("two empty test links") << bareRule({QString(), QString()});
    QTest::newRow("line feed in a test link") << bareRule({u"a\nb"_s, u"c"_s});
    QTest::newRow("unknown numbers") << numbered(99, -1);
    QTest::newRow("the smallest numbers") << numbered(RuleBlock::Numbers::kGap, RuleBlock::Numbers::kAbsent);
}

void RuleSetTest::givesBackWhatItTook()
{
    QFETCH(JumpRule, rule);
    RuleSet set({rule, core::rule(u"https://other.b/"_s)});
    QVERIFY(set.isPresent(0));
    QCOMPARE(set.at(0), rule);
    QCOMPARE(set.positionOf(rule.prefix), 0);

    set.remove(1); // rebuilds the block
    QCOMPARE(set.toList(), QList<JumpRule>{rule});
}

void RuleSetTest::findsByPrefix()
{
    const RuleSet set(rules(3000));
    QCOMPARE(set.positionOf(u"https://a.b/0"), 0);
    QCOMPARE(set.positionOf(u"https://a.b/2999"), 2999);
    QCOMPARE(set.positionOf(u"https://a.b/3000"), -1);
    QCOMPARE(set.positionOf(u"https://A.b/0"), -1);
    QVERIFY(!RuleSet().contains(u"https://a.b/0"));
}

void RuleSetTest::findsMoreThanWereExpected()
{
    for (const int expected : {0, 1, 64, 3000}) {
        RuleSet set;
        set.reserve(expected);
        QVERIFY(!set.contains(u"https://a.b/0"));
        set.append(rules(3000));
        QCOMPARE(set.positionOf(u"https://a.b/0"), 0);
        QCOMPARE(set.positionOf(u"https://a.b/2999"), 2999);
    }
}

void RuleSetTest::tellsPrefixesApartThatUtf8CannotTell()
{
    const QString first = u"https://a.b/"_s + QChar(0xD83D);
    const QString second = u"https://a.b/"_s + QChar(0xD83E);
    const RuleSet set({rule(first), rule(second)});
    QCOMPARE(set.positionOf(first), 0);
    QCOMPARE(set.positionOf(second), 1);
}

void RuleSetTest::keepsPositionsWhenARuleIsRemoved()
{
    RuleSet set(rules(3));
    set.remove(1);
    QVERIFY(!set.isPresent(1));
    QVERIFY(!set.contains(u"https://a.b/1"));
    QCOMPARE(set.positionOf(u"https://a.b/2"), 2);
    QCOMPARE(set.count(), 2);
    QCOMPARE(set.positions(), 3);
}

void RuleSetTest::hasTheLastWordOfADoubledPrefix()
{
    RuleSet set({rule(u"https://a.b/"_s, u"pages/old"_s), rule(u"https://a.b/"_s, u"pages/new"_s)});
    QCOMPARE(set.count(), 2);
    QCOMPARE(set.positionOf(u"https://a.b/"), 1);
    set.remove(0);
    QCOMPARE(set.positionOf(u"https://a.b/"), 1);
}

void RuleSetTest::leavesCopiesAlone()
{
    RuleSet set(rules(5));
    const RuleSet copy = set;
    set.replace(2, rule(u"https://a.b/2"_s, u"pages/changed"_s));
    set.remove(0);
    set.append(rule(u"https://a.b/new"_s));
    QCOMPARE(copy.toList(), rules(5));
    QVERIFY(copy.contains(u"https://a.b/0"));
    QVERIFY(!copy.contains(u"https://a.b/new"));
}

void RuleSetTest::takesBlocksOfAnotherSet()
{
    RuleSet original(rules(RuleBlock::kRows + 10));
    original.remove(3);
    RuleSet taken;
    for (int i = 0; i < original.blockCount(); ++i)
        taken.appendBlock(original.blockAt(i));
    QVERIFY(taken == original);
    QCOMPARE(taken.positionOf(u"https://a.b/3"), -1);
    QCOMPARE(taken.positionOf(u"https://a.b/1030"), 1030);
}

void RuleSetTest::behavesLikeAList()
{
    std::mt19937 random(5);
    QList<JumpRule> naive;
    RuleSet set;
    for (int step = 0; step < 20000; ++step) {
        const QString prefix = u"https://a.b/%1"_s.arg(random() % 300);
        const auto known = std::find_if(naive.begin(), naive.end(),
                                        [&](const JumpRule &other) { return other.prefix == prefix; });
        QCOMPARE(set.contains(prefix), known != naive.end());
        const JumpRule next = rule(prefix, u"pages/%1"_s.arg(step));
        if (known == naive.end()) {
            naive.append(next);
            set.append(next);
        } else if (random() % 2 == 0) {
            *known = next;
            set.replace(set.positionOf(prefix), next);
        } else {
            naive.erase(known);
            set.remove(set.positionOf(prefix));
        }
        QCOMPARE(set.count(), naive.size());
    }
    QCOMPARE(set.toList(), naive);
}

} // namespace qrjump::core

QTEST_APPLESS_MAIN(qrjump::core::RuleSetTest)
#include "tst_ruleset.moc"
