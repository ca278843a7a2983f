#include "tunnelproxy.h"

#include <QTcpSocket>

namespace qrjump::test {

namespace {

void forward(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

} // namespace

TunnelProxy::TunnelProxy(quint16 targetPort)
    : m_targetPort(targetPort)
{
    connect(this, &QTcpServer::newConnection, this, &TunnelProxy::accept);
    listen(QHostAddress::LocalHost);
}

void TunnelProxy::accept()
{
    QTcpSocket *client = nextPendingConnection();
    connect(
        client, &QTcpSocket::readyRead, this, [this, client] { open(client); }, Qt::SingleShotConnection);
}

void TunnelProxy::open(QTcpSocket *client)
{
    m_asked.append(client->readAll().split('\r').constFirst());
    auto *target = new QTcpSocket(client);
    target->setProxy(QNetworkProxy::NoProxy);
    connect(target, &QTcpSocket::connected, client, [client, target] {
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        forward(client, target);
        forward(target, client);
    });
    target->connectToHost(QHostAddress(QHostAddress::LocalHost), m_targetPort);
}

} // namespace qrjump::test
