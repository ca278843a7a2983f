#include "tests/support/faultproxy.h"

#include <QPointer>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>

namespace qrjump::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDripBytes = 40;

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

void reset(QTcpSocket *client)
{
    client->abort();
}

} // namespace

FaultProxy::FaultProxy(const QUrl &server, std::function<Fault(const QByteArray &path)> choose)
    : m_port(static_cast<quint16>(server.port()))
    , m_choose(std::move(choose))
{
    listen(QHostAddress::LocalHost);
}

QUrl FaultProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort()));
}

void FaultProxy::incomingConnection(qintptr descriptor)
{
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(descriptor);
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QObject::destroyed, this, [this, client] { m_pending.remove(client); });
}

void FaultProxy::read(QTcpSocket *client)
{
    QByteArray &pending = m_pending[client];
    pending += client->readAll();
    const qsizetype headerEnd = pending.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return;
    static const QRegularExpression length(u"content-length: *(\\d+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto bodySize =
        length.match(QString::fromLatin1(pending.first(headerEnd))).captured(1).toLongLong();
    if (pending.size() < headerEnd + 4 + bodySize)
        return;
    handle(client, std::exchange(pending, {}));
}

void FaultProxy::handle(QTcpSocket *client, const QByteArray &request)
{
    const QByteArray path = request.split(' ').value(1).split('?').first();
    ++m_arrivals[path];
    const Fault fault = m_choose(path);
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
    connect(server, &QTcpSocket::readyRead, this, [server, reply] { *reply += server->readAll(); });
    connect(server, &QTcpSocket::disconnected, this, [server, reply, asking, fault] {
        *reply += server->readAll();
        server->deleteLater();
        if (asking)
            answer(asking, *reply, fault);
    });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    server->write(request);
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
        return write(reply);
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
