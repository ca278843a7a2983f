#include "tests/accounts/connectionbench.h"
#include "tests/accounts/tunnelproxy.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

/// How a connection test walks its steps, waits and stops.
class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passesAnOrdinaryAccount();
    void passesAServiceAccount();
    void passesThroughAProxy();
    void announcesEachStep();
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
    m_trusted = trustedCertificate();
    QVERIFY2(!m_trusted.certificate.isNull(), "the openssl command is needed");
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
