#include "core/sandbox/sandboxhosts.h"
#include "tests/sandbox/sandboxfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::sandbox;
using qrjump::core::AccountKind;

namespace {

const auto kPublish = u"qrcodejumppublish"_s;
const auto kDelete = u"qrcodejumpdelete"_s;

QByteArray serviceBody(const QString &prefix, int isEdit = 0, const QString &appid = u"wx5a4db0c0ffee0001"_s)
{
    return u"{\"prefix\":\"%1\",\"appid\":\"%3\",\"path\":\"pages/a\",\"is_edit\":%2}"_s.arg(prefix)
        .arg(isEdit)
        .arg(appid)
        .toUtf8();
}

QByteArray named(const QString &prefix)
{
    return u"{\"prefix\":\"%1\",\"appid\":\"wx5a4db0c0ffee0001\"}"_s.arg(prefix).toUtf8();
}

} // namespace

class TestRuleWriteCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAndEdits();
    void servesTheServiceVariant();
    void refusesAdds_data();
    void refusesAdds();
    void provokes_data();
    void provokes();
    void provokesForServiceAccountsByPath();
    void fillsUp();
    void countsCreateCallsOfServiceAccounts();
    void publishesOnce();
    void runsOutOfPublishes();
    void refusesToPublish_data();
    void refusesToPublish();
    void deletesPublishedRulesToo();
};

void TestRuleWriteCalls::addsAndEdits()
{
    SandboxFixture sandbox;
    const QString prefix = u"https://h.example/new/"_s;
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(prefix))), 0);
    QJsonObject reply = sandbox.ordinary(kGet, {});
    QCOMPARE(reply.value("total_count"_L1).toInt(), 13);
    QCOMPARE(prefixesOf(reply).constFirst(), prefix);
    QCOMPARE(ruleOf(reply, prefix).value("state"_L1).toInt(), 1);

    const QByteArray edit =
        R"({"prefix":"https://h.example/new/","path":"pages/茶","is_edit":"1","permit_sub_rule":"2",
        "open_version":"3","debug_url":["https://h.example/new/1"]})";
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, edit)), 0);
    reply = sandbox.ordinary(kGet, {});
    const QJsonObject expected{
        {"prefix"_L1, prefix},  {"path"_L1, u"pages/茶"_s},
        {"state"_L1, 1},        {"permit_sub_rule"_L1, 2},
        {"open_version"_L1, 3}, {"debug_url"_L1, QJsonArray{u"https://h.example/new/1"_s}}};
    QCOMPARE(ruleOf(reply, prefix), expected);
    QCOMPARE(reply.value("total_count"_L1).toInt(), 13);
}

void TestRuleWriteCalls::servesTheServiceVariant()
{
    SandboxFixture sandbox;
    const QString prefix = u"http://weixin.qq.com/q/02new"_s;
    QCOMPARE(codeOf(sandbox.service(kAdd, serviceBody(prefix))), 0);
    QCOMPARE(codeOf(sandbox.service(kAdd, serviceBody(prefix, 1))), 0);
    const QJsonObject expected{{"prefix"_L1, prefix}, {"path"_L1, u"pages/a"_s}, {"state"_L1, 1}};
    QCOMPARE(ruleOf(sandbox.service(kGet, getBody({})), prefix), expected);
    QCOMPARE(codeOf(sandbox.service(kAdd, serviceBody(prefix + u'2', 0, u"wx0000000000000000"_s))), 40166);
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(prefix))), 0); // an own account with own rules
}

