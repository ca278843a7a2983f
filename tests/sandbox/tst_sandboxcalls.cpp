#include "core/sandbox/sandboxhosts.h"
#include "tests/sandbox/sandboxfixture.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::sandbox;
using qrjump::core::AccountKind;

Q_DECLARE_METATYPE(AccountKind)
Q_DECLARE_METATYPE(qrjump::sandbox::SandboxRequest)

namespace {

const auto kAdd = u"qrcodejumpadd"_s;
const auto kGet = u"qrcodejumpget"_s;
const auto kPublish = u"qrcodejumppublish"_s;
const auto kDelete = u"qrcodejumpdelete"_s;

QByteArray ordinaryBody(const QString &prefix, int isEdit = 0, const QString &pagePath = u"pages/a"_s)
{
    return u"{\"prefix\":\"%1\",\"path\":\"%3\",\"is_edit\":%2,\"permit_sub_rule\":1,\"open_version\":2}"_s
        .arg(prefix)
        .arg(isEdit)
        .arg(pagePath)
        .toUtf8();
}

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

QByteArray getBody(const QByteArray &members)
{
    return "{\"appid\":\"wx5a4db0c0ffee0001\"" + members + "}";
}

QStringList prefixesOf(const QJsonObject &reply)
{
    QStringList prefixes;
    const QJsonArray rules = reply.value("rule_list"_L1).toArray();
    for (const auto &rule : rules)
        prefixes.append(rule.toObject().value("prefix"_L1).toString());
    return prefixes;
}

QJsonObject ruleOf(const QJsonObject &reply, const QString &prefix)
{
    const qsizetype index = prefixesOf(reply).indexOf(prefix);
    return reply.value("rule_list"_L1).toArray().at(index).toObject();
}

} // namespace

class TestSandboxCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInOrderOfItsChecks_data();
    void answersInOrderOfItsChecks();
    void endsRefusalsWithARid();
    void tolerates_data();
    void tolerates();

    void listsOrdinaryRules();
    void pages_data();
    void pages();
    void refusesPages_data();
    void refusesPages();
    void listsByPrefix();
    void listsTheNewestTenThousand();

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

    void handsOutTokens();
    void handsOutStableTokens();
    void refusesTokens_data();
    void refusesTokens();
    void limitsCalls();

    void downloadsTheFile();
    void listsLinkedMiniPrograms();
    void tellsTheQuota();
    void tellsAboutARid();
    void masksSecretsItTells();
};

void TestSandboxCalls::answersInOrderOfItsChecks_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");

    const QString good = sampleAccount(AccountKind::Ordinary).accessToken;
    QTest::newRow("method before token") << QByteArray("GET") << QString() << QByteArray("?") << 43002;
    QTest::newRow("token missing, before JSON")
        << QByteArray("POST") << QString() << QByteArray("?") << 41001;
    QTest::newRow("token empty") << QByteArray("POST") << u""_s << QByteArray("{}") << 41001;
    QTest::newRow("token wrong, before JSON")
        << QByteArray("POST") << u"nonsense"_s << QByteArray("?") << 40001;
    QTest::newRow("token expired") << QByteArray("POST") << u"expired-sandbox-token"_s << QByteArray("?")
                                   << 42001;
    QTest::newRow("no JSON, before fields") << QByteArray("POST") << good << QByteArray("?") << 47001;
    QTest::newRow("JSON list") << QByteArray("POST") << good << QByteArray("[]") << 47001;
    QTest::newRow("truncated JSON") << QByteArray("POST") << good << QByteArray("{\"a\":") << 47001;
    QTest::newRow("invalid UTF-8") << QByteArray("POST") << good << QByteArray("{\"a\":\"\xff\"}") << 47001;
    QTest::newRow("fields") << QByteArray("POST") << good << QByteArray("{}") << 40097;
}

void TestSandboxCalls::answersInOrderOfItsChecks()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, token);
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    SandboxRequest request = SandboxFixture::request(u"/cgi-bin/wxopen/qrcodejumpadd"_s, token, body);
    request.method = method;
    QTEST(codeOf(sandbox.send(request)), "code");

    request.path = u"/cgi-bin/wxopen/unknown"_s;
    const SandboxReply page = sandbox.calls().answer(request);
    QCOMPARE(page.httpStatus, 404);
    QVERIFY(page.body.startsWith("<html>"));
}

