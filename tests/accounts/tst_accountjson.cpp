#include "core/accounts/accountjson.h"

#include "tests/accounts/accountsamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

class TestAccountJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything_data();
    void keepsEverything();
    void isReadable();
    void storesNoAddressOfASandbox();
    void storesNothingThatCouldBeASecretOfAnAddress();
    void fillsInWhatIsMissing();
    void ignoresUnknownMembers();
    void namesTheProblem_data();
    void namesTheProblem();
};

void TestAccountJson::keepsEverything_data()
{
    QTest::addColumn<Account>("account");
    const auto row = [](const char *name, Account account, const TokenSettings &token) {
        account.token = token;
        QTest::newRow(name) << account;
    };
    const QDateTime pasted(QDate(2026, 3, 4), QTime(10, 42, 3), Qt::UTC);
    TokenServiceSettings renewing = tokenService();
    renewing.renewal = TokenServiceRequest{.url = QUrl(u"http://127.0.0.1:8080/renew"_s),
                                           .body = u"{\"old\":\"{refused_token}\"}"_s};
    row("nothing pasted", ordinaryAccount(), PastedTokenSettings{});
    row("a pasted token", ordinaryAccount(), PastedTokenSettings{pasted});
    row("stable_token", ordinaryAccount(), AppSecretSettings{});
    row("token", ordinaryAccount(), AppSecretSettings{AppSecretSettings::Call::Token});
    row("a sandbox", sandboxAccount(), AppSecretSettings{});
    row("a token service", markedServiceAccount(), tokenService());
    row("one that renews", markedServiceAccount(), renewing);
    row("a platform", markedServiceAccount(), PlatformSettings{u"wxcccccccccccccccc"_s, renewing});
}

void TestAccountJson::keepsEverything()
{
    QFETCH(Account, account);
    const QByteArray bytes = QJsonDocument(toJson(account)).toJson();
    const auto read = accountFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QCOMPARE(toJson(*read), toJson(account));
    QCOMPARE(*read, account);
}

void TestAccountJson::isReadable()
{
    const QJsonObject json = toJson(markedServiceAccount());
    QCOMPARE(json.value("kind"_L1).toString(), u"service"_s);
    QCOMPARE(json.value("colour"_L1).toString(), u"red"_s);
    QCOMPARE(json.value("writes"_L1).toString(), u"locked"_s);
    QCOMPARE(json.value("server"_L1).toString(), u"remote"_s);
    QCOMPARE(json.value("mini_program_appids"_L1).toArray().size(), 2);
    const QJsonObject proxy{{"kind"_L1, u"manual"_s},
                            {"protocol"_L1, u"socks5"_s},
                            {"host"_L1, u"proxy.example.com"_s},
                            {"port"_L1, 1080},
                            {"user"_L1, u"me"_s}};
    QCOMPARE(json.value("proxy"_L1).toObject(), proxy);
    const QJsonObject token{{"source"_L1, u"app_secret"_s}, {"call"_L1, u"stable_token"_s}};
    QCOMPARE(json.value("token"_L1).toObject(), token);
}

void TestAccountJson::storesNoAddressOfASandbox()
{
    Account running = sandboxAccount();
    running.baseUrl = QUrl(u"http://127.0.0.1:40404"_s);
    QVERIFY(!toJson(running).contains("base_url"_L1));
    const auto read = accountFromJson(toJson(running));
    QVERIFY(read);
    QCOMPARE(*read, sandboxAccount());
}

void TestAccountJson::storesNothingThatCouldBeASecretOfAnAddress()
{
    Account account = ordinaryAccount();
    account.baseUrl = QUrl(u"https://me:pass-word@gateway.example.com/wx?key=pass-word#pass-word"_s);
    QCOMPARE(toJson(account).value("base_url"_L1).toString(), u"https://gateway.example.com/wx"_s);
}

