#include "core/rules/rulevalidation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Code = RuleProblem::Code;
using Severity = RuleProblem::Severity;

namespace {

JumpRule ordinaryRule()
{
    return {u"https://www.example.com/a/"_s,
            u"pages/index/index"_s,
            {},
            TestRange::Trial,
            SubRules::NotExclusive,
            {u"https://www.example.com/a/1"_s}};
}

JumpRule serviceRule()
{
    return {u"http://weixin.qq.com/q/02Ab"_s, u"pages/index/index"_s, {}, {}, {}, {}};
}

} // namespace

class TestRuleValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsGoodRules();
    void ordinaryPrefix_data();
    void ordinaryPrefix();
    void servicePrefix_data();
    void servicePrefix();
    void aLongPrefixIsOdd_data();
    void aLongPrefixIsOdd();
    void pagePath_data();
    void pagePath();
    void aPagePathMayBeAsLongAsThoseOfCodes();
    void testLinks_data();
    void testLinks();
    void missingChoices();
    void everyProblemSaysWhyAndHow();
};

void TestRuleValidation::acceptsGoodRules()
{
    QCOMPARE(validateRule(ordinaryRule(), AccountKind::Ordinary), {});
    QCOMPARE(validateRule(serviceRule(), AccountKind::Service), {});
}

void TestRuleValidation::ordinaryPrefix_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isError");
    const auto row = [](const char *name, const QString &prefix, Code code, bool isError) {
        QTest::newRow(name) << prefix << int(code) << isError;
    };
    row("empty", u""_s, Code::Missing, true);
    row("blank inside", u"https://a.b/c d"_s, Code::Blank, true);
    row("blank behind", u"https://a.b/c "_s, Code::Blank, true);
    row("line break", u"https://a.b/c\n"_s, Code::Blank, true);
    row("control character", u"https://a.b/\a"_s, Code::Blank, true);
    row("Chinese", u"https://a.b/中"_s, Code::NonAscii, true);
    row("no scheme", u"a.b/c"_s, Code::NotALink, true);
    row("other scheme", u"ftp://a.b/c"_s, Code::Scheme, true);
    row("no host", u"https:///c"_s, Code::Host, true);
    row("capital host", u"https://A.b/c"_s, Code::Undocumented, false);
    row("port", u"https://a.b:8443/c"_s, Code::Undocumented, false);
    row("fragment", u"https://a.b/c#d"_s, Code::Undocumented, false);
    row("host only", u"https://a.b"_s, Code::Undocumented, false);
    row("no domain", u"https://intranet/c"_s, Code::Undocumented, false);
}

void TestRuleValidation::ordinaryPrefix()
{
    QFETCH(QString, prefix);
    QFETCH(bool, isError);
    const auto problems = validatePrefix(prefix, AccountKind::Ordinary);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, RuleField::Prefix);
    QTEST(int(problems.first().code), "code");
    QCOMPARE(hasErrors(problems), isError);
}

void TestRuleValidation::servicePrefix_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QString() << int(Code::Missing);
    QTest::newRow("/r/") << u"http://weixin.qq.com/r/abc"_s << int(Code::ServicePrefix);
    QTest::newRow("https") << u"https://weixin.qq.com/q/abc"_s << int(Code::ServicePrefix);
    QTest::newRow("other host") << u"http://www.example.com/q/abc"_s << int(Code::ServicePrefix);
    QTest::newRow("nothing behind /q/") << u"http://weixin.qq.com/q/"_s << int(Code::ServiceCodeMissing);
    QTest::newRow("blank") << u"http://weixin.qq.com/q/a b"_s << int(Code::Blank);
}

void TestRuleValidation::servicePrefix()
{
    QFETCH(QString, prefix);
    const auto problems = validatePrefix(prefix, AccountKind::Service);
    QCOMPARE(problems.size(), 1);
    QTEST(int(problems.first().code), "code");
    QVERIFY(hasErrors(problems));
}

void TestRuleValidation::aLongPrefixIsOdd_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("said");
    QTest::newRow("usual") << 500 << QString();
    QTest::newRow("hard to scan") << 501 << u"hard to scan"_s;
    QTest::newRow("just in a code") << 2953 << u"hard to scan"_s;
    QTest::newRow("in no code") << 2954 << u"no QR code holds"_s;
}

void TestRuleValidation::aLongPrefixIsOdd()
{
    QFETCH(int, length);
    QFETCH(QString, said);
    for (const AccountKind kind : {AccountKind::Ordinary, AccountKind::Service}) {
        const QString prefix = kind == AccountKind::Ordinary ? ordinaryRule().prefix : serviceRule().prefix;
        const auto problems = validatePrefix(prefix.leftJustified(length, u'x'), kind);
        QCOMPARE(problems.size(), said.isEmpty() ? 0 : 1);
        QVERIFY(!hasErrors(problems));
        QVERIFY(said.isEmpty() || problems.first().why.contains(said));
    }
}