void TestRuleWriteCalls::refusesAdds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");

    QTest::newRow("duplicate") << ordinaryBody(u"https://qr.example-shop.cn/t/"_s) << 85071;
    QTest::newRow("edit of a published rule") << ordinaryBody(u"https://qr.example-shop.cn/t/"_s, 1) << 40097;
    QTest::newRow("edit of none") << ordinaryBody(u"https://h.example/none"_s, 1) << 40097;
    QTest::newRow("illegal prefix") << ordinaryBody(u"https://h.example/茶"_s) << 85066;
    QTest::newRow("is_edit 2") << ordinaryBody(u"https://h.example/a"_s, 2) << 40097;
    QTest::newRow("no page path") << ordinaryBody(u"https://h.example/a"_s, 0, {}) << 40097;
    QTest::newRow("page path a number")
        << QByteArray(
               R"({"prefix":"https://h.example/a","path":7,"is_edit":0,"permit_sub_rule":1,"open_version":1})")
        << 40097;
    QTest::newRow("no sub-rules")
        << QByteArray(R"({"prefix":"https://h.example/a","path":"p","is_edit":0,"open_version":1})") << 40097;
    QTest::newRow("no test range")
        << QByteArray(R"({"prefix":"https://h.example/a","path":"p","is_edit":0,"permit_sub_rule":1})")
        << 40097;
    QTest::newRow("test link outside")
        << QByteArray(
               R"({"prefix":"https://h.example/a","path":"p","is_edit":0,"permit_sub_rule":1,"open_version":1,)"
               R"("debug_url":["https://h.example/b"]})")
        << 85068;
    QTest::newRow("escaped character")
        << ordinaryBody(u"https://h.example/a"_s, 0, u"p?n=\\u8336"_s) << 40033;
}

void TestRuleWriteCalls::refusesAdds()
{
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    const QJsonObject before = sandbox.ordinary(kGet, {});
    QTEST(codeOf(sandbox.ordinary(kAdd, body)), "code");
    QCOMPARE(sandbox.ordinary(kGet, {}), before);
}

void TestRuleWriteCalls::provokes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("creates");

    QTest::newRow("blacklisted") << u"blacklisted"_s << 85070 << false;
    QTest::newRow("occupied") << u"occupied"_s << 85072 << false;
    QTest::newRow("no-file") << u"no-file"_s << 85069 << false;
    QTest::newRow("no-icp") << u"no-icp"_s << 85076 << false;
    QTest::newRow("personal") << u"personal"_s << 85075 << false;
    QTest::newRow("full") << u"full"_s << 85073 << false;
    QTest::newRow("busy") << u"busy"_s << -1 << false;
    QTest::newRow("busy-created") << u"busy-created"_s << -1 << true;
    QTest::newRow("silent-created") << u"silent-created"_s << 0 << true;
    QTest::newRow("unreleased") << u"unreleased"_s << 0 << true;
    QTest::newRow("anything else") << u"harmless"_s << 0 << true;
}

void TestRuleWriteCalls::provokes()
{
    QFETCH(QString, word);
    QFETCH(bool, creates);
    SandboxFixture sandbox;
    const QString prefix = u"https://%1.sandbox.example/a"_s.arg(word);
    const SandboxReply reply = sandbox.calls().answer(
        SandboxFixture::request(u"/cgi-bin/wxopen/qrcodejumpadd"_s,
                                sampleAccount(AccountKind::Ordinary).accessToken, ordinaryBody(prefix)));
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    QTEST(codeOf(object), "code");
    QCOMPARE(reply.delivery == CallOutcome::Delivery::Withheld, word == "silent-created"_L1);
    QCOMPARE(prefixesOf(sandbox.ordinary(kGet, {})).contains(prefix), creates);
    QCOMPARE(object.value("errmsg"_L1).toString().startsWith(u" rid: "_s), word == "no-icp"_L1);
    if (word != "harmless"_L1) {
        const SandboxHost *host = provokingHost(AccountKind::Ordinary, prefix);
        QVERIFY(host && !host->effect().isEmpty());
    }
    if (creates)
        QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(prefix))), 85071);
}

