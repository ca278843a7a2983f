#include "cliprocess.h"

#include <QJsonDocument>
#include <QTest>

namespace qrjump::test {

using namespace Qt::StringLiterals;

namespace {

const auto kToken = u"85_token-that-nobody-may-see"_s;
constexpr int kTimeout = 60'000;

} // namespace

QJsonObject CliResult::errorObject() const
{
    return err.count('\n') == 1 ? QJsonDocument::fromJson(err).object() : QJsonObject();
}

QByteArray CliResult::lastOutLine() const
{
    return out.endsWith('\n') ? out.chopped(1).split('\n').last() : QByteArray();
}

CliProcess::CliProcess()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QRJUMP_TEST_TOKEN"_s, kToken);
    environment.remove(u"QT_LOGGING_RULES"_s); // a user's stderr holds no log
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QStringLiteral(QRJUMP_PROGRAM));
}

QStringList CliProcess::ordinary(const QUrl &server)
{
    return {u"--base-url"_s,  server.toString(),      u"--kind"_s, u"ordinary"_s,
            u"--token-env"_s, u"QRJUMP_TEST_TOKEN"_s, u"--rate"_s, u"1000,1000"_s};
}

QStringList CliProcess::service(const QUrl &server)
{
    QStringList options = ordinary(server);
    options.replace(options.indexOf(u"ordinary"_s), u"service"_s);
    return options + QStringList{u"--appid"_s, u"wx0miniprogram"_s};
}

CliResult CliProcess::run(const QStringList &arguments)
{
    start(arguments);
    return waitForEnd();
}

void CliProcess::start(const QStringList &arguments)
{
    m_process.setArguments(arguments);
    m_process.start();
}

CliResult CliProcess::waitForEnd()
{
    CliResult result;
    const bool hasEnded =
        QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, kTimeout);
    if (!hasEnded) {
        m_process.kill();
        m_process.waitForFinished();
    }
    if (hasEnded && m_process.error() == QProcess::UnknownError &&
        m_process.exitStatus() == QProcess::NormalExit)
        result.exitCode = m_process.exitCode();
    else
        qWarning("qrjump did not end by itself: %s", qPrintable(m_process.errorString()));
    result.out = m_process.readAllStandardOutput();
    result.err = m_process.readAllStandardError();
    if ((result.out + result.err).contains(kToken.toUtf8()))
        QTest::qFail("The token was printed.", __FILE__, __LINE__);
    return result;
}

} // namespace qrjump::test
