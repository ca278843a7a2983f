#include "tests/sandbox/sandboxfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::sandbox;

class TestRuleListCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsOrdinaryRules();
    void pages_data();
    void pages();
    void refusesPages_data();
    void refusesPages();
    void listsByPrefix();
    void listsTheNewestTenThousand();
};

void TestRuleListCalls::listsOrdinaryRules()
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

void TestRuleListCalls::pages_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("size");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");

    QTest::newRow("first") << QByteArray("1") << QByteArray("200") << 0 << 200;
    QTest::newRow("last") << QByteArray("3") << QByteArray("200") << 400 << 50;
    QTest::newRow("behind the last") << QByteArray("4") << QByteArray("200") << 0 << 0;
    QTest::newRow("exactly behind the last") << QByteArray("10") << QByteArray("50") << 0 << 0;
    QTest::newRow("very far behind") << QByteArray("2147483647") << QByteArray("200") << 0 << 0;
    QTest::newRow("numbers as strings") << QByteArray("\"2\"") << QByteArray("\"100\"") << 100 << 100;
    QTest::newRow("one a page") << QByteArray("450") << QByteArray("1") << 449 << 1;
}

void TestRuleListCalls::pages()
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

void TestRuleListCalls::refusesPages_data()
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

void TestRuleListCalls::refusesPages()
{
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    QTEST(codeOf(sandbox.service(kGet, body)), "code");
}

void TestRuleListCalls::listsByPrefix()
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

void TestRuleListCalls::listsTheNewestTenThousand()
{
    SandboxFixture sandbox({.serviceRuleCount = 10001});
    const QStringList prefixes = prefixesOf(sandbox.service(kGet, getBody({})));
    QCOMPARE(prefixes.size(), 10000);
    QCOMPARE(prefixes.constFirst(), sampleServiceRule(10000).prefix);
    QCOMPARE(prefixes.constLast(), sampleServiceRule(1).prefix);
}

QTEST_APPLESS_MAIN(TestRuleListCalls)
#include "tst_rulelistcalls.moc"
