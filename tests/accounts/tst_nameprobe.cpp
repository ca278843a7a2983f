#include "probewaiting.h"

#include "core/accounts/nameprobe.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;
using Outcome = ConnectionFinding::Outcome;

class TestNameProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWithoutAsking_data();
    void knowsWithoutAsking();
    void leavesTheNameToAProxy();
    void namesAnUnknownName();
    void doesNotWaitForEver();
    void canBeStopped();
};

void TestNameProbe::knowsWithoutAsking_data()
{
    QTest::addColumn<QUrl>("server");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("this computer") << QUrl(u"http://localhost:8080"_s) << Outcome::Passed;
    QTest::newRow("loopback") << QUrl(u"http://127.0.0.1"_s) << Outcome::Passed;
    QTest::newRow("IPv6") << QUrl(u"https://[2001:db8::1]/gate"_s) << Outcome::Passed;
    QTest::newRow("number") << QUrl(u"https://203.0.113.7"_s) << Outcome::Passed;
    QTest::newRow("no address") << QUrl() << Outcome::Failed;
    QTest::newRow("no host") << QUrl(u"https:///cgi-bin"_s) << Outcome::Failed;
}

void TestNameProbe::knowsWithoutAsking()
{
    QFETCH(QUrl, server);
    QFETCH(Outcome, outcome);
    const auto finding = findingOf(lookUpName({.server = server}, 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->step, ConnectionStep::NameResolution);
    QCOMPARE(finding->outcome, outcome);
    QVERIFY(!finding->finding.isEmpty());
    QCOMPARE(finding->remedy.isEmpty(), outcome == Outcome::Passed);
}

void TestNameProbe::leavesTheNameToAProxy()
{
    const ConnectionRoute route{.server = QUrl(u"https://no-such-host.invalid"_s),
                                .proxy = {QNetworkProxy::HttpProxy, u"proxy.example"_s, 3128}};
    const auto finding = findingOf(lookUpName(route, 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Skipped);
    QVERIFY2(finding->finding.contains("proxy.example:3128"_L1), qPrintable(finding->finding));
}

void TestNameProbe::namesAnUnknownName()
{
    const auto finding =
        findingOf(lookUpName({.server = QUrl(u"https://no-such-host.invalid"_s)}, 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.contains("no-such-host.invalid"_L1), qPrintable(finding->finding));
    QVERIFY(!finding->remedy.isEmpty());
}

void TestNameProbe::doesNotWaitForEver()
{
    const auto finding =
        findingOf(lookUpName({.server = QUrl(u"https://no-such-host.invalid"_s)}, 0ms, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.contains("in time"_L1), qPrintable(finding->finding));
}

void TestNameProbe::canBeStopped()
{
    const ProbeCall probe = lookUpName({.server = QUrl(u"https://no-such-host.invalid"_s)}, 10s, this);
    QVERIFY(probe.isRunning());
    probe.abort();
    QVERIFY(!probe.isRunning());
    QVERIFY(!findingOf(probe));
}

QTEST_GUILESS_MAIN(TestNameProbe)
#include "tst_nameprobe.moc"