void TestRuleValidation::pagePath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isError");
    QTest::newRow("empty") << QString() << int(Code::Missing) << true;
    QTest::newRow("only blanks") << u" \t "_s << int(Code::Missing) << true;
    QTest::newRow("leading slash") << u"/pages/index"_s << int(Code::LeadingSlash) << false;
    QTest::newRow("blanks, as in real replies") << u"pages / index"_s << int(Code::Blank) << false;
    QTest::newRow("control character") << u"pages/\a"_s << int(Code::Blank) << true;
    QTest::newRow("delete character") << u"pages/\x7F"_s << int(Code::Blank) << true;
    QTest::newRow("line break") << u"pages/index\n"_s << int(Code::Blank) << true;
    QTest::newRow("long") << u"pages/"_s.leftJustified(1025, u'x') << int(Code::Undocumented) << false;
    QTest::newRow("Chinese") << u"pages/中"_s << int(Code::NonAscii) << false;
}

void TestRuleValidation::pagePath()
{
    QFETCH(QString, path);
    QFETCH(bool, isError);
    for (const AccountKind kind : {AccountKind::Ordinary, AccountKind::Service}) {
        JumpRule rule = kind == AccountKind::Ordinary ? ordinaryRule() : serviceRule();
        rule.pagePath = path;
        const auto problems = validateRule(rule, kind);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, RuleField::PagePath);
        QTEST(int(problems.first().code), "code");
        QCOMPARE(hasErrors(problems), isError);
    }
}

void TestRuleValidation::aPagePathMayBeAsLongAsThoseOfCodes()
{
    JumpRule rule = serviceRule();
    rule.pagePath = rule.pagePath.leftJustified(1024, u'x');
    QCOMPARE(validateRule(rule, AccountKind::Service), {});
}

void TestRuleValidation::testLinks_data()
{
    QTest::addColumn<QStringList>("links");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isError");
    const QString good = u"https://www.example.com/a/1"_s;
    const auto numbered = [&](int count) {
        QStringList links;
        for (int i = 0; i < count; ++i)
            links.append(good + QString::number(i));
        return links;
    };
    QTest::newRow("six") << numbered(6) << -1 << int(Code::TooManyTestLinks) << true;
    QTest::newRow("doubled") << QStringList{good, good} << 1 << int(Code::DoubledTestLink) << false;
    QTest::newRow("outside") << QStringList{good, u"https://www.example.com/b"_s} << 1
                             << int(Code::TestLinkOutside) << true;
    QTest::newRow("other scheme") << QStringList{u"http://www.example.com/a/1"_s} << 0
                                  << int(Code::TestLinkOutside) << true;
    QTest::newRow("unclear") << QStringList{u"https://www.example.com/a"_s} << 0 << int(Code::TestLinkUnclear)
                             << false;
    QTest::newRow("blank") << QStringList{u"https: //www.example.com/a/"_s} << 0 << int(Code::Blank) << true;
    QTest::newRow("empty") << QStringList{QString()} << 0 << int(Code::Missing) << true;
    QTest::newRow("no link") << QStringList{u"a/1"_s} << 0 << int(Code::NotALink) << true;
}

void TestRuleValidation::testLinks()
{
    QFETCH(QStringList, links);
    QFETCH(bool, isError);
    JumpRule rule = ordinaryRule();
    rule.testLinks = links;
    const auto problems = validateRule(rule, AccountKind::Ordinary);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, RuleField::TestLinks);
    QTEST(problems.first().testLink, "position");
    QTEST(int(problems.first().code), "code");
    QCOMPARE(hasErrors(problems), isError);
}

void TestRuleValidation::missingChoices()
{
    JumpRule rule = ordinaryRule();
    rule.testRange.reset();
    rule.subRules.reset();
    const auto problems = validateRule(rule, AccountKind::Ordinary);
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.at(0).field, RuleField::SubRules);
    QCOMPARE(problems.at(1).field, RuleField::TestRange);

    const auto unknown = static_cast<TestRange>(7);
    rule = ordinaryRule();
    rule.testRange = unknown;
    QVERIFY(!hasErrors(validateRule(rule, AccountKind::Ordinary)));
    QCOMPARE(validateRule(rule, AccountKind::Ordinary).first().code, Code::UnknownValue);
    QCOMPARE(validateRule(ordinaryRule(), AccountKind::Service).first().code, Code::ServicePrefix);
}

void TestRuleValidation::everyProblemSaysWhyAndHow()
{
    JumpRule rule{u"ftp:"_s, {}, {}, {}, {}, {u""_s, u"中"_s, u"x y"_s}};
    const auto problems = validateRule(rule, AccountKind::Ordinary);
    QVERIFY(problems.size() > 5);
    for (const RuleProblem &problem : problems) {
        QVERIFY(problem.why.endsWith(u'.'));
        QVERIFY(problem.remedy.endsWith(u'.'));
    }
}

QTEST_APPLESS_MAIN(TestRuleValidation)
#include "tst_rulevalidation.moc"