void TestAccountJson::fillsInWhatIsMissing()
{
    const auto read = accountFromJson(QJsonObject{{"id"_L1, u"1"_s}, {"name"_L1, u"Shop"_s}});
    QVERIFY(read);
    QCOMPARE(*read, (Account{.id = u"1"_s, .name = u"Shop"_s}));
}

void TestAccountJson::ignoresUnknownMembers()
{
    QJsonObject json = toJson(ordinaryAccount());
    json.insert("favourite"_L1, true);
    const auto read = accountFromJson(json);
    QVERIFY(read);
    QCOMPARE(*read, ordinaryAccount());
}

void TestAccountJson::namesTheProblem_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("path");
    QTest::newRow("no id") << "\"id\":null"_ba << u"at.id"_s;
    QTest::newRow("no name") << "\"name\":\" \""_ba << u"at.name"_s;
    QTest::newRow("a name in a list") << "\"name\":[\"Shop\"]"_ba << u"at.name"_s;
    QTest::newRow("unknown kind") << "\"kind\":\"other\""_ba << u"at.kind"_s;
    QTest::newRow("unknown lock") << "\"writes\":\"unlocked\""_ba << u"at.writes"_s;
    QTest::newRow("a number as lock") << "\"writes\":1"_ba << u"at.writes"_s;
    QTest::newRow("appids") << "\"mini_program_appids\":[\"wx1\",2]"_ba << u"at.mini_program_appids[1]"_s;
    QTest::newRow("no address") << "\"base_url\":\"somewhere\""_ba << u"at.base_url"_s;
    QTest::newRow("plain http") << "\"base_url\":\"http://example.com\""_ba << u"at.base_url"_s;
    QTest::newRow("a name in it") << "\"base_url\":\"https://a:b@example.com\""_ba << u"at.base_url"_s;
    QTest::newRow("proxy") << "\"proxy\":\"none\""_ba << u"at.proxy"_s;
    QTest::newRow("port") << "\"proxy\":{\"port\":65536}"_ba << u"at.proxy.port"_s;
    QTest::newRow("no port") << "\"proxy\":{\"port\":\"http\"}"_ba << u"at.proxy.port"_s;
    QTest::newRow("no calls") << "\"limits\":{\"per_second\":0}"_ba << u"at.limits.per_second"_s;
    QTest::newRow("half a call") << "\"limits\":{\"per_minute\":0.5}"_ba << u"at.limits.per_minute"_s;
    QTest::newRow("unknown source") << "\"token\":{\"source\":\"x\"}"_ba << u"at.token.source"_s;
    QTest::newRow("pasted once upon a time")
        << "\"token\":{\"source\":\"pasted\",\"pasted_at\":\"once\"}"_ba << u"at.token.pasted_at"_s;
    QTest::newRow("plain http of a service")
        << "\"token\":{\"source\":\"token_service\",\"request\":{\"url\":\"http://h/\"}}"_ba
        << u"at.token.request.url"_s;
    QTest::newRow("a header that is none")
        << "\"token\":{\"source\":\"token_service\",\"request\":{\"headers\":[{\"name\":\"a\"},7]}}"_ba
        << u"at.token.request.headers[1]"_s;
    QTest::newRow("the service of a platform")
        << "\"token\":{\"source\":\"platform\",\"component_token\":{\"renewal\":{\"method\":\"put\"}}}"_ba
        << u"at.token.component_token.renewal.method"_s;
}

void TestAccountJson::namesTheProblem()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, path);
    // Of doubled members the last one counts.
    const QByteArray bytes = "{\"id\":\"1\",\"name\":\"Shop\"," + members + '}';
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    QVERIFY(document.isObject());
    const auto read = accountFromJson(document.object(), u"at"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().path, path);
    QVERIFY(!accountFromJson(u"Shop"_s));
}

QTEST_GUILESS_MAIN(TestAccountJson)
#include "tst_accountjson.moc"
