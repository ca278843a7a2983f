#include "tests/accounts/connectionbench.h"
#include "tests/accounts/tunnelproxy.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Outcome = ConnectionFinding::Outcome;

/// Where a connection test stops, and what it says then.
class TestConnectionProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stopsAtAnUnknownName();
    void stopsAtAClosedPort();
    void stopsAtPlainHttpToAnotherComputer();
    void stopsWithoutTheProxysPassword();
    void stopsWhenNoTokenIsHandedOut_data();
    void stopsWhenNoTokenIsHandedOut();
    void showsTheAddressThatIsNotAllowed();
    void stopsWithoutASecret();
    void stopsWithoutPermission_data();
    void stopsWithoutPermission();
    void looksAtTheLinkWhenItMayBeTheReason();
    void saysWhetherTheFeatureIsOn_data();
    void saysWhetherTheFeatureIsOn();
    void saysWhoHasToAgreeToTheLink();
    void anUnreadableLinkIsNoFailure();

private:
    TestCertificate m_trusted;
};

void TestConnectionProblems::initTestCase()
{
    m_trusted = trustedCertificate();
    QVERIFY2(!m_trusted.certificate.isNull(), "the openssl command is needed");
}

void TestConnectionProblems::stopsAtAnUnknownName()
{
    ConnectionBench bench(ordinary(QUrl(u"https://no-such-host.invalid"_s)));
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"failed skipped skipped skipped skipped skipped skipped"_s);
    QVERIFY(bench.found(ConnectionStep::Link).finding.contains("Server name"_L1));
}

void TestConnectionProblems::stopsAtAClosedPort()
{
    QUrl url;
    {
        const ScriptedServer server({stall()}, m_trusted);
        url = server.url();
    }
    ConnectionBench bench(ordinary(url));
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed failed skipped skipped skipped skipped"_s);
}

void TestConnectionProblems::stopsAtPlainHttpToAnotherComputer()
{
    ConnectionBench bench(ordinary(QUrl(u"http://192.0.2.1"_s)));
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed failed skipped skipped skipped skipped"_s);
}

void TestConnectionProblems::stopsWithoutTheProxysPassword()
{
    TunnelProxy proxy(1);
    Account account = ordinary(QUrl(u"https://api.example"_s));
    account.proxy = {.kind = ProxySettings::Kind::Manual,
                     .host = u"127.0.0.1"_s,
                     .port = proxy.serverPort(),
                     .user = u"anna"_s};
    ConnectionBench bench(account);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"skipped failed skipped skipped skipped skipped skipped"_s);
    QCOMPARE(bench.found(ConnectionStep::Proxy).error->kind, ApiError::Kind::SecretUnavailable);
    QVERIFY(proxy.asked().isEmpty());
}

void TestConnectionProblems::stopsWhenNoTokenIsHandedOut_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("raw");
    QTest::newRow("wrong AppSecret") << refusal(40125) << u"40125"_s;
    QTest::newRow("wrong AppID") << refusal(40013) << u"40013"_s;
    QTest::newRow("a login page") << "<html>log in</html>"_ba << u"HTML"_s;
    QTest::newRow("no token in it") << "{}"_ba << u"access_token"_s;
}

void TestConnectionProblems::stopsWhenNoTokenIsHandedOut()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, raw);
    ScriptedServer server({jsonAnswer(answer)});
    Account account = ordinary(server.url());
    account.token = AppSecretSettings();
    ConnectionBench bench(account);
    bench.keep(SecretSlot::AppSecret, kMarkedToken);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped failed skipped skipped skipped"_s);
    const ConnectionFinding finding = bench.found(ConnectionStep::Token);
    QVERIFY2(finding.raw.contains(raw), qPrintable(finding.raw));
    QVERIFY(!finding.finding.isEmpty() && !finding.remedy.isEmpty());
    for (const ReceivedRequest &request : server.requests())
        QVERIFY(request.target.startsWith("/cgi-bin/stable_token")); // no rule was asked for
}

