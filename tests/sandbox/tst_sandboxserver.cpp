#include "core/sandbox/sandboxserver.h"
#include "tests/sandbox/sandboxwire.h"
#include "tests/support/manualclock.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::sandbox;
using qrjump::core::AccountKind;

/// The sandbox as its users meet it: over HTTP.
class TestSandboxServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersOverHttp();
    void answersTheCredentialsOfItsAccounts();
    void answersManyAtOnce();
    void takesUnlabelledBodies();
    void listensOnThisComputerOnly();
    void tellsUnknownPathsAndMethods();
    void limitsCallsByItsClock();
    void delaysEveryAnswer();
    void changesTheDelayWhileItRuns();
    void createsInSilence();
    void stopsAtOnce();
    void refusesAPortThatIsTaken();
    void startsTwiceOnTheSameFile();
    void listensWhereItDidAfterAStop();
    void beginsAfresh_data();
    void beginsAfresh();
    void beginsAfreshOnlyWithItsOwnFile();

private:
    [[nodiscard]] QNetworkRequest request(const QString &path) const;
    [[nodiscard]] QNetworkRequest authorized(const QString &path) const;
    [[nodiscard]] QNetworkReply *post(const QString &path, const QByteArray &body);
    [[nodiscard]] QJsonObject sent(QNetworkReply *reply);
    void start(const SandboxOptions &options);

    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<SandboxServer> m_server;
};

namespace {

const auto kGetPath = u"/cgi-bin/wxopen/qrcodejumpget"_s;
const auto kAddPath = u"/cgi-bin/wxopen/qrcodejumpadd"_s;

QByteArray addition(const QByteArray &prefix)
{
    return "{\"prefix\":\"" + prefix +
           "\",\"path\":\"pages/a\",\"is_edit\":0,\"permit_sub_rule\":1,\"open_version\":1}";
}

} // namespace

void TestSandboxServer::init()
{
    m_server.reset();
    m_network = std::make_unique<QNetworkAccessManager>();
}

void TestSandboxServer::start(const SandboxOptions &options)
{
    m_server = std::make_unique<SandboxServer>(options);
    QVERIFY(m_server->start());
}

QNetworkRequest TestSandboxServer::request(const QString &path) const
{
    QNetworkRequest request(QUrl(m_server->baseUrl().toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return request;
}

QNetworkRequest TestSandboxServer::authorized(const QString &path) const
{
    return request(path + u"?access_token="_s + m_server->accounts().constFirst().accessToken);
}

QNetworkReply *TestSandboxServer::post(const QString &path, const QByteArray &body)
{
    return m_network->post(authorized(path), body);
}

QJsonObject TestSandboxServer::sent(QNetworkReply *reply)
{
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(5000))
        qFatal("no answer from the sandbox");
    reply->deleteLater();
    return QJsonDocument::fromJson(reply->readAll()).object();
}

void TestSandboxServer::answersOverHttp()
{
    start({.limitsCalls = false});
    QNetworkReply *reply = post(kGetPath, "{}");
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QCOMPARE(sent(reply).value("list_size"_L1).toInt(), 12);
    QCOMPARE(codeOf(sent(post(kAddPath, addition("https://h.example/a")))), 0);
    QCOMPARE(m_server->rules(AccountKind::Ordinary).constLast().prefix, u"https://h.example/a"_s);
    QCOMPARE(m_server->rules(AccountKind::Service).size(), 12345);
    QCOMPARE(codeOf(sent(post(kAddPath, "{"))), 47001);
    QCOMPARE(codeOf(sent(m_network->post(request(kGetPath), QByteArray("{}")))), 41001);
}

void TestSandboxServer::answersTheCredentialsOfItsAccounts()
{
    start({.serviceRuleCount = 10});
    QCOMPARE(m_server->accounts().size(), 2);
    for (const SandboxAccount &account : m_server->accounts()) {
        const QString query = u"/cgi-bin/token?grant_type=client_credential&appid=%1&secret=%2"_s;
        const QJsonObject token = sent(m_network->get(request(query.arg(account.appid, account.secret))));
        const QString value = token.value("access_token"_L1).toString();
        QVERIFY(!value.isEmpty());
        const QByteArray body = "{\"appid\":\"" + account.miniProgramAppid.toUtf8() + "\"}";
        QCOMPARE(codeOf(sent(m_network->post(request(kGetPath + u"?access_token="_s + value), body))), 0);
        QCOMPARE(codeOf(sent(
                     m_network->post(request(kGetPath + u"?access_token="_s + account.accessToken), body))),
                 40001);
    }
}

void TestSandboxServer::answersManyAtOnce()
{
    const QTemporaryDir folder;
    start({.dataFile = folder.filePath(u"sandbox.db"_s), .limitsCalls = false});
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 60; ++i)
        replies.append(post(kAddPath, addition("https://h.example/" + QByteArray::number(i))));
    for (QNetworkReply *reply : std::as_const(replies))
        QCOMPARE(codeOf(sent(reply)), 0);
    QCOMPARE(m_server->rules(AccountKind::Ordinary).size(), 72);
    m_server->stop(); // before the folder goes
}

