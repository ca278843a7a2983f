#include "probewaiting.h"

#include "core/accounts/tlsprobe.h"
#include "tests/support/scriptedserver.h"

#include <QSslConfiguration>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;
using Outcome = ConnectionFinding::Outcome;

class TestTlsProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passesATrustedServer();
    void namesTheCertificateProblem_data();
    void namesTheCertificateProblem();
    void namesAClosedPort();
    void namesAServerWithoutTls_data();
    void namesAServerWithoutTls();
    void doesNotWaitForEver();
    void plainHttpStaysOnThisComputer();
    void canBeStopped();

private:
    TestCertificate m_trusted;
};

void TestTlsProbe::initTestCase()
{
    m_trusted = makeTestCertificate();
    QVERIFY2(!m_trusted.certificate.isNull(), "the openssl command is needed");
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(m_trusted.certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestTlsProbe::passesATrustedServer()
{
    ScriptedServer server({stall()}, m_trusted);
    const auto finding = findingOf(shakeHands({.server = server.url()}, 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->step, ConnectionStep::Tls);
    QVERIFY2(finding->outcome == Outcome::Passed, qPrintable(finding->finding));
    QVERIFY2(finding->finding.contains("TLS 1.3"_L1), qPrintable(finding->finding));
    QCOMPARE(server.requests().size(), 0); // nothing was asked
}

void TestTlsProbe::namesTheCertificateProblem_data()
{
    QTest::addColumn<CertificateFlaw>("flaw");
    QTest::addColumn<QString>("named");
    QTest::newRow("self-signed") << CertificateFlaw::None << u"self-signed"_s;
    QTest::newRow("expired") << CertificateFlaw::Expired << u"ended on"_s;
    QTest::newRow("wrong name") << CertificateFlaw::OtherName
                                << u"The certificate is for other.example, not for 127.0.0.1."_s;
}

void TestTlsProbe::namesTheCertificateProblem()
{
    QFETCH(CertificateFlaw, flaw);
    QFETCH(QString, named);
    ScriptedServer server({stall()}, makeTestCertificate(flaw));
    const auto finding = findingOf(shakeHands({.server = server.url()}, 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.contains(named), qPrintable(finding->finding));
    QVERIFY(!finding->remedy.isEmpty());
    QVERIFY(!finding->raw.isEmpty());
}

void TestTlsProbe::namesAClosedPort()
{
    QUrl url;
    {
        const ScriptedServer server({stall()}, m_trusted);
        url = server.url();
    }
    const auto finding = findingOf(shakeHands({.server = url}, 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QCOMPARE(finding->finding, u"Nothing answers at 127.0.0.1, port %1."_s.arg(url.port()));
}

void TestTlsProbe::namesAServerWithoutTls_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("named");
    QTest::newRow("speaks http") << "HTTP/1.1 400 Bad Request\r\n\r\n"_ba << u"does not speak"_s;
    QTest::newRow("hangs up") << QByteArray() << u"hung up"_s;
}

void TestTlsProbe::namesAServerWithoutTls()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, named);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, answer] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
            socket->readAll();
            socket->write(answer);
            socket->disconnectFromHost();
        });
    });
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
    const auto finding = findingOf(shakeHands({.server = url}, 10s, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.contains(named), qPrintable(finding->finding));
}

void TestTlsProbe::doesNotWaitForEver()
{
    ScriptedServer silent({stall()});
    QUrl url = silent.url();
    url.setScheme(u"https"_s);
    const auto finding = findingOf(shakeHands({.server = url}, 300ms, this));
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Failed);
    QVERIFY2(finding->finding.contains("in time"_L1), qPrintable(finding->finding));
}

void TestTlsProbe::plainHttpStaysOnThisComputer()
{
    const auto here = findingOf(shakeHands({.server = QUrl(u"http://127.0.0.1:1"_s)}, 10s, this));
    QVERIFY(here);
    QCOMPARE(here->outcome, Outcome::Skipped);
    const auto away = findingOf(shakeHands({.server = QUrl(u"http://api.example"_s)}, 10s, this));
    QVERIFY(away);
    QCOMPARE(away->outcome, Outcome::Failed);
    QVERIFY(!away->remedy.isEmpty());
}

void TestTlsProbe::canBeStopped()
{
    ScriptedServer silent({stall()});
    QUrl url = silent.url();
    url.setScheme(u"https"_s);
    const ProbeCall probe = shakeHands({.server = url}, 10s, this);
    probe.abort();
    QVERIFY(!probe.isRunning());
    QVERIFY(!findingOf(probe));
}

QTEST_GUILESS_MAIN(TestTlsProbe)
#include "tst_tlsprobe.moc"
