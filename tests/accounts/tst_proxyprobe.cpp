#include "probewaiting.h"

#include "core/accounts/proxyprobe.h"
#include "tests/support/scriptedserver.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;
using Outcome = ConnectionFinding::Outcome;

namespace {

const QUrl kServer(u"https://api.example"_s);

/// A way to `kServer` through what listens on `port` of this computer.
ConnectionRoute throughProxy(quint16 port, const QString &user = {})
{
    return {
        .server = kServer,
        .proxy = {QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port, user, user.isEmpty() ? QString() : u"x"_s},
        .proxyChoice = ProxySettings::Kind::Manual};
}

/// A port on which nobody listens.
quint16 closedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 1;
}

} // namespace

class TestProxyProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void passesAProxyThatLetsCallsThrough();
    void saysWhoChoseTheProxy();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void tellsAMissingPasswordFromAWrongOne();
    void namesAClosedPort();
    void namesAnUnknownProxy();
    void tellsHttpFromSocks();
    void doesNotWaitForEver();
    void canBeStopped();
};

void TestProxyProbe::saysWhyThereIsNone_data()
{
    QTest::addColumn<QUrl>("server");
    QTest::addColumn<ProxySettings::Kind>("choice");
    QTest::addColumn<QString>("reason");
    QTest::newRow("system") << kServer << ProxySettings::Kind::System << u"this computer's settings"_s;
    QTest::newRow("none") << kServer << ProxySettings::Kind::None << u"account's settings"_s;
    QTest::newRow("this computer") << QUrl(u"http://127.0.0.1"_s) << ProxySettings::Kind::System
                                   << u"the server is this computer"_s;
}

void TestProxyProbe::saysWhyThereIsNone()
{
    QFETCH(QUrl, server);
    QFETCH(ProxySettings::Kind, choice);
    QFETCH(QString, reason);
    const auto finding = findingOf(reachProxy({.server = server, .proxyChoice = choice}, 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->step, ConnectionStep::Proxy);
    QCOMPARE(finding->outcome, Outcome::Passed);
    QVERIFY2(finding->finding.contains(reason), qPrintable(finding->finding));
}

void TestProxyProbe::passesAProxyThatLetsCallsThrough()
{
    ScriptedServer proxy({rawAnswer("HTTP/1.1 200 Connection established\r\n\r\n")});
    const auto finding = findingOf(reachProxy(throughProxy(proxy.serverPort()), 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Passed);
    QVERIFY2(finding->finding.contains(u"127.0.0.1:%1"_s.arg(proxy.serverPort())),
             qPrintable(finding->finding));
    QCOMPARE(proxy.requests().size(), 1);
    QVERIFY(proxy.requests().first().header.startsWith("CONNECT api.example:443 "));
}

void TestProxyProbe::saysWhoChoseTheProxy()
{
    ScriptedServer proxy({rawAnswer("HTTP/1.1 200 Connection established\r\n\r\n")});
    ConnectionRoute route = throughProxy(proxy.serverPort());
    const auto manual = findingOf(reachProxy(route, 10s, this));
    route.proxyChoice = ProxySettings::Kind::System;
    const auto system = findingOf(reachProxy(route, 10s, this));
    QVERIFY(manual && system);
    QVERIFY2(manual->finding.contains("account's settings"_L1), qPrintable(manual->finding));
    QVERIFY2(system->finding.contains("this computer's settings"_L1), qPrintable(system->finding));
}

void TestProxyProbe::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("named");
    const auto status = [](const QByteArray &line) {
        return "HTTP/1.1 " + line + "\r\nContent-Length: 0\r\n\r\n";
    };
    QTest::newRow("wants a password")
        << "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"_ba
        << u"asks for a user name"_s;
    QTest::newRow("forbids") << status("403 Forbidden") << u"forbids calls to api.example"_s;
    QTest::newRow("does not know the server") << status("404 Not Found") << u"cannot reach api.example"_s;
    QTest::newRow("server away") << status("503 Service Unavailable") << u"cannot reach api.example"_s;
    QTest::newRow("bad gateway") << status("502 Bad Gateway") << u"does not let calls through"_s;
    QTest::newRow("garbage") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba << u"no proxy of this kind"_s;
}

void TestProxyProbe::namesWhatIsWrong()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, named);
    ScriptedServer proxy({cut(answer)});
    const auto finding = findingOf(reachProxy(throughProxy(proxy.serverPort()), 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.contains(named), qPrintable(finding->finding));
    QVERIFY(!finding->remedy.isEmpty());
    QVERIFY(!finding->raw.isEmpty());
}

void TestProxyProbe::tellsAMissingPasswordFromAWrongOne()
{
    ScriptedServer proxy(
        {rawAnswer("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")});
    const auto finding = findingOf(reachProxy(throughProxy(proxy.serverPort(), u"anna"_s), 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.contains(u"does not accept the user name “anna”"_s),
             qPrintable(finding->finding));
}

void TestProxyProbe::namesAClosedPort()
{
    const auto finding = findingOf(reachProxy(throughProxy(closedPort()), 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.startsWith("Nothing answers"_L1), qPrintable(finding->finding));
}

void TestProxyProbe::namesAnUnknownProxy()
{
    ConnectionRoute route = throughProxy(3128);
    route.proxy.setHostName(u"no-such-proxy.invalid"_s);
    const auto finding = findingOf(reachProxy(route, 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.contains("name no-such-proxy.invalid is not known"_L1),
             qPrintable(finding->finding));
}

void TestProxyProbe::tellsHttpFromSocks()
{
    ScriptedServer proxy({cut("HTTP/1.1 400 Bad Request\r\n\r\n")});
    ConnectionRoute route = throughProxy(proxy.serverPort());
    route.proxy.setType(QNetworkProxy::Socks5Proxy);
    const auto finding = findingOf(reachProxy(route, 1s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY(!finding->remedy.isEmpty());
}

void TestProxyProbe::doesNotWaitForEver()
{
    ScriptedServer proxy({stall()});
    const auto finding = findingOf(reachProxy(throughProxy(proxy.serverPort()), 300ms, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.contains("in time"_L1), qPrintable(finding->finding));
}

void TestProxyProbe::canBeStopped()
{
    ScriptedServer proxy({stall()});
    const ProbeCall probe = reachProxy(throughProxy(proxy.serverPort()), 10s, this);
    QTRY_COMPARE(proxy.requests().size(), 1);
    probe.abort();
    QVERIFY(!probe.isRunning());
    QVERIFY(!findingOf(probe));
}

QTEST_GUILESS_MAIN(TestProxyProbe)
#include "tst_proxyprobe.moc"
