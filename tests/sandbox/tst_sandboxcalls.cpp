#include "tests/sandbox/sandboxfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::sandbox;
using qrjump::core::AccountKind;

class TestSandboxCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInOrderOfItsChecks_data();
    void answersInOrderOfItsChecks();
    void endsRefusalsWithARid();
    void tolerates_data();
    void tolerates();
    void limitsCalls();
};

void TestSandboxCalls::answersInOrderOfItsChecks_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");

    const QString good = sampleAccount(AccountKind::Ordinary).accessToken;
    QTest::newRow("method before token") << QByteArray("GET") << QString() << QByteArray("?") << 43002;
    QTest::newRow("token missing, before JSON")
        << QByteArray("POST") << QString() << QByteArray("?") << 41001;
    QTest::newRow("token empty") << QByteArray("POST") << u""_s << QByteArray("{}") << 41001;
    QTest::newRow("token wrong, before JSON")
        << QByteArray("POST") << u"nonsense"_s << QByteArray("?") << 40001;
    QTest::newRow("token expired") << QByteArray("POST") << u"expired-sandbox-token"_s << QByteArray("?")
                                   << 42001;
    QTest::newRow("no JSON, before fields") << QByteArray("POST") << good << QByteArray("?") << 47001;
    QTest::newRow("JSON list") << QByteArray("POST") << good << QByteArray("[]") << 47001;
    QTest::newRow("truncated JSON") << QByteArray("POST") << good << QByteArray("{\"a\":") << 47001;
    QTest::newRow("invalid UTF-8") << QByteArray("POST") << good << QByteArray("{\"a\":\"\xff\"}") << 47001;
    QTest::newRow("fields") << QByteArray("POST") << good << QByteArray("{}") << 40097;
}

void TestSandboxCalls::answersInOrderOfItsChecks()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, token);
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    SandboxRequest request = SandboxFixture::request(u"/cgi-bin/wxopen/qrcodejumpadd"_s, token, body);
    request.method = method;
    QTEST(codeOf(sandbox.send(request)), "code");

    request.path = u"/cgi-bin/wxopen/unknown"_s;
    const SandboxReply page = sandbox.calls().answer(request);
    QCOMPARE(page.httpStatus, 404);
    QVERIFY(page.body.startsWith("<html>"));
}

void TestSandboxCalls::endsRefusalsWithARid()
{
    SandboxFixture sandbox;
    static const QRegularExpression layout(
        uR"(^invalid args hint: \[is_edit\] rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$)"_s);
    const QString first = sandbox.ordinary(kAdd, {}).value("errmsg"_L1).toString();
    const QString second = sandbox.ordinary(kAdd, {}).value("errmsg"_L1).toString();
    QVERIFY2(layout.match(first).hasMatch(), qPrintable(first));
    QVERIFY(first != second);
    QCOMPARE(sandbox.ordinary(kGet, {}).value("errmsg"_L1).toString(), u"ok"_s);
}

void TestSandboxCalls::tolerates_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("empty body") << QByteArray();
    QTest::newRow("blank body") << QByteArray(" \n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{\"get_type\":0}");
    QTest::newRow("byte order mark alone") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("unknown members") << QByteArray("{\"x\":{\"y\":[1]}}");
}

void TestSandboxCalls::tolerates()
{
    QFETCH(QByteArray, body);
    SandboxFixture sandbox;
    QCOMPARE(codeOf(sandbox.ordinary(kGet, body)), 0);
}

void TestSandboxCalls::limitsCalls()
{
    SandboxFixture sandbox({.serviceRuleCount = 10});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(sandbox.ordinary(kGet, {})), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kGet, "not JSON")), 44990); // before the body is looked at
    QCOMPARE(codeOf(sandbox.service(kGet, getBody({}))), 0);     // each account for itself
    sandbox.clock().advance(std::chrono::seconds(1));
    QCOMPARE(codeOf(sandbox.ordinary(kGet, {})), 0);
}

QTEST_APPLESS_MAIN(TestSandboxCalls)
#include "tst_sandboxcalls.moc"
