#include "core/secrets/desktopkeyring.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QLibrary>

#include <chrono>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kDeadline = std::chrono::seconds(5);

/// Asks whether the default collection of the freedesktop.org Secret Service is locked.
QDBusPendingCall askWhetherLocked()
{
    auto question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
                                                   u"/org/freedesktop/secrets/aliases/default"_s,
                                                   u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    return QDBusConnection::sessionBus().asyncCall(question, static_cast<int>(kDeadline.count()));
}

Result<Nothing, SecretError> answerOf(const QDBusPendingReply<QDBusVariant> &reply)
{
    if (!reply.isError()) {
        const bool isLocked = reply.value().variant().toBool();
        return isLocked ? Result<Nothing, SecretError>(
                              Failure{SecretError{SecretError::Kind::Unavailable, u"keyring is locked"_s}})
                        : Nothing{};
    }
    // Without a Secret Service QtKeychain has asked KWallet, which reports its lock itself.
    if (reply.error().type() == QDBusError::ServiceUnknown)
        return Nothing{};
    return Failure{SecretError{SecretError::Kind::Unavailable, reply.error().message()}};
}

} // namespace

SecretCall<Nothing> openKeyring()
{
    const AsyncPromise<Nothing, SecretError> promise;
    auto *watcher = new QDBusPendingCallWatcher(askWhetherLocked());
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [promise, watcher] {
        promise.finish(answerOf(*watcher));
        watcher->deleteLater();
    });
    return promise.call();
}

void forgetKeyringSession()
{
    // QtKeychain loads libsecret in the same way, so this is its instance.
    QLibrary libsecret(u"secret-1"_s, 0);
    if (const QFunctionPointer disconnect = libsecret.resolve("secret_service_disconnect"))
        disconnect();
}

} // namespace qrjump::core