void TestSandboxServer::takesUnlabelledBodies()
{
    start({.serviceRuleCount = 1});
    const QByteArray padding = QByteArray("&access_token=wrong").repeated(1000);
    QNetworkRequest form = authorized(kGetPath);
    form.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    QCOMPARE(codeOf(sent(m_network->post(form, "{\"padding\":\"" + padding + "\"}"))), 0);
}

void TestSandboxServer::listensOnThisComputerOnly()
{
    start({.serviceRuleCount = 1});
    QCOMPARE(m_server->baseUrl().host(), u"127.0.0.1"_s);
    // Another loopback address stands for all others: only a server on every address would be found there.
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.2"_s, quint16(m_server->baseUrl().port()));
    QVERIFY(!socket.waitForConnected(1000));
}

void TestSandboxServer::tellsUnknownPathsAndMethods()
{
    start({.serviceRuleCount = 1});
    QNetworkReply *page = m_network->get(request(u"/favicon.ico"_s));
    QSignalSpy finished(page, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(page->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
    QVERIFY(page->readAll().startsWith("<html>"));
    page->deleteLater();
    QCOMPARE(codeOf(sent(m_network->get(authorized(kGetPath)))), 43002);
    QCOMPARE(codeOf(sent(m_network->put(authorized(kGetPath), QByteArray("{}")))), 43002);
}

void TestSandboxServer::limitsCallsByItsClock()
{
    const auto clock = std::make_shared<qrjump::test::ManualClock>();
    start({.serviceRuleCount = 1, .clock = clock});
    QList<int> codes;
    for (int i = 0; i < 8; ++i)
        codes.append(codeOf(sent(post(kGetPath, "{}"))));
    QCOMPARE(codes, QList<int>({0, 0, 0, 0, 0, 44990, 44990, 44990}));
    clock->advance(1s);
    QCOMPARE(codeOf(sent(post(kGetPath, "{}"))), 0);
}

void TestSandboxServer::delaysEveryAnswer()
{
    start({.serviceRuleCount = 1, .latency = 150ms});
    for (const QByteArray &body : {QByteArray("{}"), QByteArray("?")}) {
        QElapsedTimer timer;
        timer.start();
        (void)sent(post(kGetPath, body));
        QVERIFY2(timer.elapsed() >= 150, qPrintable(QString::number(timer.elapsed())));
    }
}

void TestSandboxServer::changesTheDelayWhileItRuns()
{
    start({.serviceRuleCount = 1});
    m_server->setLatency(150ms);
    QElapsedTimer timer;
    timer.start();
    (void)sent(post(kGetPath, "{}"));
    QVERIFY2(timer.elapsed() >= 150, qPrintable(QString::number(timer.elapsed())));
    m_server->stop();
    QVERIFY(m_server->start());
    timer.start();
    (void)sent(post(kGetPath, "{}"));
    QVERIFY2(timer.elapsed() >= 150, qPrintable(QString::number(timer.elapsed())));
}

void TestSandboxServer::createsInSilence()
{
    start({.serviceRuleCount = 1, .limitsCalls = false});
    QNetworkReply *reply = post(kAddPath, addition("https://silent-created.sandbox.example/a"));
    QTRY_COMPARE(m_server->rules(AccountKind::Ordinary).size(), 13);
    QCOMPARE(codeOf(sent(post(kGetPath, "{}"))), 0); // others are served meanwhile
    QVERIFY(!reply->isFinished());
    reply->abort();
    reply->deleteLater();
}

void TestSandboxServer::stopsAtOnce()
{
    start({.serviceRuleCount = 1, .latency = 60s, .limitsCalls = false});
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 3; ++i)
        replies.append(post(kGetPath, "{}")); // held back by the latency
    for (int i = 0; i < 3; ++i)
        replies.append(
            post(kAddPath, addition("https://silent-created.sandbox.example/" + QByteArray::number(i))));
    QTRY_COMPARE(m_server->rules(AccountKind::Ordinary).size(), 15);
#ifdef Q_OS_LINUX
    QTcpSocket idle; // never sends anything
    idle.connectToHost(u"127.0.0.1"_s, quint16(m_server->baseUrl().port()));
    QVERIFY(idle.waitForConnected(1000));
#endif

    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    // Idle it takes 20 ms; a thread that had to be waited for would make it two seconds.
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(m_server->baseUrl().isEmpty());
    for (QNetworkReply *reply : std::as_const(replies)) {
        QTRY_VERIFY(reply->isFinished());
        QVERIFY(reply->error() != QNetworkReply::NoError); // nobody took it for an answer
        reply->deleteLater();
    }
}

void TestSandboxServer::refusesAPortThatIsTaken()
{
    start({.serviceRuleCount = 1});
    const quint16 port = quint16(m_server->baseUrl().port());
    SandboxServer second({.port = port, .serviceRuleCount = 1});
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().kind, SandboxError::Kind::Port);
    QVERIFY(started.error().text.contains(QString::number(port)));

    m_server->stop(); // and it is free at once
    SandboxServer third({.port = port, .serviceRuleCount = 1});
    QVERIFY(third.start());
    QCOMPARE(third.baseUrl().port(), port);
}

