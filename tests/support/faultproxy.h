#pragma once

#include "tests/support/testcertificate.h"

#include <QHash>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace qrjump::test {

/// What a bad network does to one exchange.
enum class Fault {
    None,
    Refuse,      ///< reset while the request is still on its way
    ResetBefore, ///< reset after the request, which the server never sees
    ResetAfter,  ///< reset after the server has acted
    FinAfter,    ///< closed in good order after the server has acted, without an answer
    HalfStatus,  ///< half a status line, after the server has acted
    HalfBody,    ///< half the body, after the server has acted
    StallBefore, ///< silence, and the server never sees the request
    StallAfter,  ///< silence after the server has acted
    Drip,        ///< the whole answer, in small pieces
    HtmlPage,    ///< 200 with a login page; the server never sees the request
    Redirect,    ///< 302; the server never sees the request
    Unavailable, ///< 503 after the server has acted
    BadJson,     ///< cut JSON with a right length, after the server has acted
    BusyBefore,  ///< -1, and the server never sees the request
    BusyAfter,   ///< -1 after the server has acted
};
inline constexpr int kFaultCount = 16;

/// How long a connection to the proxy lasts.
enum class ProxyConnections {
    OneExchange,
    KeptAlive, ///< reused until a fault ends it, or the proxy, now and then, without notice
};

struct FaultProxyOptions
{
    TestCertificate certificate = TestCertificate(); ///< null: plain HTTP
    ProxyConnections connections = ProxyConnections::OneExchange;
};

/// Stands between a client and a server on 127.0.0.1 and disturbs exchanges as `choose` says.
class FaultProxy : public QTcpServer
{
    Q_OBJECT

public:
    /// `choose` is asked once for each request, with its path.
    FaultProxy(const QUrl &server, std::function<Fault(const QByteArray &path)> choose,
               FaultProxyOptions options = {});

    [[nodiscard]] QUrl url() const;
    /// Requests whose whole body arrived here, by path.
    [[nodiscard]] int arrivals(const QByteArray &path) const { return m_arrivals.value(path); }
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }

Q_SIGNALS:
    /// A request has arrived as a whole.
    void arrived(const QByteArray &path, const QByteArray &body);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    /// A connection of a client.
    struct Asking
    {
        QByteArray pending; ///< of the next request
        std::optional<Fault> fault;
        int exchanges = 0;
    };

    void read(QTcpSocket *client);
    void handle(QTcpSocket *client, const QByteArray &request, Fault fault);
    void forward(QTcpSocket *client, const QByteArray &request, Fault fault);
    void answer(QTcpSocket *client, const QByteArray &reply, Fault fault);
    void deliver(QTcpSocket *client, QByteArray reply);

    quint16 m_port;
    std::function<Fault(const QByteArray &)> m_choose;
    FaultProxyOptions m_options;
    QHash<QTcpSocket *, Asking> m_clients;
    QHash<QByteArray, int> m_arrivals;
    int m_connectionCount = 0;
};

} // namespace qrjump::test
