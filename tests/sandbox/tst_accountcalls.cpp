#include "tests/sandbox/sandboxfixture.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::sandbox;
using qrjump::core::AccountKind;

class TestAccountCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutTokens();
    void handsOutStableTokens();
    void refusesTokens_data();
    void refusesTokens();
    void downloadsTheFile();
    void listsLinkedMiniPrograms();
    void tellsTheQuota();
    void tellsAboutARid();
    void masksSecretsItTells();
};

void TestAccountCalls::handsOutTokens()
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

void TestAccountCalls::handsOutStableTokens()
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

void TestAccountCalls::refusesTokens_data()
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

void TestAccountCalls::refusesTokens()
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

void TestAccountCalls::downloadsTheFile()
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

void TestAccountCalls::listsLinkedMiniPrograms()
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

void TestAccountCalls::tellsTheQuota()
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

void TestAccountCalls::tellsAboutARid()
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

void TestAccountCalls::masksSecretsItTells()
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

QTEST_APPLESS_MAIN(TestAccountCalls)
#include "tst_accountcalls.moc"
