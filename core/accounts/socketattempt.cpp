#include "core/accounts/socketattempt.h"

namespace qrjump::core {

SocketCall SocketAttempt::connectTo(const Place &place, std::chrono::milliseconds deadline, QObject *parent)
{
    auto *attempt = new SocketAttempt(place, deadline, parent);
    connect(&attempt->m_socket, &QSslSocket::connected, attempt,
            [attempt] { attempt->conclude(SocketOutcome()); });
    attempt->m_socket.connectToHost(place.host, place.port);
    return attempt->m_promise.call();
}

SocketCall SocketAttempt::shakeHandsWith(const Place &place, std::chrono::milliseconds deadline,
                                         QObject *parent)
{
    auto *attempt = new SocketAttempt(place, deadline, parent);
    connect(&attempt->m_socket, &QSslSocket::encrypted, attempt,
            [attempt] { attempt->conclude(attempt->outcome()); });
    attempt->m_socket.connectToHostEncrypted(place.host, place.port);
    return attempt->m_promise.call();
}

SocketAttempt::SocketAttempt(const Place &place, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
{
    m_socket.setProxy(place.proxy);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        SocketOutcome failed = outcome();
        failed.error = error;
        conclude(failed);
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] { conclude(SocketOutcome{.isTimeout = true}); });
    m_promise.onAbort([guard = QPointer(this)] {
        if (guard)
            guard->conclude(Failure{Nothing{}});
    });
    m_deadline.setSingleShot(true);
    m_deadline.start(deadline);
}

void SocketAttempt::conclude(const Result<SocketOutcome, Nothing> &result)
{
    disconnect(&m_socket, nullptr, this, nullptr);
    m_deadline.stop();
    m_socket.abort();
    deleteLater();
    m_promise.finish(result);
}

SocketOutcome SocketAttempt::outcome() const
{
    return {.errorText = m_socket.errorString(),
            .certificateErrors = m_socket.sslHandshakeErrors(),
            .certificate = m_socket.peerCertificate(),
            .protocol = m_socket.sessionProtocol()};
}

ProbeCall probeOf(const SocketCall &attempt, QObject *context,
                  std::function<ConnectionFinding(const SocketOutcome &)> toFinding)
{
    const ProbePromise promise;
    promise.onAbort([attempt] { attempt.abort(); });
    attempt.then(context, [promise, toFinding = std::move(toFinding)](const auto &outcome) {
        if (outcome)
            promise.finish(toFinding(*outcome));
        else
            promise.finish(Failure{Nothing{}});
    });
    return promise.call();
}

} // namespace qrjump::core
