#pragma once

#include "core/accounts/connectionfinding.h"
#include "core/accounts/connectionroute.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

#include <chrono>

namespace qrjump::core {

/// How an attempt to connect ended.
struct SocketOutcome
{
    bool isTimeout = false;
    std::optional<QAbstractSocket::SocketError> error = {}; ///< nothing: it connected
    QString errorText = {};                                 ///< Qt's, not for users
    QList<QSslError> certificateErrors = {};
    QSslCertificate certificate{};
    QSsl::SslProtocol protocol = QSsl::UnknownProtocol;

    [[nodiscard]] bool isConnected() const { return !error && !isTimeout; }
};

/// An aborted attempt ends with an error.
using SocketCall = AsyncCall<SocketOutcome, Nothing>;

/// Connects to one place, with or without TLS, and hangs up at once: not a byte of ours is sent. Deletes
/// itself when it has ended.
class SocketAttempt : public QObject
{
    Q_OBJECT

public:
    struct Place
    {
        QString host;
        quint16 port = 0;
        QNetworkProxy proxy = QNetworkProxy::NoProxy;
    };

    /// Ends as soon as somebody accepts the connection.
    [[nodiscard]] static SocketCall connectTo(const Place &place, std::chrono::milliseconds deadline,
                                              QObject *parent);
    /// Ends when both sides have agreed on TLS.
    [[nodiscard]] static SocketCall shakeHandsWith(const Place &place, std::chrono::milliseconds deadline,
                                                   QObject *parent);

private:
    SocketAttempt(const Place &place, std::chrono::milliseconds deadline, QObject *parent);

    void conclude(const Result<SocketOutcome, Nothing> &result);
    [[nodiscard]] SocketOutcome outcome() const;

    QSslSocket m_socket;
    QTimer m_deadline;
    AsyncPromise<SocketOutcome, Nothing> m_promise;
};

/// The step that consists of `attempt`, once `toFinding` has said what its outcome means.
[[nodiscard]] ProbeCall probeOf(const SocketCall &attempt, QObject *context,
                                std::function<ConnectionFinding(const SocketOutcome &)> toFinding);

} // namespace qrjump::core
