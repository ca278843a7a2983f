#include "tests/support/faultproxy.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace qrjump::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDripBytes = 40;
constexpr int kExchangesAtMost = 7; // then a kept connection is closed without notice

bool reachesServer(Fault fault)
{
    switch (fault) {
    case Fault::Refuse:
    case Fault::ResetBefore:
    case Fault::StallBefore:
    case Fault::HtmlPage:
    case Fault::Redirect:
    case Fault::BusyBefore:
        return false;
    case Fault::None:
    case Fault::ResetAfter:
    case Fault::FinAfter:
    case Fault::HalfStatus:
    case Fault::HalfBody:
    case Fault::StallAfter:
    case Fault::Drip:
    case Fault::Unavailable:
    case Fault::BadJson:
    case Fault::BusyAfter:
        return true;
    }
    Q_UNREACHABLE();
}

QByteArray httpAnswer(const QByteArray &status, const QByteArray &body, const QByteArray &header = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + header +
           "Connection: close\r\n\r\n" + body;
}

/// Writes the rest of `bytes` piece by piece.
void drip(QTcpSocket *client, const QByteArray &bytes)
{
    client->write(bytes.first(qMin<qsizetype>(bytes.size(), kDripBytes)));
    client->flush();
    if (bytes.size() > kDripBytes)
        QTimer::singleShot(1, client, [client, rest = bytes.mid(kDripBytes)] { drip(client, rest); });
    else
        client->disconnectFromHost();
}

/// Leaves no good order: the client's system hears of a broken connection, not of an end.
void reset(QTcpSocket *client)
{
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    setsockopt(int(client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
#endif
    client->abort();
}

/// How long the message at the beginning of `bytes` is; nothing while its header is not complete.
std::optional<qsizetype> messageSize(const QByteArray &bytes)
{
    const qsizetype headerEnd = bytes.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return std::nullopt;
    static const QRegularExpression length(u"content-length: *(\\d+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString header = QString::fromLatin1(bytes.first(headerEnd));
    return headerEnd + 4 + length.match(header).captured(1).toLongLong();
}

QByteArray pathOf(const QByteArray &request)
{
    return request.split(' ').value(1).split('?').first();
}

} // namespace

FaultProxy::FaultProxy(const QUrl &server, std::function<Fault(const QByteArray &path)> choose,
                       FaultProxyOptions options)
    : m_port(static_cast<quint16>(server.port()))
    , m_choose(std::move(choose))
    , m_options(std::move(options))
{
    listen(QHostAddress::LocalHost);
}

QUrl FaultProxy::url() const
{
    const QString scheme = m_options.certificate.key.isNull() ? u"http"_s : u"https"_s;
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(serverPort()));
}

void FaultProxy::incomingConnection(qintptr descriptor)
{
    ++m_connectionCount;
    auto *client = new QSslSocket(this);
    client->setSocketDescriptor(descriptor);
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QObject::destroyed, this, [this, client] { m_clients.remove(client); });
    if (!m_options.certificate.key.isNull()) {
        client->setPrivateKey(m_options.certificate.key);
        client->setLocalCertificate(m_options.certificate.certificate);
        client->startServerEncryption();
    }
}

void FaultProxy::read(QTcpSocket *client)
{
    Asking &asking = m_clients[client];
    asking.pending += client->readAll();
    const auto size = messageSize(asking.pending);
    if (!size)
        return;
    if (!asking.fault)
        asking.fault = m_choose(pathOf(asking.pending));
    if (asking.fault == Fault::Refuse)
        return reset(client);
    if (asking.pending.size() < *size)
        return;
    ++asking.exchanges;
    handle(client, std::exchange(asking.pending, {}), *std::exchange(asking.fault, {}));
}

void FaultProxy::handle(QTcpSocket *client, const QByteArray &request, Fault fault)
{
    const QByteArray path = pathOf(request);
    ++m_arrivals[path];
    Q_EMIT arrived(path, request.mid(request.indexOf("\r\n\r\n") + 4));
    if (reachesServer(fault))
        forward(client, request, fault);
    else
        answer(client, {}, fault);
}

void FaultProxy::forward(QTcpSocket *client, const QByteArray &request, Fault fault)
{
    // A child of the proxy, not of the client: what was sent arrives although the client has gone.
    auto *server = new QTcpSocket(this);
    const auto reply = std::make_shared<QByteArray>();
    const QPointer<QTcpSocket> asking(client);
    const auto conclude = [this, server, reply, asking, fault] {
        server->disconnect(this);
        server->deleteLater();
        if (asking)
            answer(asking, *reply, fault);
    };
    connect(server, &QTcpSocket::readyRead, this, [server, reply, conclude] {
        *reply += server->readAll();
        const auto size = messageSize(*reply);
        if (size && reply->size() >= *size)
            conclude();
    });
    connect(server, &QTcpSocket::disconnected, this, conclude);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    server->write(request);
}

/// The whole answer. The connection goes on where it may.
void FaultProxy::deliver(QTcpSocket *client, QByteArray reply)
{
    const bool staysOpen = m_options.connections == ProxyConnections::KeptAlive;
    if (staysOpen)
        reply.replace("Connection: close\r\n", "");
    client->write(reply);
    if (!staysOpen)
        client->disconnectFromHost();
    else if (m_clients[client].exchanges >= kExchangesAtMost)
        QTimer::singleShot(1, client, [client] { client->disconnectFromHost(); });
}

void FaultProxy::answer(QTcpSocket *client, const QByteArray &reply, Fault fault)
{
    const auto write = [client](const QByteArray &bytes) {
        client->write(bytes);
        client->disconnectFromHost();
    };
    const qsizetype bodyStart = reply.indexOf("\r\n\r\n") + 4;
    switch (fault) {
    case Fault::None:
        return deliver(client, reply);
    case Fault::Refuse:
    case Fault::ResetBefore:
    case Fault::ResetAfter:
        return reset(client);
    case Fault::FinAfter:
        return client->disconnectFromHost();
    case Fault::HalfStatus:
        return write(reply.first(qMin<qsizetype>(reply.size(), 8)));
    case Fault::HalfBody:
        return write(reply.first(bodyStart + (reply.size() - bodyStart) / 2));
    case Fault::StallBefore:
    case Fault::StallAfter:
        return;
    case Fault::Drip:
        return drip(client, reply);
    case Fault::HtmlPage:
        return write(httpAnswer("200 OK", "<html><body>Log in</body></html>"));
    case Fault::Redirect:
        return write(httpAnswer("302 Found", {}, "Location: http://127.0.0.1:9/login\r\n"));
    case Fault::Unavailable:
        return write(httpAnswer("503 Service Unavailable", "<html>busy</html>"));
    case Fault::BadJson:
        return write(httpAnswer("200 OK", reply.mid(bodyStart, (reply.size() - bodyStart) / 2)));
    case Fault::BusyBefore:
    case Fault::BusyAfter:
        return write(httpAnswer("200 OK", R"({"errcode":-1,"errmsg":"system error rid: a-b-c"})"));
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::test