void TestConnectionProblems::showsTheAddressThatIsNotAllowed()
{
    ScriptedServer server({jsonAnswer(
        R"({"errcode":40164,"errmsg":"invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: a-b-c"})")});
    Account account = ordinary(server.url());
    account.token = AppSecretSettings();
    ConnectionBench bench(account);
    bench.keep(SecretSlot::AppSecret, kMarkedToken);
    QVERIFY(bench.run());
    const ConnectionFinding finding = bench.found(ConnectionStep::Token);
    QCOMPARE(finding.outcome, Outcome::Failed);
    QCOMPARE(finding.address, u"203.0.113.7"_s);
    QVERIFY(explains(finding, 40164));
}

void TestConnectionProblems::stopsWithoutASecret()
{
    ScriptedServer server({jsonAnswer(kRules)});
    ConnectionBench bench(ordinary(server.url()));
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped failed skipped skipped skipped"_s);
    QCOMPARE(bench.found(ConnectionStep::Token).error->kind, ApiError::Kind::NoToken);
    QCOMPARE(server.requests().size(), 0);
}

void TestConnectionProblems::stopsWithoutPermission_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {48001, 61007, 40164, 85075, 42001, 50002})
        QTest::newRow(qPrintable(QString::number(code))) << code;
}

void TestConnectionProblems::stopsWithoutPermission()
{
    QFETCH(int, code);
    ScriptedServer server({jsonAnswer(refusal(code))});
    ConnectionBench bench(ordinary(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped passed failed skipped skipped"_s);
    QVERIFY(explains(bench.found(ConnectionStep::Permission), code));
}

void TestConnectionProblems::looksAtTheLinkWhenItMayBeTheReason()
{
    ScriptedServer server(
        {jsonAnswer(refusal(61007)), jsonAnswer(R"({"errcode":0,"wxopens":{"items":[]}})")});
    ConnectionBench bench(service(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped passed failed skipped failed"_s);
    QVERIFY(bench.found(ConnectionStep::Link).finding.contains("wx1"_L1));
}

void TestConnectionProblems::saysWhetherTheFeatureIsOn_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("off") << R"({"errcode":0,"qrcodejump_open":0,"qrcodejump_pub_quota":20})"_ba
                         << Outcome::Failed;
    QTest::newRow("not said") << R"({"errcode":0})"_ba << Outcome::Warned;
    QTest::newRow("no publish left") << R"({"errcode":0,"qrcodejump_open":1,"qrcodejump_pub_quota":0})"_ba
                                     << Outcome::Warned;
    QTest::newRow("no quota said") << R"({"errcode":0,"qrcodejump_open":1})"_ba << Outcome::Passed;
}

void TestConnectionProblems::saysWhetherTheFeatureIsOn()
{
    QFETCH(QByteArray, reply);
    QFETCH(Outcome, outcome);
    ScriptedServer server({jsonAnswer(reply), jsonAnswer(kLinked)});
    ConnectionBench bench(service(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    const ConnectionFinding finding = bench.found(ConnectionStep::FeatureSwitch);
    QCOMPARE(finding.outcome, outcome);
    QCOMPARE(finding.remedy.isEmpty(), outcome == Outcome::Passed);
    QCOMPARE(bench.found(ConnectionStep::Link).outcome, Outcome::Passed); // looked at all the same
}

void TestConnectionProblems::saysWhoHasToAgreeToTheLink()
{
    ScriptedServer server({jsonAnswer(kRules), jsonAnswer(QByteArray(kLinked).replace(":1}", ":2}"))});
    ConnectionBench bench(service(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    const ConnectionFinding finding = bench.found(ConnectionStep::Link);
    QCOMPARE(finding.outcome, Outcome::Failed);
    QVERIFY2(finding.remedy.contains(u"mini program's admin"_s), qPrintable(finding.remedy));
}

void TestConnectionProblems::anUnreadableLinkIsNoFailure()
{
    ScriptedServer server({jsonAnswer(kRules), jsonAnswer(refusal(48001))});
    ConnectionBench bench(service(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    const ConnectionFinding finding = bench.found(ConnectionStep::Link);
    QCOMPARE(finding.outcome, Outcome::Warned);
    QVERIFY2(finding.finding.contains("cannot be told"_L1), qPrintable(finding.finding));
    QVERIFY(explains(finding, 48001));
}

QTEST_GUILESS_MAIN(TestConnectionProblems)
#include "tst_connectionproblems.moc"
