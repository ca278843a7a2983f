#include "core/sandbox/sandboxchecks.h"
#include "core/sandbox/sandboxsample.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::sandbox;
using qrjump::core::AccountKind;
using qrjump::core::JumpRule;
using qrjump::core::SubRules;

class TestSandboxSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysAsItIs();
    void hasTwelveTellingRules();
    void showsAShadowedRule();
    void generatesServiceRules();
    void looksRealAndIsNot();
};

// A data file holds what differs from the sample: whoever changes the sample raises kSampleVersion, then this
// test.
void TestSandboxSample::staysAsItIs()
{
    QCOMPARE(kSampleVersion, 1);
    QCOMPARE(sampleServiceRule(0).prefix, u"http://weixin.qq.com/q/0XWuhqmn45PVUCAiRX"_s);
    QCOMPARE(sampleServiceRule(12344).prefix, u"http://weixin.qq.com/q/3gAZqACthotbXPLkB"_s);
    QCOMPARE(sampleServiceRule(1).pagePath, u"pages/store/index?id=156"_s);
}

void TestSandboxSample::hasTwelveTellingRules()
{
    const QList<JumpRule> rules = sampleOrdinaryRules();
    const auto count = [&](auto predicate) { return std::count_if(rules.begin(), rules.end(), predicate); };
    QCOMPARE(rules.size(), 12);
    QCOMPARE(count([](const JumpRule &rule) { return rule.isPublished(); }), 6);
    QCOMPARE(count([](const JumpRule &rule) { return rule.subRules == SubRules::Exclusive; }), 1);
    QCOMPARE(count([](const JumpRule &rule) { return rule.pagePath.contains(u' '); }), 1);
    QCOMPARE(count([](const JumpRule &rule) { return rule.prefix.contains(u'?'); }), 1);
    QCOMPARE(count([](const JumpRule &rule) { return rule.prefix.contains(u'%'); }), 1);
    QCOMPARE(count([](const JumpRule &rule) { return rule.testLinks.size() == 5; }), 1);
    QVERIFY(count([](const JumpRule &rule) { return rule.isPublished() && !rule.testLinks.isEmpty(); }) > 0);
    // All but the one with stray blanks could be sent as they are.
    QCOMPARE(count([](const JumpRule &rule) { return checkRule(AccountKind::Ordinary, rule).has_value(); }),
             1);
}

void TestSandboxSample::showsAShadowedRule()
{
    const QList<JumpRule> rules = sampleOrdinaryRules();
    const auto find = [&](const QString &prefix) {
        return *std::find_if(rules.begin(), rules.end(),
                             [&](const JumpRule &rule) { return rule.prefix == prefix; });
    };
    const JumpRule tables = find(u"https://qr.example-shop.cn/t/"_s);
    const JumpRule shadow = find(u"https://qr.example-shop.cn/t/12"_s);
    QVERIFY(tables.isPublished());
    QVERIFY(!shadow.isPublished());
    QVERIFY(prefixMatches(tables.prefix, shadow.prefix));
}

void TestSandboxSample::generatesServiceRules()
{
    QSet<QString> prefixes;
    QSet<QString> pagePaths;
    int published = 0;
    for (quint64 i = 0; i < 100000; ++i) {
        const JumpRule rule = sampleServiceRule(i);
        const qsizetype length = rule.prefix.size() - u"http://weixin.qq.com/q/"_s.size();
        QVERIFY(length >= 16 && length <= 22);
        QVERIFY(!checkRule(AccountKind::Service, rule));
        prefixes.insert(rule.prefix);
        pagePaths.insert(rule.pagePath);
        published += rule.isPublished() ? 1 : 0;
    }
    QCOMPARE(prefixes.size(), 100000);
    QVERIFY(pagePaths.size() > 10000);
    QVERIFY(published > 66000 && published < 67500);
}

void TestSandboxSample::looksRealAndIsNot()
{
    for (const AccountKind kind : {AccountKind::Ordinary, AccountKind::Service}) {
        const SandboxAccount account = sampleAccount(kind);
        QCOMPARE(account.kind, kind);
        QCOMPARE(account.appid.size(), 18);
        QVERIFY(account.appid.startsWith(u"wx"_s));
        QCOMPARE(account.secret.size(), 32);
        QVERIFY(account.accessToken.contains(u"fake"_s));
        QCOMPARE(account.miniProgramAppid.isEmpty(), kind == AccountKind::Ordinary);
    }
}

QTEST_APPLESS_MAIN(TestSandboxSample)
#include "tst_sandboxsample.moc"