void TestSandboxServer::startsTwiceOnTheSameFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"sandbox.db"_s);
    start({.dataFile = file, .limitsCalls = false});
    QCOMPARE(codeOf(sent(post(kAddPath, addition("https://h.example/a")))), 0);
    SandboxServer second({.dataFile = file});
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().kind, SandboxError::Kind::DataFile);

    m_server->stop();
    start({.dataFile = file, .limitsCalls = false});
    QCOMPARE(codeOf(sent(post(kAddPath, addition("https://h.example/a")))), 85071);
    m_server->stop(); // before the folder goes
}

void TestSandboxServer::listensWhereItDidAfterAStop()
{
    start({.serviceRuleCount = 1, .limitsCalls = false});
    const QUrl before = m_server->baseUrl();
    QCOMPARE(codeOf(sent(post(kAddPath, addition("https://h.example/a")))), 0);
    m_server->stop();
    QVERIFY(m_server->baseUrl().isEmpty());
    QCOMPARE(m_server->ruleCount(AccountKind::Ordinary), 0);
    QVERIFY(m_server->start());
    QCOMPARE(m_server->baseUrl(), before);
    QCOMPARE(m_server->ruleCount(AccountKind::Ordinary), 12); // it had no file
}

void TestSandboxServer::beginsAfresh_data()
{
    QTest::addColumn<bool>("hasFile");
    QTest::newRow("in memory") << false;
    QTest::newRow("in a file") << true;
}

void TestSandboxServer::beginsAfresh()
{
    QFETCH(bool, hasFile);
    const QTemporaryDir folder;
    const QString file = hasFile ? folder.filePath(u"sandbox.db"_s) : QString();
    start({.dataFile = file, .serviceRuleCount = 10, .limitsCalls = false});
    QCOMPARE(codeOf(sent(post(kAddPath, addition("https://h.example/a")))), 0);
    m_server->stop();
    start({.dataFile = file,
           .storedState = StoredState::Discarded,
           .serviceRuleCount = 700,
           .limitsCalls = false});
    QCOMPARE(m_server->ruleCount(AccountKind::Ordinary), 12);
    QCOMPARE(m_server->ruleCount(AccountKind::Service), 700);
    QCOMPARE(codeOf(sent(post(kAddPath, addition("https://h.example/b")))), 0);
    m_server->stop();
    QVERIFY(m_server->start());
    QCOMPARE(m_server->ruleCount(AccountKind::Ordinary), hasFile ? 13 : 12);
    QCOMPARE(m_server->ruleCount(AccountKind::Service), 700);
    m_server->stop();
}

void TestSandboxServer::beginsAfreshOnlyWithItsOwnFile()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"letter.txt"_s);
    QFile file(fileName);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("Dear reader");
    file.close();
    SandboxServer server({.dataFile = fileName, .storedState = StoredState::Discarded});
    QVERIFY(!server.start());
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear reader"));
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