void TestSandboxCalls::endsRefusalsWithARid()
{
    SandboxFixture sandbox;
    static const QRegularExpression layout(
        uR"(^invalid args hint: \[is_edit\] rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$)"_s);
    const QString first = sandbox.ordinary(kAdd, {}).value("errmsg"_L1).toString();
    const QString second = sandbox.ordinary(kAdd, {}).value("errmsg"_L1).toString();
    QVERIFY2(layout.match(first).hasMatch(), qPrintable(first));
    QVERIFY(first != second);
    QCOMPARE(sandbox.ordinary(kGet, {}).value("errmsg"_L1).toString(), u"ok"_s);
}

void TestSandboxCalls::tolerates_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("empty body") << QByteArray();
    QTest::newRow("blank body") << QByteArray(" \n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{\"get_type\":0}");
    QTest::newRow("byte order mark alone") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("unknown members") << QByteArray("{\"x\":{\"y\":[1]}}");
}

void TestSandboxCalls::tolerates()
{
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    QCOMPARE(codeOf(sandbox.ordinary(kGet, body)), 0);
}

void TestSandboxCalls::listsOrdinaryRules()
{
    SandboxFixture sandbox;
    const QJsonObject reply = sandbox.ordinary(kGet, "{}");
    QCOMPARE(reply.value("list_size"_L1).toInt(), 12);
    QCOMPARE(reply.value("total_count"_L1).toInt(), 12);
    QCOMPARE(reply.value("qrcodejump_open"_L1).toInt(), 1);
    QCOMPARE(reply.value("qrcodejump_pub_quota"_L1).toInt(), 20);
    QCOMPARE(prefixesOf(reply).constLast(), sampleOrdinaryRules().constFirst().prefix);
    const QJsonObject rule = ruleOf(reply, u"https://qr.example-shop.cn/activity"_s);
    QCOMPARE(rule.value("path"_L1).toString(), u"pages / activity / index "_s);
    QCOMPARE(rule.value("debug_url"_L1).toArray().size(), 3);
    QCOMPARE(rule.value("open_version"_L1).toInt(), 1);
    QCOMPARE(rule.value("permit_sub_rule"_L1).toInt(), 1);
    QCOMPARE(rule.value("state"_L1).toInt(), 1);
}

void TestSandboxCalls::pages_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("size");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");

    QTest::newRow("first") << QByteArray("1") << QByteArray("200") << 0 << 200;
    QTest::newRow("last") << QByteArray("3") << QByteArray("200") << 400 << 50;
    QTest::newRow("behind the last") << QByteArray("4") << QByteArray("200") << 0 << 0;
    QTest::newRow("exactly behind the last") << QByteArray("10") << QByteArray("50") << 0 << 0;
    QTest::newRow("very far behind") << QByteArray("9000000000000000") << QByteArray("200") << 0 << 0;
    QTest::newRow("numbers as strings") << QByteArray("\"2\"") << QByteArray("\"100\"") << 100 << 100;
    QTest::newRow("one a page") << QByteArray("450") << QByteArray("1") << 449 << 1;
}

