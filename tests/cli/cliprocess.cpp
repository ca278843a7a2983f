#include "cliprocess.h"

#include "tests/support/markedsecret.h"
#include "tests/support/sightings.h"

#include <QJsonDocument>
#include <QTest>

namespace qrjump::test {

using namespace Qt::StringLiterals;

namespace {

const auto kTokenVariable = u"QRJUMP_TEST_TOKEN"_s;
constexpr int kTimeout = 60'000;

/// The variables in which the program expects secrets.
QStringList variablesForSecrets(const QStringList &arguments)
{
    QStringList variables{kTokenVariable};
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i - 1) == "--token-env"_L1 || arguments.at(i - 1) == "--secret-env"_L1)
            variables.append(arguments.at(i));
    }
    return variables;
}

/// Others on the computer see the arguments; children would inherit the environment.
void recordStart(const QProcess &process)
{
    const QStringList arguments = process.arguments();
    recordSighting(u"arguments"_s, arguments.join(u'\n').toUtf8());
    QProcessEnvironment environment = process.processEnvironment();
    for (const QString &variable : variablesForSecrets(arguments))
        environment.remove(variable);
    recordSighting(u"environment"_s, environment.toStringList().join(u'\n').toUtf8());
}

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
    environment.insert(kTokenVariable, QString::fromUtf8(kMarkedToken));
    environment.remove(u"QT_LOGGING_RULES"_s); // a user's stderr holds no log
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QStringLiteral(QRJUMP_PROGRAM));
}

QStringList CliProcess::ordinary(const QUrl &server)
{
    return {u"--base-url"_s,  server.toString(), u"--kind"_s, u"ordinary"_s,
            u"--token-env"_s, kTokenVariable,    u"--rate"_s, u"1000,1000"_s};
}

QStringList CliProcess::service(const QUrl &server)
{
    QStringList options = ordinary(server);
    options.replace(options.indexOf(u"ordinary"_s), u"service"_s);
    return options + QStringList{u"--appid"_s, u"wx0miniprogram"_s};
}

void CliProcess::takeKeychainAway()
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    m_process.setProcessEnvironment(environment);
}

CliResult CliProcess::run(const QStringList &arguments)
{
    start(arguments);
    return waitForEnd();
}

void CliProcess::start(const QStringList &arguments)
{
    m_process.setArguments(arguments);
    recordStart(m_process);
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
    if ((result.out + result.err).contains(kMarkedToken))
        QTest::qFail("The token was printed.", __FILE__, __LINE__);
    return result;
}

} // namespace qrjump::test
