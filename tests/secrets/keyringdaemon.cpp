#include "keyringdaemon.h"

#include "core/secrets/desktopkeyring.h"
#include "tests/support/waiting.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QTest>

#include <csignal>

namespace qrjump::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeout = 20'000;
constexpr int kMostAttempts = 5; // a call that is still under way may make the bus start another daemon

const auto kService = u"org.freedesktop.secrets"_s;

QDBusConnectionInterface &bus()
{
    return *QDBusConnection::sessionBus().interface();
}

QDBusInterface secretService()
{
    return {kService, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s};
}

void send(qint64 processId, int signal)
{
    if (processId > 0)
        ::kill(static_cast<pid_t>(processId), signal);
}

/// Without a daemon the test's bus starts one by itself as soon as somebody asks for it.
bool isBusCleared()
{
    if (bus().isServiceRegistered(kService))
        send(bus().servicePid(kService), SIGKILL);
    return QTest::qWaitFor([] { return !bus().isServiceRegistered(kService); }, kTimeout);
}

} // namespace

KeyringDaemon::~KeyringDaemon()
{
    stop();
}

bool KeyringDaemon::start()
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
        stop();
        if (!isBusCleared())
            return false;
        launch();
        (void)QTest::qWaitFor([this] { return isOpen() || wasBeaten(); }, kTimeout);
        if (isOpen())
            return true;
    }
    return false;
}

void KeyringDaemon::launch()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable :
         {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(variable, m_home.path());
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_process.write("password of the test's keyring");
    m_process.closeWriteChannel();
}

void KeyringDaemon::stop()
{
    m_process.kill();
    m_process.waitForFinished();
}

void KeyringDaemon::suspend()
{
    send(m_process.processId(), SIGSTOP);
}

void KeyringDaemon::resume()
{
    send(m_process.processId(), SIGCONT);
}

bool KeyringDaemon::lock()
{
    const QDBusMessage locked = secretService().call(
        u"Lock"_s,
        QVariant::fromValue(QList{QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)}));
    return locked.type() == QDBusMessage::ReplyMessage && !isOpen();
}

int KeyringDaemon::countOf(const QString &service) const
{
    const QDBusMessage found = secretService().call(
        u"SearchItems"_s, QVariant::fromValue(QMap<QString, QString>{{u"server"_s, service}}));
    if (found.type() != QDBusMessage::ReplyMessage)
        return -1;
    qsizetype count = 0;
    for (const QVariant &paths : found.arguments()) // unlocked, then locked
        count += qdbus_cast<QList<QDBusObjectPath>>(paths).size();
    return static_cast<int>(count);
}

bool KeyringDaemon::isOpen() const
{
    return isOnBus() && resultOf(core::openKeyring());
}

bool KeyringDaemon::isOnBus() const
{
    // Asking for more before it is there would make the bus start a daemon by itself.
    return m_process.state() == QProcess::Running && bus().isServiceRegistered(kService) &&
           bus().servicePid(kService) == m_process.processId();
}

bool KeyringDaemon::wasBeaten() const
{
    return bus().isServiceRegistered(kService) && !isOnBus();
}

} // namespace qrjump::test