void TestSandboxCalls::pages()
{
    QFETCH(QByteArray, number);
    QFETCH(QByteArray, size);
    QFETCH(int, first);
    QFETCH(int, count);
    SandboxFixture sandbox;
    const QJsonObject reply =
        sandbox.service(kGet, getBody(",\"get_type\":2,\"page_num\":" + number + ",\"page_size\":" + size));
    QCOMPARE(codeOf(reply), 0);
    QCOMPARE(reply.value("list_size"_L1).toInt(), count);
    QCOMPARE(reply.value("total_count"_L1).toInt(), 450);
    const QStringList prefixes = prefixesOf(reply);
    QCOMPARE(prefixes.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(prefixes.at(i), sampleServiceRule(quint64(first + i)).prefix);
}

void TestSandboxCalls::refusesPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");

    const auto refused = [](const char *name, const QByteArray &members) {
        QTest::newRow(name) << getBody(members) << 40097;
    };
    QTest::newRow("no appid") << QByteArray("{}") << 40166;
    QTest::newRow("its own appid") << QByteArray("{\"appid\":\"wx5a4db0c0ffee0002\"}") << 40166;
    QTest::newRow("not linked yet") << QByteArray("{\"appid\":\"wx5a4db0c0ffee0003\"}") << 40166;
    refused("get_type 3", ",\"get_type\":3");
    refused("get_type -1", ",\"get_type\":-1");
    refused("get_type word", ",\"get_type\":\"all\"");
    refused("no page", ",\"get_type\":2,\"page_size\":10");
    refused("page 0", ",\"get_type\":2,\"page_num\":0,\"page_size\":10");
    refused("no size", ",\"get_type\":2,\"page_num\":1");
    refused("size 0", ",\"get_type\":2,\"page_num\":1,\"page_size\":0");
    refused("size 201", ",\"get_type\":2,\"page_num\":1,\"page_size\":201");
    refused("no prefixes", ",\"get_type\":1");
    refused("empty prefixes", ",\"get_type\":1,\"prefix_list\":[]");
    refused("one prefix without list", ",\"get_type\":1,\"prefix_list\":\"http://weixin.qq.com/q/a\"");
    refused("201 prefixes",
            ",\"get_type\":1,\"prefix_list\":[" + QByteArray("\"a\",").repeated(200) + "\"a\"]");
}

void TestSandboxCalls::refusesPages()
{
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    QTEST(codeOf(sandbox.service(kGet, body)), "code");
}

void TestSandboxCalls::listsByPrefix()
{
    SandboxFixture sandbox;
    const QString third = sampleServiceRule(2).prefix;
    const QString first = sampleServiceRule(0).prefix;
    const QJsonArray wanted{third, first, third, first.chopped(1), u"http://weixin.qq.com/q/none"_s};
    const QJsonObject body{
        {"appid"_L1, u"wx5a4db0c0ffee0001"_s}, {"get_type"_L1, 1}, {"prefix_list"_L1, wanted}};
    const QJsonObject reply = sandbox.service(kGet, QJsonDocument(body).toJson());
    QCOMPARE(prefixesOf(reply), QStringList({third, first}));
    QCOMPARE(reply.value("list_size"_L1).toInt(), 2);
    QCOMPARE(reply.value("total_count"_L1).toInt(), 450);
}

void TestSandboxCalls::listsTheNewestTenThousand()
{
    SandboxFixture sandbox({.serviceRuleCount = 10001});
    const QStringList prefixes = prefixesOf(sandbox.service(kGet, getBody({})));
    QCOMPARE(prefixes.size(), 10000);
    QCOMPARE(prefixes.constFirst(), sampleServiceRule(10000).prefix);
    QCOMPARE(prefixes.constLast(), sampleServiceRule(1).prefix);
}

void TestSandboxCalls::addsAndEdits()
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

void TestSandboxCalls::servesTheServiceVariant()
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

void TestSandboxCalls::refusesAdds_data()
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

void TestSandboxCalls::refusesAdds()
{
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    const QJsonObject before = sandbox.ordinary(kGet, {});
    QTEST(codeOf(sandbox.ordinary(kAdd, body)), "code");
    QCOMPARE(sandbox.ordinary(kGet, {}), before);
}

void TestSandboxCalls::provokes_data()
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

void TestSandboxCalls::provokes()
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

void TestSandboxCalls::provokesForServiceAccountsByPath()
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