void TestRuleWriteCalls::provokesForServiceAccountsByPath()
{
    SandboxFixture sandbox;
    const auto add = [&](const QString &code) {
        return codeOf(sandbox.service(kAdd, serviceBody(u"http://weixin.qq.com/q/"_s + code)));
    };
    QCOMPARE(add(u"occupied"_s), 85072);
    QCOMPARE(add(u"busy-1"_s), -1);
    QCOMPARE(add(u"busy-1"_s), -1);
    QCOMPARE(add(u"busy-created-1"_s), -1);
    QCOMPARE(add(u"busy-created-1"_s), 85071);
    QCOMPARE(add(u"busybody"_s), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://shop.full.sandbox.example/"_s))), 85073);
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://full.sandbox.example.com/"_s))), 0);
}

void TestRuleWriteCalls::fillsUp()
{
    SandboxFixture sandbox;
    for (int i = 12; i < 100; ++i)
        QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://h.example/%1"_s.arg(i)))), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://h.example/100"_s))), 85073);
    QCOMPARE(codeOf(sandbox.ordinary(kDelete, named(u"https://h.example/12"_s))), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://h.example/100"_s))), 0);
}

void TestRuleWriteCalls::countsCreateCallsOfServiceAccounts()
{
    SandboxFixture sandbox({.serviceRuleCount = 99999, .limitsCalls = false});
    QCOMPARE(codeOf(sandbox.service(kAdd, serviceBody(u"http://weixin.qq.com/q/a"_s))), 0);
    QCOMPARE(codeOf(sandbox.service(kAdd, serviceBody(u"http://weixin.qq.com/q/b"_s))), 85073);
    QCOMPARE(codeOf(sandbox.service(kDelete, named(u"http://weixin.qq.com/q/a"_s))), 0);
    QCOMPARE(codeOf(sandbox.service(kAdd, serviceBody(u"http://weixin.qq.com/q/b"_s))), 85073);
}

void TestRuleWriteCalls::publishesOnce()
{
    SandboxFixture sandbox;
    const QString prefix = u"https://qr.example-shop.cn/t/12"_s;
    QCOMPARE(codeOf(sandbox.ordinary(kPublish, named(prefix))), 0);
    const QJsonObject reply = sandbox.ordinary(kGet, {});
    QCOMPARE(ruleOf(reply, prefix).value("state"_L1).toInt(), 2);
    QCOMPARE(reply.value("qrcodejump_pub_quota"_L1).toInt(), 19);
    QCOMPARE(codeOf(sandbox.ordinary(kPublish, named(prefix))), 40097);
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(prefix, 1))), 40097);
    QCOMPARE(sandbox.ordinary(kGet, {}), reply);
}

void TestRuleWriteCalls::runsOutOfPublishes()
{
    SandboxFixture sandbox;
    for (int i = 0; i <= 20; ++i)
        QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://h.example/%1"_s.arg(i)))), 0);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(codeOf(sandbox.ordinary(kPublish, named(u"https://h.example/%1"_s.arg(i)))), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kPublish, named(u"https://h.example/20"_s))), 886000);
    QCOMPARE(sandbox.ordinary(kGet, {}).value("qrcodejump_pub_quota"_L1).toInt(), 0);

    sandbox.clock().advance(std::chrono::hours(24 * 31)); // next month
    QCOMPARE(sandbox.ordinary(kGet, {}).value("qrcodejump_pub_quota"_L1).toInt(), 100);
    QCOMPARE(codeOf(sandbox.ordinary(kPublish, named(u"https://h.example/20"_s))), 0);
    QCOMPARE(sandbox.ordinary(kGet, {}).value("qrcodejump_pub_quota"_L1).toInt(), 99);
}

void TestRuleWriteCalls::refusesToPublish_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");

    QTest::newRow("no prefix") << QByteArray("{}") << 40097;
    QTest::newRow("unknown") << named(u"https://h.example/none"_s) << 40097;
    QTest::newRow("published") << named(u"https://qr.example-shop.cn/t/"_s) << 40097;
    QTest::newRow("never released") << named(u"https://unreleased.sandbox.example/"_s) << 85074;
}

void TestRuleWriteCalls::refusesToPublish()
{
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://unreleased.sandbox.example/"_s))), 0);
    QTEST(codeOf(sandbox.ordinary(kPublish, body)), "code");
    QCOMPARE(sandbox.ordinary(kGet, {}).value("qrcodejump_pub_quota"_L1).toInt(), 20);
}

void TestRuleWriteCalls::deletesPublishedRulesToo()
{
    SandboxFixture sandbox;
    const QString prefix = u"https://qr.example-shop.cn/t/"_s;
    QCOMPARE(codeOf(sandbox.ordinary(kDelete, named(prefix))), 0);
    QVERIFY(!prefixesOf(sandbox.ordinary(kGet, {})).contains(prefix));
    QCOMPARE(codeOf(sandbox.ordinary(kDelete, named(prefix))), 40097);
    QCOMPARE(codeOf(sandbox.service(kDelete, "{\"prefix\":\"http://weixin.qq.com/q/a\"}")), 40166);
}

QTEST_APPLESS_MAIN(TestRuleWriteCalls)
#include "tst_rulewritecalls.moc"
