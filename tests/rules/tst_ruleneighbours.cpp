#include "core/rules/rulematcher.h"
#include "core/rules/ruleneighbours.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Code = RuleProblem::Code;

namespace {

JumpRule ruleWith(const QString &prefix, RuleState state = RuleState::Published)
{
    JumpRule rule;
    rule.prefix = prefix;
    rule.pagePath = u"pages/other"_s;
    rule.state = state;
    return rule;
}

} // namespace

class TestRuleNeighbours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatOthersMeanForThePrefix_data();
    void saysWhatOthersMeanForThePrefix();
    void theWeightiestComesFirst();
    void saysThatAnotherRuleDecidesAboutATestLink();
    void anOlderVersionOfTheRuleDoesNotCount();
    void aPrefixThatTheServerWouldRefuseHasNoNeighbours();
};

void TestRuleNeighbours::saysWhatOthersMeanForThePrefix_data()
{
    QTest::addColumn<JumpRule>("other");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("why");
    const QString mine = u"https://a.b/c/"_s;
    QTest::newRow("would be blocked") << ruleWith(u"https://a.b/c/d"_s, RuleState::Unpublished) << mine
                                      << u"The rule https://a.b/c/d is more specific and not published"_s;
    QTest::newRow("would be shadowed")
        << ruleWith(u"https://a.b/c/d"_s) << mine << u"its links go on opening “pages/other”"_s;
    QTest::newRow("would shadow") << ruleWith(u"https://a.b/"_s) << mine
                                  << u"this rule decides about links that the rule https://a.b/ decides"_s;
    QTest::newRow("cannot tell") << ruleWith(u"https://a.b:80/c/d"_s) << mine << u"a port in a link"_s;
    QTest::newRow("final slash") << ruleWith(u"https://a.b/c"_s) << mine << u"that ends in “/”"_s;
    QTest::newRow("host only") << ruleWith(u"https://a.b"_s) << mine << u"a rule without a path"_s;
    QTest::newRow("slash and query") << ruleWith(u"https://a.b/?x"_s) << mine << u"a rule with “/?”"_s;
    QTest::newRow("a general one that is not live")
        << ruleWith(u"https://a.b/"_s, RuleState::Unpublished) << mine << QString();
    QTest::newRow("nothing in common") << ruleWith(u"https://a.b/d/"_s) << mine << QString();
}

void TestRuleNeighbours::saysWhatOthersMeanForThePrefix()
{
    QFETCH(JumpRule, other);
    QFETCH(QString, prefix);
    QFETCH(QString, why);
    const RuleMatcher others({other}, AccountKind::Ordinary);
    const QList<RuleProblem> hints = neighbourHints(ruleWith(prefix), others);
    QCOMPARE(hints.size(), why.isEmpty() ? 0 : 1);
    if (why.isEmpty())
        return;
    QCOMPARE(hints.first().field, RuleField::Prefix);
    QCOMPARE(hints.first().severity, RuleProblem::Severity::Hint);
    QCOMPARE(hints.first().code, Code::Shadow);
    QVERIFY2(hints.first().why.contains(why), qPrintable(hints.first().why));
    QVERIFY(!hints.first().remedy.isEmpty());
}

void TestRuleNeighbours::theWeightiestComesFirst()
{
    const RuleMatcher others({ruleWith(u"https://a.b/"_s), ruleWith(u"https://a.b/c/1"_s),
                              ruleWith(u"https://a.b/c/2"_s, RuleState::Unpublished),
                              ruleWith(u"https://a.b/c#3"_s)},
                             AccountKind::Ordinary);
    const QList<RuleProblem> hints = neighbourHints(ruleWith(u"https://a.b/c/"_s), others);
    QCOMPARE(hints.size(), 4);
    QVERIFY(hints.at(0).why.contains(u"https://a.b/c/2"_s));
    QVERIFY(hints.at(1).why.contains(u"https://a.b/c#3"_s));
    QVERIFY(hints.at(2).why.contains(u"https://a.b/c/1"_s));
    QVERIFY(hints.at(3).why.contains(u"https://a.b/ "_s));
}

void TestRuleNeighbours::saysThatAnotherRuleDecidesAboutATestLink()
{
    const RuleMatcher others({ruleWith(u"https://a.b/c/d"_s), ruleWith(u"https://a.b/"_s)},
                             AccountKind::Ordinary);
    JumpRule rule = ruleWith(u"https://a.b/c/"_s);
    rule.testLinks = {u"https://a.b/c/x"_s, u"https://a.b/c/d"_s};
    QList<RuleProblem> hints = neighbourHints(rule, others);
    hints.removeIf([](const RuleProblem &hint) { return hint.field != RuleField::TestLinks; });
    QCOMPARE(hints.size(), 1);
    QCOMPARE(hints.first().testLink, 1);
    QCOMPARE(hints.first().code, Code::TestLinkTaken);
    QVERIFY(hints.first().why.contains(u"https://a.b/c/d"_s));
}

void TestRuleNeighbours::anOlderVersionOfTheRuleDoesNotCount()
{
    JumpRule rule = ruleWith(u"https://a.b/c/"_s, RuleState::Unpublished);
    rule.testLinks = {u"https://a.b/c/x"_s};
    QCOMPARE(neighbourHints(rule, RuleMatcher({rule}, AccountKind::Ordinary)), QList<RuleProblem>());
}

void TestRuleNeighbours::aPrefixThatTheServerWouldRefuseHasNoNeighbours()
{
    const RuleMatcher codes({ruleWith(u"http://weixin.qq.com/q/0ab"_s)}, AccountKind::Service);
    QCOMPARE(neighbourHints(ruleWith(u"http://weixin.qq.com/q/"_s), codes), QList<RuleProblem>());
    QCOMPARE(neighbourHints(ruleWith(u"http://weixin.qq.com/q/0a"_s), codes).size(), 1);
}

QTEST_APPLESS_MAIN(TestRuleNeighbours)
#include "tst_ruleneighbours.moc"