void TestSandboxCalls::fillsUp()
{
    SandboxFixture sandbox;
    for (int i = 12; i < 100; ++i)
        QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://h.example/%1"_s.arg(i)))), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://h.example/100"_s))), 85073);
    QCOMPARE(codeOf(sandbox.ordinary(kDelete, named(u"https://h.example/12"_s))), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://h.example/100"_s))), 0);
}

void TestSandboxCalls::countsCreateCallsOfServiceAccounts()
{
    SandboxFixture sandbox({.serviceRuleCount = 99999, .limitsCalls = false});
    QCOMPARE(codeOf(sandbox.service(kAdd, serviceBody(u"http://weixin.qq.com/q/a"_s))), 0);
    QCOMPARE(codeOf(sandbox.service(kAdd, serviceBody(u"http://weixin.qq.com/q/b"_s))), 85073);
    QCOMPARE(codeOf(sandbox.service(kDelete, named(u"http://weixin.qq.com/q/a"_s))), 0);
    QCOMPARE(codeOf(sandbox.service(kAdd, serviceBody(u"http://weixin.qq.com/q/b"_s))), 85073);
}

void TestSandboxCalls::publishesOnce()
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

void TestSandboxCalls::runsOutOfPublishes()
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

void TestSandboxCalls::refusesToPublish_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");

    QTest::newRow("no prefix") << QByteArray("{}") << 40097;
    QTest::newRow("unknown") << named(u"https://h.example/none"_s) << 40097;
    QTest::newRow("published") << named(u"https://qr.example-shop.cn/t/"_s) << 40097;
    QTest::newRow("never released") << named(u"https://unreleased.sandbox.example/"_s) << 85074;
}

void TestSandboxCalls::refusesToPublish()
{
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    QCOMPARE(codeOf(sandbox.ordinary(kAdd, ordinaryBody(u"https://unreleased.sandbox.example/"_s))), 0);
    QTEST(codeOf(sandbox.ordinary(kPublish, body)), "code");
    QCOMPARE(sandbox.ordinary(kGet, {}).value("qrcodejump_pub_quota"_L1).toInt(), 20);
}

void TestSandboxCalls::deletesPublishedRulesToo()
{
    SandboxFixture sandbox;
    const QString prefix = u"https://qr.example-shop.cn/t/"_s;
    QCOMPARE(codeOf(sandbox.ordinary(kDelete, named(prefix))), 0);
    QVERIFY(!prefixesOf(sandbox.ordinary(kGet, {})).contains(prefix));
    QCOMPARE(codeOf(sandbox.ordinary(kDelete, named(prefix))), 40097);
    QCOMPARE(codeOf(sandbox.service(kDelete, "{\"prefix\":\"http://weixin.qq.com/q/a\"}")), 40166);
}

void TestSandboxCalls::handsOutTokens()
{
    SandboxFixture sandbox;
    const SandboxAccount account = sampleAccount(AccountKind::Ordinary);
    SandboxRequest request{"GET", u"/cgi-bin/token"_s, {}, {}, {}, {}};
    request.parameters = {{u"grant_type"_s, u"client_credential"_s},
                          {u"appid"_s, account.appid},
                          {u"secret"_s, account.secret}};
    const QJsonObject reply = sandbox.send(request);
    QCOMPARE(reply.value("expires_in"_L1).toInt(), 7200);
    QVERIFY(!reply.contains("errcode"_L1)); // success of token calls has none

    const QString path = u"/cgi-bin/wxopen/qrcodejumpget"_s;
    const QString token = reply.value("access_token"_L1).toString();
    QCOMPARE(codeOf(sandbox.send(SandboxFixture::request(path, token, {}))), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kGet, {})), 40001); // the former one is replaced
    QCOMPARE(codeOf(sandbox.service(kGet, getBody({}))), 0);
    sandbox.clock().advance(std::chrono::seconds(7200));
    QCOMPARE(codeOf(sandbox.send(SandboxFixture::request(path, token, {}))), 42001);
}

void TestSandboxCalls::handsOutStableTokens()
{
    SandboxFixture sandbox;
    const SandboxAccount account = sampleAccount(AccountKind::Service);
    QJsonObject body{{"grant_type"_L1, u"client_credential"_s},
                     {"appid"_L1, account.appid},
                     {"secret"_L1, account.secret}};
    const auto fetch = [&] {
        return sandbox.send(
            SandboxFixture::request(u"/cgi-bin/stable_token"_s, {}, QJsonDocument(body).toJson()));
    };
    const QJsonObject first = fetch();
    QCOMPARE(first.value("expires_in"_L1).toInt(), 7200);
    QVERIFY(!first.contains("errcode"_L1));
    sandbox.clock().advance(std::chrono::seconds(100));
    const QJsonObject second = fetch();
    QCOMPARE(second.value("access_token"_L1), first.value("access_token"_L1));
    QCOMPARE(second.value("expires_in"_L1).toInt(), 7100);
    QCOMPARE(codeOf(sandbox.service(kGet, getBody({}))), 0); // the token of the start is not disturbed
    body.insert("force_refresh"_L1, true);
    QVERIFY(fetch().value("access_token"_L1) != first.value("access_token"_L1));
}

