#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <algorithm>
#include <csignal>
#include <memory>
#endif

using namespace Qt::StringLiterals;

/// `qrjump sandbox` as a process of its own.
class TestSandboxCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void introducesItself();
    void isQuickWithManyRules();
    void endsOnSignals_data();
    void endsOnSignals();
    void losesNothingWhenKilled();
    void obeysItsOptions();
    void refusesOptions_data();
    void refusesOptions();
    void namesTheCommands_data();
    void namesTheCommands();
    void refusesAPortThatIsTaken();
    void refusesAFileItCannotRead();
    void explainsItself_data();
    void explainsItself();

private:
    [[nodiscard]] QJsonObject started(const QStringList &options);
    void run(const QStringList &arguments);
    [[nodiscard]] QJsonObject post(const QString &call, const QByteArray &body, int account = 0);

    std::unique_ptr<QProcess> m_process;
    QJsonObject m_introduction;
    QNetworkAccessManager m_network;
};

namespace {

const auto kProgram = QStringLiteral(QRJUMP_PROGRAM);
constexpr int kPatience = 10000; // ms, for a process on a busy computer

QByteArray addition(int number)
{
    return "{\"prefix\":\"http://weixin.qq.com/q/kill" + QByteArray::number(number) +
           "\",\"appid\":\"wx5a4db0c0ffee0001\",\"path\":\"pages/a\",\"is_edit\":0}";
}

} // namespace

void TestSandboxCommand::init()
{
    m_process = std::make_unique<QProcess>();
}

void TestSandboxCommand::cleanup()
{
    m_process->kill();
    m_process->waitForFinished(kPatience);
}

QJsonObject TestSandboxCommand::started(const QStringList &options)
{
    m_process->start(kProgram, QStringList{u"sandbox"_s} + options);
    while (!m_process->canReadLine() && m_process->waitForReadyRead(kPatience)) {
    }
    m_introduction = QJsonDocument::fromJson(m_process->readLine()).object();
    return m_introduction;
}

void TestSandboxCommand::run(const QStringList &arguments)
{
    m_process->start(kProgram, arguments);
    QVERIFY(m_process->waitForFinished(kPatience));
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
}

QJsonObject TestSandboxCommand::post(const QString &call, const QByteArray &body, int account)
{
    const QJsonObject credentials = m_introduction.value("accounts"_L1).toArray().at(account).toObject();
    const QString url =
        u"%1/cgi-bin/wxopen/%2?access_token=%3"_s.arg(m_introduction.value("base_url"_L1).toString(), call,
                                                      credentials.value("access_token"_L1).toString());
    QNetworkRequest request{QUrl(url)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.post(request, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    (void)(reply->isFinished() || finished.wait(kPatience));
    return QJsonDocument::fromJson(reply->readAll()).object();
}

void TestSandboxCommand::introducesItself()
{
    const QJsonObject line = started({});
    const QUrl url(line.value("base_url"_L1).toString());
    QCOMPARE(url.scheme() + url.host(), u"http127.0.0.1"_s);
    QVERIFY(url.port() > 0);
    QCOMPARE(line.size(), 2);
    const QJsonArray accounts = line.value("accounts"_L1).toArray();
    QCOMPARE(accounts.size(), 2);
    QCOMPARE(accounts.at(0).toObject().keys(),
             QStringList({u"access_token"_s, u"appid"_s, u"kind"_s, u"name"_s, u"secret"_s}));
    QCOMPARE(accounts.at(1).toObject().keys(),
             QStringList({u"access_token"_s, u"appid"_s, u"kind"_s, u"mini_program_appid"_s, u"name"_s,
                          u"secret"_s}));
    QCOMPARE(accounts.at(0).toObject().value("kind"_L1).toString(), u"ordinary"_s);
    QCOMPARE(accounts.at(1).toObject().value("kind"_L1).toString(), u"service"_s);
    QCOMPARE(post(u"qrcodejumpget"_s, "{}").value("total_count"_L1).toInt(), 12);
}

void TestSandboxCommand::isQuickWithManyRules()
{
    const QTemporaryDir folder;
    // Promised are 300 ms on a computer with nothing else to do. This one may be busy, so the test only
    // notices when something takes a time of another order.
    const auto timeToFirstLine = [&] {
        QElapsedTimer timer;
        timer.start();
        (void)started({u"--rules"_s, u"100000"_s, u"--data"_s, folder.filePath(u"many.db"_s)});
        const qint64 elapsed = timer.elapsed();
        cleanup();
        init();
        return elapsed;
    };
    const qint64 best = std::min({timeToFirstLine(), timeToFirstLine(), timeToFirstLine()});
    QVERIFY(m_introduction.contains("base_url"_L1));
    QVERIFY2(best < 1500, qPrintable(QString::number(best)));
}

void TestSandboxCommand::endsOnSignals_data()
{
    QTest::addColumn<int>("signal");

#ifdef Q_OS_UNIX
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
#endif
}

void TestSandboxCommand::endsOnSignals()
{
#ifdef Q_OS_UNIX
    QFETCH(int, signal);
    QVERIFY(!started({}).isEmpty());
    QCOMPARE(::kill(pid_t(m_process->processId()), signal), 0);
    QVERIFY(m_process->waitForFinished(kPatience));
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_process->exitCode(), 0);
    QCOMPARE(m_process->readAllStandardError(), QByteArray());
#else
    QSKIP("There are no signals here.");
#endif
}

void TestSandboxCommand::losesNothingWhenKilled()
{
    const QTemporaryDir folder;
    const QStringList options{u"--data"_s, folder.filePath(u"killed.db"_s), u"--no-limits"_s, u"--rules"_s,
                              u"30"_s};
    int acknowledged = 0;
    for (int round = 0; round < 3; ++round) {
        QVERIFY(!started(options).isEmpty());
        const QJsonObject before = post(u"qrcodejumpget"_s, R"({"appid":"wx5a4db0c0ffee0001"})", 1);
        QCOMPARE(before.value("total_count"_L1).toInt(), 30 + acknowledged);
        for (int i = 0; i < 40; ++i) {
            QCOMPARE(post(u"qrcodejumpadd"_s, addition(acknowledged), 1).value("errcode"_L1).toInt(-999), 0);
            ++acknowledged;
        }
        m_process->kill(); // SIGKILL, right behind the last acknowledgement
        QVERIFY(m_process->waitForFinished(kPatience));
    }
    QVERIFY(!started(options).isEmpty());
    const QJsonObject reply = post(u"qrcodejumpget"_s, R"({"appid":"wx5a4db0c0ffee0001"})", 1);
    const QJsonArray rules = reply.value("rule_list"_L1).toArray();
    QCOMPARE(rules.size(), 150);
    for (int i = 0; i < acknowledged; ++i) {
        QCOMPARE(rules.at(acknowledged - 1 - i).toObject().value("prefix"_L1).toString(),
                 u"http://weixin.qq.com/q/kill%1"_s.arg(i));
    }
}

void TestSandboxCommand::obeysItsOptions()
{
    QTcpServer placeholder; // finds a free port
    QVERIFY(placeholder.listen(QHostAddress::LocalHost));
    const quint16 port = placeholder.serverPort();
    placeholder.close();
    const QJsonObject line = started({u"--port"_s, QString::number(port), u"--rules"_s, u"7"_s,
                                      u"--latency"_s, u"200"_s, u"--no-limits"_s});
    QCOMPARE(line.value("base_url"_L1).toString(), u"http://127.0.0.1:%1"_s.arg(port));
    QElapsedTimer timer;
    timer.start();
    const QJsonObject reply = post(u"qrcodejumpget"_s, R"({"appid":"wx5a4db0c0ffee0001"})", 1);
    QVERIFY(timer.elapsed() >= 200);
    QCOMPARE(reply.value("total_count"_L1).toInt(), 7);
    for (int i = 0; i < 7; ++i)
        QCOMPARE(post(u"qrcodejumpget"_s, "{}").value("errcode"_L1).toInt(-999), 0);
}

void TestSandboxCommand::refusesOptions_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("unknown option") << QStringList{u"sandbox"_s, u"--fast"_s};
    QTest::newRow("port too large") << QStringList{u"sandbox"_s, u"--port"_s, u"65536"_s};
    QTest::newRow("port a word") << QStringList{u"sandbox"_s, u"--port"_s, u"http"_s};
    QTest::newRow("port without value") << QStringList{u"sandbox"_s, u"--port"_s};
    QTest::newRow("negative rules") << QStringList{u"sandbox"_s, u"--rules=-1"_s};
    QTest::newRow("negative latency") << QStringList{u"sandbox"_s, u"--latency=-5"_s};
    QTest::newRow("empty file name") << QStringList{u"sandbox"_s, u"--data="_s};
    QTest::newRow("one word too many") << QStringList{u"sandbox"_s, u"now"_s};
}

