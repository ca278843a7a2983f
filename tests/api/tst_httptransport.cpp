#include "core/api/httptransport.h"

#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

const QByteArray kBody = R"({"prefix":"https://a.b/中"})";

} // namespace

class TestHttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWriteArrivesAtMostOnce_data();
    void aWriteArrivesAtMostOnce();
    void whatNeverLeftChangedNothing();
    void anUntrustedServerGetsNothing();
    void redirectsAreNotFollowed();
    void errorStatusesKeepTheirBody();
    void theDeadlineEndsAStalledCall();
    void abortEndsTheCall();
    void hugeRepliesAreCutOff();
    void plainHttpIsForLoopbackOnly_data();
    void plainHttpIsForLoopbackOnly();
    void saysWhatItIsAndWhatItSends();

private:
    [[nodiscard]] std::unique_ptr<ScriptedServer> server(const QList<ScriptStep> &script,
                                                         bool encrypted) const;

    TestCertificate m_certificate;
};

void TestHttpTransport::initTestCase()
{
    m_certificate = makeTestCertificate();
    QVERIFY2(!m_certificate.certificate.isNull(), "the openssl command is needed");
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(m_certificate.certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

std::unique_ptr<ScriptedServer> TestHttpTransport::server(const QList<ScriptStep> &script,
                                                          bool encrypted) const
{
    return encrypted ? std::make_unique<ScriptedServer>(script, m_certificate)
                     : std::make_unique<ScriptedServer>(script);
}

void TestHttpTransport::aWriteArrivesAtMostOnce_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("reused");
    QTest::addColumn<QByteArray>("beforeTheCut");
    for (const bool encrypted : {false, true}) {
        for (const bool reused : {false, true}) {
            const auto row = [&](const char *name, const QByteArray &bytes) {
                QTest::addRow("%s, %s connection, %s", encrypted ? "TLS" : "HTTP",
                              reused ? "reused" : "fresh", name)
                    << encrypted << reused << bytes;
            };
            row("no answer", {});
            row("half a status line", "HTTP/1.1 2");
            row("status line only", "HTTP/1.1 200 OK\r\n");
            row("half a header", "HTTP/1.1 200 OK\r\nContent-Le");
        }
    }
}

void TestHttpTransport::aWriteArrivesAtMostOnce()
{
    QFETCH(bool, encrypted);
    QFETCH(bool, reused);
    QFETCH(QByteArray, beforeTheCut);
    QList<ScriptStep> script{cut(beforeTheCut)};
    if (reused)
        script.prepend(jsonAnswer("{}"));
    const auto cuttingServer = server(script, encrypted);
    QNetworkAccessManager network;
    const HttpTransport transport(network);
    const HttpRequest request{cuttingServer->url(), kBody, Effect::Write};
    if (reused)
        QVERIFY(resultOf(transport.send(request)));

    const auto result = resultOf(transport.send(request));
    QVERIFY2(!result, "a cut connection is no success");
    QCOMPARE(result.error().kind, ApiError::Kind::Network);
    QCOMPARE(result.error().certainty, Certainty::Unknown);
    QCOMPARE(cuttingServer->requests().size(), reused ? 2 : 1);
    QCOMPARE(cuttingServer->requests().last().body, kBody);
}

void TestHttpTransport::whatNeverLeftChangedNothing()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl nobody(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
    closed.close();
    QNetworkAccessManager network;
    const auto result = resultOf(HttpTransport(network).send({nobody, kBody, Effect::Write}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Network);
    QCOMPARE(result.error().certainty, Certainty::Unchanged);
    QCOMPARE(result.error().httpStatus, 0);
}

void TestHttpTransport::anUntrustedServerGetsNothing()
{
    const TestCertificate untrusted = makeTestCertificate();
    ScriptedServer stranger({jsonAnswer("{}")}, untrusted);
    QNetworkAccessManager network;
    const auto result = resultOf(HttpTransport(network).send({stranger.url(), kBody, Effect::Write}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Tls);
    QCOMPARE(result.error().certainty, Certainty::Unchanged);
    QVERIFY(stranger.requests().isEmpty());
}

void TestHttpTransport::redirectsAreNotFollowed()
{
    ScriptedServer elsewhere({jsonAnswer("{}")});
    ScriptedServer redirecting({rawAnswer("HTTP/1.1 307 X\r\nLocation: " + elsewhere.url().toEncoded() +
                                          "/p?access_token=x\r\nContent-Length: 0\r\n\r\n")});
    QNetworkAccessManager network;
    const auto result = resultOf(HttpTransport(network).send({redirecting.url(), kBody, Effect::Write}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Redirect);
    QCOMPARE(result.error().httpStatus, 307);
    QVERIFY(!result.error().detail.contains(u"access_token=x"_s));
    QVERIFY(elsewhere.requests().isEmpty());
}

void TestHttpTransport::errorStatusesKeepTheirBody()
{
    ScriptedServer gateway({jsonAnswer("<html>", 503)});
    QNetworkAccessManager network;
    const auto result = resultOf(HttpTransport(network).send({gateway.url(), kBody, Effect::Read}));
    QVERIFY(result);
    QCOMPARE(result->status, 503);
    QCOMPARE(result->body, "<html>");
}

void TestHttpTransport::theDeadlineEndsAStalledCall()
{
    ScriptedServer stalling({stall()});
    QNetworkAccessManager network;
    const HttpTransport transport(network, {.read = 50ms, .write = 50ms});
    const auto write = resultOf(transport.send({stalling.url(), kBody, Effect::Write}));
    QVERIFY(!write);
    QCOMPARE(write.error().kind, ApiError::Kind::Timeout);
    QCOMPARE(write.error().certainty, Certainty::Unknown);
    const auto read = resultOf(transport.send({stalling.url(), kBody, Effect::Read}));
    QVERIFY(!read);
    QCOMPARE(read.error().certainty, Certainty::Unchanged);
}

void TestHttpTransport::abortEndsTheCall()
{
    ScriptedServer stalling({stall()});
    QNetworkAccessManager network;
    const auto call = HttpTransport(network).send({stalling.url(), kBody, Effect::Write});
    QTRY_COMPARE(stalling.requests().size(), 1);
    call.abort();
    const auto result = resultOf(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(result.error().certainty, Certainty::Unknown);
}

void TestHttpTransport::hugeRepliesAreCutOff()
{
    const QByteArray announced = "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n";
    ScriptedServer talkative({rawAnswer(announced + QByteArray(70 * 1024 * 1024, ' '))});
    QNetworkAccessManager network;
    const auto result = resultOf(HttpTransport(network).send({talkative.url(), kBody, Effect::Read}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::TooLarge);
}

void TestHttpTransport::plainHttpIsForLoopbackOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("https") << u"https://api.weixin.qq.com/x"_s << true;
    QTest::newRow("http") << u"http://api.weixin.qq.com/x"_s << false;
    QTest::newRow("http, IPv4 loopback") << u"http://127.0.0.1:80"_s << true;
    QTest::newRow("http, IPv6 loopback") << u"http://[::1]:80"_s << true;
    QTest::newRow("http, localhost") << u"http://localhost"_s << true;
    QTest::newRow("http, looks like loopback") << u"http://127.0.0.1.example.com"_s << false;
    QTest::newRow("http, user-info") << u"http://127.0.0.1@example.com"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestHttpTransport::plainHttpIsForLoopbackOnly()
{
    QFETCH(QString, url);
    QTEST(isSecureEnough(QUrl(url)), "accepted");
}

void TestHttpTransport::saysWhatItIsAndWhatItSends()
{
    ScriptedServer server({jsonAnswer("{}")});
    QNetworkAccessManager network;
    QVERIFY(resultOf(HttpTransport(network).send({server.url(), kBody, Effect::Read})));
    const QByteArray header = server.requests().first().header.toLower();
    QVERIFY(header.startsWith("post / http/1.1"));
    QVERIFY(header.contains("\r\ncontent-type: application/json\r\n"));
    QVERIFY(header.contains("\r\nuser-agent: qrjumpmanager/"));
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