void TestSandboxCalls::refusesTokens_data()
{
    QTest::addColumn<QString>("grantType");
    QTest::addColumn<QString>("appid");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<int>("code");

    const SandboxAccount ordinary = sampleAccount(AccountKind::Ordinary);
    const SandboxAccount service = sampleAccount(AccountKind::Service);
    const auto good = u"client_credential"_s;
    QTest::newRow("wrong appid") << good << u"wx0"_s << ordinary.secret << 40013;
    QTest::newRow("no appid") << good << QString() << ordinary.secret << 40013;
    QTest::newRow("wrong secret") << good << ordinary.appid << service.secret << 40125;
    QTest::newRow("no secret") << good << ordinary.appid << QString() << 40125;
    QTest::newRow("grant type") << u"password"_s << ordinary.appid << ordinary.secret << 40097;
}

void TestSandboxCalls::refusesTokens()
{
    QFETCH(QString, grantType);
    QFETCH(QString, appid);
    QFETCH(QString, secret);
    QFETCH(int, code);
    SandboxFixture sandbox;
    SandboxRequest request{"GET", u"/cgi-bin/token"_s, {}, {}, {}, {}};
    request.parameters = {{u"grant_type"_s, grantType}, {u"appid"_s, appid}, {u"secret"_s, secret}};
    QCOMPARE(codeOf(sandbox.send(request)), code);
    const QJsonObject body{{"grant_type"_L1, grantType}, {"appid"_L1, appid}, {"secret"_L1, secret}};
    QCOMPARE(codeOf(sandbox.send(
                 SandboxFixture::request(u"/cgi-bin/stable_token"_s, {}, QJsonDocument(body).toJson()))),
             code);
    QCOMPARE(codeOf(sandbox.ordinary(kGet, {})), 0);
}

void TestSandboxCalls::limitsCalls()
{
    SandboxFixture sandbox({.serviceRuleCount = 10});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(sandbox.ordinary(kGet, {})), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kGet, "not JSON")), 44990); // before the body is looked at
    QCOMPARE(codeOf(sandbox.service(kGet, getBody({}))), 0);     // each account for itself
    sandbox.clock().advance(std::chrono::seconds(1));
    QCOMPARE(codeOf(sandbox.ordinary(kGet, {})), 0);
}

void TestSandboxCalls::downloadsTheFile()
{
    SandboxFixture sandbox;
    const QJsonObject reply = sandbox.ordinary(u"qrcodejumpdownload"_s, {});
    static const QRegularExpression name(u"^[A-Za-z0-9]{10}\\.txt$"_s);
    static const QRegularExpression content(u"^[0-9a-f]{32}$"_s);
    QVERIFY(name.match(reply.value("file_name"_L1).toString()).hasMatch());
    QVERIFY(content.match(reply.value("file_content"_L1).toString()).hasMatch());
    QCOMPARE(codeOf(reply), 0);
    QCOMPARE(codeOf(sandbox.service(u"qrcodejumpdownload"_s, {})), 48001);
}

void TestSandboxCalls::listsLinkedMiniPrograms()
{
    SandboxFixture sandbox;
    const QJsonObject reply = sandbox.service(u"wxamplinkget"_s, {});
    const QJsonArray items = reply.value("wxopens"_L1).toObject().value("items"_L1).toArray();
    QCOMPARE(items.size(), 4);
    QCOMPARE(items.at(0).toObject().value("appid"_L1).toString(), u"wx5a4db0c0ffee0001"_s);
    QCOMPARE(items.at(0).toObject().value("status"_L1).toInt(), 1);
    QVERIFY(!items.at(3).toObject().contains("appid"_L1));
    QCOMPARE(codeOf(sandbox.ordinary(u"wxamplinkget"_s, {})), 48001);
}