void TestSandboxCommand::refusesOptions()
{
    QFETCH(QStringList, arguments);
    run(arguments);
    QCOMPARE(m_process->exitCode(), 2);
    QCOMPARE(m_process->readAllStandardOutput(), QByteArray());
    const QByteArray problem = m_process->readAllStandardError();
    QVERIFY(problem.endsWith("\nSee “qrjump sandbox --help”.\n"));
    QCOMPARE(problem.count('\n'), 2); // nothing pushes the problem away
}

void TestSandboxCommand::namesTheCommands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"sandboxes"_s};
}

void TestSandboxCommand::namesTheCommands()
{
    QFETCH(QStringList, arguments);
    run(arguments);
    QCOMPARE(m_process->exitCode(), 2);
    QCOMPARE(m_process->readAllStandardOutput(), QByteArray());
    QVERIFY(m_process->readAllStandardError().contains("Usage: qrjump "));
}

void TestSandboxCommand::refusesAPortThatIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    run({u"sandbox"_s, u"--port"_s, QString::number(other.serverPort())});
    QCOMPARE(m_process->exitCode(), 4);
    QCOMPARE(m_process->readAllStandardOutput(), QByteArray());
    QVERIFY(m_process->readAllStandardError().contains(QByteArray::number(other.serverPort())));
}

void TestSandboxCommand::refusesAFileItCannotRead()
{
    const QTemporaryDir folder;
    run({u"sandbox"_s, u"--data"_s, folder.path()});
    QCOMPARE(m_process->exitCode(), 5);
    QCOMPARE(m_process->readAllStandardOutput(), QByteArray());
    QVERIFY(m_process->readAllStandardError().contains(folder.path().toUtf8()));
}

void TestSandboxCommand::explainsItself_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("help") << QStringList{u"--help"_s} << QByteArray("Usage: qrjump <command>");
    QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("qrjump " QRJUMP_VERSION);
    QTest::newRow("sandbox") << QStringList{u"sandbox"_s, u"--help"_s}
                             << QByteArray("Usage: qrjump sandbox [options]");
    QTest::newRow("sandbox hosts") << QStringList{u"sandbox"_s, u"--help"_s}
                                   << QByteArray("https://busy-created.sandbox.example");
}

void TestSandboxCommand::explainsItself()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, expected);
    run(arguments);
    QCOMPARE(m_process->exitCode(), 0);
    const QByteArray output = m_process->readAllStandardOutput();
    QVERIFY2(output.contains(expected), output.constData());
}

QTEST_GUILESS_MAIN(TestSandboxCommand)
#include "tst_sandboxcommand.moc"
