#include "core/sandbox/sandboxchecks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::sandbox;
using qrjump::core::AccountKind;
using qrjump::core::JumpRule;
using qrjump::core::SubRules;
using qrjump::core::TestRange;

Q_DECLARE_METATYPE(AccountKind)

class TestSandboxChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksPrefixes_data();
    void checksPrefixes();
    void matchesTheDocumentedTable_data();
    void matchesTheDocumentedTable();
    void refusesWhatIsNotDocumented_data();
    void refusesWhatIsNotDocumented();
    void checksTheRest_data();
    void checksTheRest();
};

namespace {

int codeOf(const std::optional<Refusal> &objection)
{
    return objection ? objection->code : 0;
}

JumpRule ordinaryRule()
{
    return {u"https://h.example/a"_s, u"pages/a"_s, {}, TestRange::Trial, SubRules::Exclusive, {}};
}

} // namespace

void TestSandboxChecks::checksPrefixes_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("code");

    const auto ordinary = AccountKind::Ordinary;
    const auto service = AccountKind::Service;
    QTest::newRow("https") << ordinary << u"https://h.example/a"_s << 0;
    QTest::newRow("http") << ordinary << u"http://h.example/a/?id=1"_s << 0;
    QTest::newRow("host alone") << ordinary << u"https://h.example"_s << 0;
    QTest::newRow("port") << ordinary << u"https://h.example:8443/"_s << 0;
    QTest::newRow("percent-encoded") << ordinary << u"https://h.example/%E8%8C%B6"_s << 0;
    QTest::newRow("missing") << ordinary << QString() << 40097;
    QTest::newRow("other scheme") << ordinary << u"ftp://h.example/a"_s << 85066;
    QTest::newRow("no scheme") << ordinary << u"h.example/a"_s << 85066;
    QTest::newRow("no host") << ordinary << u"https:///a"_s << 85066;
    QTest::newRow("empty label") << ordinary << u"https://h..example/a"_s << 85066;
    QTest::newRow("raw Chinese") << ordinary << u"https://h.example/茶"_s << 85066;
    QTest::newRow("Chinese host") << ordinary << u"https://茶.example/"_s << 85066;
    QTest::newRow("blank inside") << ordinary << u"https://h.example/a b"_s << 85066;
    QTest::newRow("blank behind") << ordinary << u"https://h.example/a "_s << 85066;
    QTest::newRow("line feed behind") << ordinary << u"https://h.example/a\n"_s << 85066;
    QTest::newRow("fragment") << ordinary << u"https://h.example/a#b"_s << 85066;
    QTest::newRow("user-info") << ordinary << u"https://u@h.example/a"_s << 85066;
    QTest::newRow("service") << service << u"http://weixin.qq.com/q/02abcDEF"_s << 0;
    QTest::newRow("service, /r/") << service << u"http://weixin.qq.com/r/02abcDEF"_s << 85066;
    QTest::newRow("service, https") << service << u"https://weixin.qq.com/q/02abcDEF"_s << 85066;
    QTest::newRow("service, other host") << service << u"http://h.example/q/02abcDEF"_s << 85066;
    QTest::newRow("service, nothing behind") << service << u"http://weixin.qq.com/q/"_s << 85066;
    QTest::newRow("service, raw Chinese") << service << u"http://weixin.qq.com/q/茶"_s << 85066;
    QTest::newRow("service, missing") << service << QString() << 40097;
}

void TestSandboxChecks::checksPrefixes()
{
    QFETCH(AccountKind, kind);
    QFETCH(QString, prefix);
    QTEST(codeOf(checkPrefix(kind, prefix)), "code");
}

void TestSandboxChecks::matchesTheDocumentedTable_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("matches");

    QTest::newRow("below a final slash")
        << u"http://www.qq.com/a/"_s << u"http://www.qq.com/a/123456"_s << true;
    QTest::newRow("other protocol") << u"http://www.qq.com/a/b"_s << u"https://www.qq.com/a/b"_s << false;
    QTest::newRow("other host") << u"https://www.qq.com/a/b"_s << u"https://www.weixin.qq.com/a/b"_s << false;
    QTest::newRow("other query") << u"https://www.qq.com/a/b?id=123"_s << u"https://www.qq.com/a/b?id=132"_s
                                 << false;
    QTest::newRow("longer last segment")
        << u"https://www.qq.com/a/b"_s << u"https://www.qq.com/a/bc"_s << false;
    QTest::newRow("below without final slash")
        << u"https://www.qq.com/a/b"_s << u"https://www.qq.com/a/b/123"_s << false;
    QTest::newRow("query is a string prefix")
        << u"https://wx.qq.com/mp?id=123"_s << u"https://wx.qq.com/mp?id=1234"_s << true;
    QTest::newRow("any query") << u"https://weixin.qq.com/qrcodejump"_s
                               << u"https://weixin.qq.com/qrcodejump?a=1"_s << true;
    QTest::newRow("the same") << u"https://h.example"_s << u"https://h.example"_s << true;
    QTest::newRow("root of the host") << u"https://h.example/"_s << u"https://h.example/a?b=1"_s << true;
    QTest::newRow("query wanted, none given")
        << u"https://h.example/a?"_s << u"https://h.example/a"_s << false;
}