void TestSandboxCalls::tellsTheQuota()
{
    SandboxFixture sandbox({.serviceRuleCount = 10});
    const auto quotaOf = [&](const QByteArray &body) {
        return sandbox.send(SandboxFixture::request(u"/cgi-bin/openapi/quota/get"_s,
                                                    sampleAccount(AccountKind::Ordinary).accessToken, body));
    };
    QCOMPARE(codeOf(sandbox.ordinary(kGet, {})), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kGet, {})), 0);
    const QJsonObject reply = quotaOf(R"({"cgi_path":"/cgi-bin/wxopen/qrcodejumpget"})");
    const QJsonObject quota = reply.value("quota"_L1).toObject();
    QCOMPARE(quota.value("used"_L1).toInt(), 2);
    QCOMPARE(quota.value("remain"_L1).toInt(), quota.value("daily_limit"_L1).toInt() - 2);
    const QJsonObject rate{{"call_count"_L1, 5}, {"refresh_second"_L1, 1}};
    QCOMPARE(reply.value("rate_limit"_L1).toObject(), rate);
    QCOMPARE(codeOf(quotaOf("{\"cgi_path\":\"/cgi-bin/unknown\"}")), 40097);
    QCOMPARE(codeOf(quotaOf("{}")), 40097);
}

void TestSandboxCalls::tellsAboutARid()
{
    SandboxFixture sandbox;
    const QByteArray body = ordinaryBody(u"https://occupied.sandbox.example/茶"_s);
    const QString errmsg = sandbox.ordinary(kAdd, body).value("errmsg"_L1).toString();
    const auto ask = [&](AccountKind kind, const QString &rid) {
        return sandbox.send(SandboxFixture::request(u"/cgi-bin/openapi/rid/get"_s,
                                                    sampleAccount(kind).accessToken,
                                                    u"{\"rid\":\"%1\"}"_s.arg(rid).toUtf8()));
    };
    const QString rid = errmsg.section(u"rid: "_s, 1);
    const QJsonObject request = ask(AccountKind::Ordinary, rid).value("request"_L1).toObject();
    QCOMPARE(request.value("request_body"_L1).toString().toUtf8(), body);
    QVERIFY(request.value("response_body"_L1).toString().contains(errmsg));
    QCOMPARE(request.value("request_url"_L1).toString(), u"/cgi-bin/wxopen/qrcodejumpadd?access_token=***"_s);
    QCOMPARE(request.value("client_ip"_L1).toString(), u"127.0.0.1"_s);
    QCOMPARE(qint64(request.value("invoke_time"_L1).toDouble()), sandbox.clock().now().toSecsSinceEpoch());
    QVERIFY(request.contains("cost_in_ms"_L1));

    QCOMPARE(codeOf(ask(AccountKind::Service, rid)), 76003);
    QCOMPARE(codeOf(ask(AccountKind::Ordinary, u"00000000-00000000-00000000"_s)), 76001);
    QCOMPARE(codeOf(ask(AccountKind::Ordinary, u"nonsense"_s)), 76002);
}

void TestSandboxCalls::masksSecretsItTells()
{
    SandboxFixture sandbox;
    const SandboxAccount account = sampleAccount(AccountKind::Ordinary);
    const QByteArray body = u"{\"secret\":\"%1\"}"_s.arg(account.secret).toUtf8();
    const QString errmsg = sandbox.ordinary(kAdd, body).value("errmsg"_L1).toString();
    const SandboxReply reply = sandbox.calls().answer(
        SandboxFixture::request(u"/cgi-bin/openapi/rid/get"_s, account.accessToken,
                                u"{\"rid\":\"%1\"}"_s.arg(errmsg.section(u"rid: "_s, 1)).toUtf8()));
    QVERIFY(reply.body.contains("request_body"));
    QVERIFY(!reply.body.contains(account.secret.toUtf8()));
    QVERIFY(!reply.body.contains(account.accessToken.toUtf8()));
}

QTEST_APPLESS_MAIN(TestSandboxCalls)
#include "tst_sandboxcalls.moc"
