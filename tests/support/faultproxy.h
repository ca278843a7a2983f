#pragma once

#include <QHash>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace qrjump::test {

/// What a bad network does to one exchange.
enum class Fault {
    None,
    Refuse,      ///< the connection is reset at once
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

/// Stands between a client and a server on 127.0.0.1 and disturbs exchanges as `choose` says. One exchange a
/// connection.
class FaultProxy : public QTcpServer
{
    Q_OBJECT

public:
    /// `choose` is asked once for each request, with its path.
    FaultProxy(const QUrl &server, std::function<Fault(const QByteArray &path)> choose);

    [[nodiscard]] QUrl url() const;
    /// Requests whose whole body arrived here, by path.
    [[nodiscard]] int arrivals(const QByteArray &path) const { return m_arrivals.value(path); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *client);
    void handle(QTcpSocket *client, const QByteArray &request);
    void forward(QTcpSocket *client, const QByteArray &request, Fault fault);
    static void answer(QTcpSocket *client, const QByteArray &reply, Fault fault);

    quint16 m_port;
    std::function<Fault(const QByteArray &)> m_choose;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QHash<QByteArray, int> m_arrivals;
};

} // namespace qrjump::test