void TestSandboxChecks::matchesTheDocumentedTable()
{
    QFETCH(QString, prefix);
    QFETCH(QString, link);
    QTEST(prefixMatches(prefix, link), "matches");
}

void TestSandboxChecks::refusesWhatIsNotDocumented_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("link");

    QTest::newRow("without the final slash") << u"https://h.example/a/"_s << u"https://h.example/a"_s;
    QTest::newRow("host-only rule") << u"https://h.example"_s << u"https://h.example/a"_s;
    QTest::newRow("slash and query, below")
        << u"https://h.example/a/?x=1"_s << u"https://h.example/a/b?x=1"_s;
    QTest::newRow("port") << u"https://h.example/a"_s << u"https://h.example:443/a"_s;
    QTest::newRow("fragment") << u"https://h.example/a"_s << u"https://h.example/a#b"_s;
    QTest::newRow("user-info") << u"https://h.example/a"_s << u"https://u@h.example/a"_s;
    QTest::newRow("case of the host") << u"https://h.example/a"_s << u"https://H.example/a"_s;
    QTest::newRow("case of the path") << u"https://h.example/a"_s << u"https://h.example/A"_s;
    QTest::newRow("percent-encoding") << u"https://h.example/%e8"_s << u"https://h.example/%E8"_s;
    QTest::newRow("blank in the link") << u"https://h.example/a"_s << u"https: //h.example/a"_s;
    QTest::newRow("raw Chinese in the link") << u"https://h.example/a"_s << u"https://h.example/a?茶"_s;
}

void TestSandboxChecks::refusesWhatIsNotDocumented()
{
    QFETCH(QString, prefix);
    QFETCH(QString, link);
    QVERIFY(!prefixMatches(prefix, link));
}

void TestSandboxChecks::checksTheRest_data()
{
    QTest::addColumn<JumpRule>("rule");
    QTest::addColumn<int>("code");

    const auto row = [](const char *name, int code, auto change) {
        JumpRule rule = ordinaryRule();
        change(rule);
        QTest::newRow(name) << rule << code;
    };
    const QString link = u"https://h.example/a?1"_s;
    row("complete", 0, [](JumpRule &) {});
    row("five test links", 0, [&](JumpRule &rule) { rule.testLinks = QStringList(5, link); });
    row("six test links", 40097, [&](JumpRule &rule) { rule.testLinks = QStringList(6, link); });
    row("foreign test link", 85068, [&](JumpRule &rule) {
        rule.testLinks = {link, u"https://x.example/a"_s};
    });
    row("empty test link", 85068, [](JumpRule &rule) { rule.testLinks = {QString()}; });
    row("no page path", 40097, [](JumpRule &rule) { rule.pagePath.clear(); });
    row("blank page path", 40097, [](JumpRule &rule) { rule.pagePath = u"  "_s; });
    row("page path with slash", 40097, [](JumpRule &rule) { rule.pagePath = u"/pages/a"_s; });
    row("no test range", 40097, [](JumpRule &rule) { rule.testRange.reset(); });
    row("test range 0", 40097, [](JumpRule &rule) { rule.testRange = TestRange(0); });
    row("test range 4", 40097, [](JumpRule &rule) { rule.testRange = TestRange(4); });
    row("no sub-rules", 40097, [](JumpRule &rule) { rule.subRules.reset(); });
    row("sub-rules 0", 40097, [](JumpRule &rule) { rule.subRules = SubRules(0); });
    row("sub-rules 3", 40097, [](JumpRule &rule) { rule.subRules = SubRules(3); });
}

void TestSandboxChecks::checksTheRest()
{
    QFETCH(JumpRule, rule);
    QTEST(codeOf(checkRule(AccountKind::Ordinary, rule)), "code");
}

QTEST_APPLESS_MAIN(TestSandboxChecks)
#include "tst_sandboxchecks.moc"
