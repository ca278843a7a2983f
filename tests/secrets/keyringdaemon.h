#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace qrjump::test {

/// A gnome-keyring of the test's own on the session bus, in a home of its own, unlocked with a password. The
/// bus has to be the test's own as well: the test is started by dbus-run-session.
class KeyringDaemon
{
public:
    KeyringDaemon() = default;
    ~KeyringDaemon();

    /// Whether it came up unlocked. Starting it again finds what it stored before.
    [[nodiscard]] bool start();
    /// At once, as if it had crashed.
    void stop();
    void suspend();
    void resume();

    [[nodiscard]] bool lock();
    /// How many secrets of this service it has, locked ones included; -1 when it does not say.
    [[nodiscard]] int countOf(const QString &service) const;

private:
    void launch();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isOnBus() const;
    /// The bus has started another daemon in the meantime.
    [[nodiscard]] bool wasBeaten() const;

    QTemporaryDir m_home;
    QProcess m_process;
};

} // namespace qrjump::test
