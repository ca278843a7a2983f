#include "connectionbench.h"
#include "tunnelproxy.h"

#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"

#include <QSslConfiguration>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;
using Outcome = ConnectionFinding::Outcome;

namespace {

const QByteArray kRules =
    R"({"errcode":0,"rule_list":[],"qrcodejump_open":1,"qrcodejump_pub_quota":20,"total_count":12})";
const QByteArray kLinked =
    R"({"errcode":0,"wxopens":{"items":[{"appid":"wx1","nickname":"Shop","status":1}]}})";

/// An account with a pasted token and no proxy.
Account ordinary(const QUrl &server)
{
    return {.id = u"id"_s,
            .name = u"Shop"_s,
            .appid = u"wx0"_s,
            .baseUrl = server,
            .proxy = {.kind = ProxySettings::Kind::None}};
}

Account service(const QUrl &server)
{
    Account account = ordinary(server);
    account.kind = AccountKind::Service;
    account.miniProgramAppids = {u"wx1"_s};
    account.miniProgramAppid = u"wx1"_s;
    return account;
}

QByteArray refusal(int code)
{
    return R"({"errcode":%1,"errmsg":"no rid: a-b-c"})"_ba.replace("%1", QByteArray::number(code));
}

/// How the error of a step must look after a refusal with `code`.
bool explains(const ConnectionFinding &finding, int code)
{
    return !finding.finding.isEmpty() && !finding.remedy.isEmpty() &&
           finding.raw.startsWith(QString::number(code)) && finding.rid == "a-b-c"_L1;
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passesAnOrdinaryAccount();
    void passesAServiceAccount();
    void passesThroughAProxy();
    void announcesEachStep();
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
    void doesNotWaitForEver();
    void saysWhyACallWasRepeated();
    void canBeStopped();
    void canBeStoppedByWhomItTells();
    void runsAgain();

private:
    TestCertificate m_trusted;
};

void TestConnectionTest::initTestCase()
{
    m_trusted = makeTestCertificate();
    QVERIFY2(!m_trusted.certificate.isNull(), "the openssl command is needed");
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(m_trusted.certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestConnectionTest::passesAnOrdinaryAccount()
{
    ScriptedServer server({jsonAnswer(kRules)}, m_trusted);
    ConnectionBench bench(ordinary(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed passed passed passed passed skipped"_s);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().target.startsWith("/cgi-bin/wxopen/qrcodejumpget?"));
    QCOMPARE(server.requests().first().body, "{}"_ba);
    QVERIFY(bench.found(ConnectionStep::Permission).finding.contains("12"_L1));
    QVERIFY(bench.found(ConnectionStep::FeatureSwitch).finding.contains("20"_L1));
}

void TestConnectionTest::passesAServiceAccount()
{
    ScriptedServer server({jsonAnswer(kRules), jsonAnswer(kLinked)});
    ConnectionBench bench(service(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped passed passed passed passed"_s); // plain http, here
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().first().body, R"({"appid":"wx1","get_type":2,"page_num":1,"page_size":1})"_ba);
    QVERIFY(server.requests().last().target.startsWith("/cgi-bin/wxopen/wxamplinkget?"));
}

void TestConnectionTest::passesThroughAProxy()
{
    ScriptedServer server({jsonAnswer(kRules)}, m_trusted);
    TunnelProxy proxy(server.serverPort());
    Account account = ordinary(server.url());
    account.proxy = {.kind = ProxySettings::Kind::Manual, .host = u"127.0.0.1"_s, .port = proxy.serverPort()};
    ConnectionBench bench(account);
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"skipped passed passed passed passed passed skipped"_s);
    QCOMPARE(proxy.asked().size(), 3); // proxy, TLS, and the call
    QCOMPARE(proxy.asked().first(),
             "CONNECT 127.0.0.1:%1 HTTP/1.1"_ba.replace("%1", QByteArray::number(server.serverPort())));
}

void TestConnectionTest::announcesEachStep()
{
    ScriptedServer server({jsonAnswer(kRules)});
    ConnectionBench bench(ordinary(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QList<ConnectionStep> started;
    QList<ConnectionStep> ended;
    connect(&bench.test, &ConnectionTest::stepStarted, this,
            [&started](ConnectionStep step) { started.append(step); });
    connect(&bench.test, &ConnectionTest::stepEnded, this,
            [&ended](const ConnectionFinding &finding) { ended.append(finding.step); });
    QVERIFY(bench.run());
    QCOMPARE(started, allConnectionSteps());
    QCOMPARE(ended, allConnectionSteps());
    QCOMPARE(bench.finished.size(), 1);
    QVERIFY(!bench.test.isRunning());
}

void TestConnectionTest::stopsAtAnUnknownName()
{
    ConnectionBench bench(ordinary(QUrl(u"https://no-such-host.invalid"_s)));
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"failed skipped skipped skipped skipped skipped skipped"_s);
    QVERIFY(bench.found(ConnectionStep::Link).finding.contains("Server name"_L1));
}

void TestConnectionTest::stopsAtAClosedPort()
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

void TestConnectionTest::stopsAtPlainHttpToAnotherComputer()
{
    ConnectionBench bench(ordinary(QUrl(u"http://192.0.2.1"_s)));
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed failed skipped skipped skipped skipped"_s);
}

void TestConnectionTest::stopsWithoutTheProxysPassword()
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

void TestConnectionTest::stopsWhenNoTokenIsHandedOut_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("raw");
    QTest::newRow("wrong AppSecret") << refusal(40125) << u"40125"_s;
    QTest::newRow("wrong AppID") << refusal(40013) << u"40013"_s;
    QTest::newRow("a login page") << "<html>log in</html>"_ba << u"HTML"_s;
    QTest::newRow("no token in it") << "{}"_ba << u"access_token"_s;
}

void TestConnectionTest::stopsWhenNoTokenIsHandedOut()
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

void TestConnectionTest::showsTheAddressThatIsNotAllowed()
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

void TestConnectionTest::stopsWithoutASecret()
{
    ScriptedServer server({jsonAnswer(kRules)});
    ConnectionBench bench(ordinary(server.url()));
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped failed skipped skipped skipped"_s);
    QCOMPARE(bench.found(ConnectionStep::Token).error->kind, ApiError::Kind::NoToken);
    QCOMPARE(server.requests().size(), 0);
}

void TestConnectionTest::stopsWithoutPermission_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {48001, 61007, 40164, 85075, 42001, 50002})
        QTest::newRow(qPrintable(QString::number(code))) << code;
}

void TestConnectionTest::stopsWithoutPermission()
{
    QFETCH(int, code);
    ScriptedServer server({jsonAnswer(refusal(code))});
    ConnectionBench bench(ordinary(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped passed failed skipped skipped"_s);
    QVERIFY(explains(bench.found(ConnectionStep::Permission), code));
}

void TestConnectionTest::looksAtTheLinkWhenItMayBeTheReason()
{
    ScriptedServer server(
        {jsonAnswer(refusal(61007)), jsonAnswer(R"({"errcode":0,"wxopens":{"items":[]}})")});
    ConnectionBench bench(service(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped passed failed skipped failed"_s);
    QVERIFY(bench.found(ConnectionStep::Link).finding.contains("wx1"_L1));
}

void TestConnectionTest::saysWhetherTheFeatureIsOn_data()
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

void TestConnectionTest::saysWhetherTheFeatureIsOn()
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

void TestConnectionTest::saysWhoHasToAgreeToTheLink()
{
    ScriptedServer server({jsonAnswer(kRules), jsonAnswer(QByteArray(kLinked).replace(":1}", ":2}"))});
    ConnectionBench bench(service(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    const ConnectionFinding finding = bench.found(ConnectionStep::Link);
    QCOMPARE(finding.outcome, Outcome::Failed);
    QVERIFY2(finding.remedy.contains(u"mini program's admin"_s), qPrintable(finding.remedy));
}

void TestConnectionTest::anUnreadableLinkIsNoFailure()
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

void TestConnectionTest::doesNotWaitForEver()
{
    ScriptedServer server({stall()});
    ConnectionBench bench(ordinary(server.url()), {.call = 300ms});
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped passed failed skipped skipped"_s);
    QCOMPARE(bench.found(ConnectionStep::Permission).error->kind, ApiError::Kind::Timeout);
}

void TestConnectionTest::saysWhyACallWasRepeated()
{
    ScriptedServer server({jsonAnswer(refusal(-1))});
    ConnectionBench bench(ordinary(server.url()), {.call = 300ms});
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QVERIFY(explains(bench.found(ConnectionStep::Permission), -1));
}

void TestConnectionTest::canBeStopped()
{
    ScriptedServer server({stall()});
    ConnectionBench bench(ordinary(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    bench.test.start();
    QTRY_COMPARE(server.requests().size(), 1);
    bench.test.stop();
    QVERIFY(!bench.test.isRunning());
    QCOMPARE(bench.finished.size(), 1);
    QCOMPARE(bench.outcomes(), u"passed passed skipped passed skipped skipped skipped"_s);
    QVERIFY(bench.found(ConnectionStep::Permission).finding.contains("stopped"_L1));
    QTest::qWait(50); // nothing comes later
    QCOMPARE(bench.finished.size(), 1);
    QCOMPARE(bench.test.findings().size(), 7);
    bench.test.stop();
    QCOMPARE(bench.finished.size(), 1);
}

void TestConnectionTest::canBeStoppedByWhomItTells()
{
    ScriptedServer server({jsonAnswer(kRules)});
    for (const ConnectionStep last :
         {ConnectionStep::NameResolution, ConnectionStep::Token, ConnectionStep::Link}) {
        ConnectionBench bench(ordinary(server.url()));
        bench.keep(SecretSlot::AccessToken, kMarkedToken);
        connect(&bench.test, &ConnectionTest::stepStarted, this, [&bench, last](ConnectionStep step) {
            if (step == last)
                bench.test.stop();
        });
        QVERIFY(bench.run());
        QCOMPARE(bench.finished.size(), 1);
        QCOMPARE(bench.test.findings().size(), 7);
        QVERIFY(bench.found(last).finding.contains("stopped"_L1));
    }
}

void TestConnectionTest::runsAgain()
{
    ScriptedServer server({jsonAnswer(refusal(48001)), jsonAnswer(kRules)});
    ConnectionBench bench(ordinary(server.url()));
    bench.keep(SecretSlot::AccessToken, kMarkedToken);
    QVERIFY(bench.run());
    QVERIFY(bench.outcomes().contains("failed"_L1));
    bench.finished.clear();
    QVERIFY(bench.run());
    QCOMPARE(bench.outcomes(), u"passed passed skipped passed passed passed skipped"_s);
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
