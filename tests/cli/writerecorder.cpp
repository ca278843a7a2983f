#include "writerecorder.h"

#include <QJsonDocument>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpSocket>

#include <memory>

namespace qrjump::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray bodyOf(const QByteArray &message)
{
    return message.mid(message.indexOf("\r\n\r\n") + 4);
}

/// Size of the whole message once its header is there.
std::optional<qsizetype> sizeOf(const QByteArray &message)
{
    const qsizetype headerEnd = message.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return std::nullopt;
    static const QRegularExpression length(u"content-length: *(\\d+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString header = QString::fromLatin1(message.first(headerEnd));
    return headerEnd + 4 + length.match(header).captured(1).toLongLong();
}

} // namespace

QString ArrivedWrite::key() const
{
    return u"%1 %2 %3"_s.arg(QString::fromLatin1(call))
        .arg(body.value("is_edit"_L1).toInt())
        .arg(body.value("prefix"_L1).toString());
}

WriteRecorder::WriteRecorder(const QUrl &server)
    : m_port(static_cast<quint16>(server.port()))
{
    listen(QHostAddress::LocalHost);
}

QUrl WriteRecorder::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort()));
}

void WriteRecorder::incomingConnection(qintptr descriptor)
{
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(descriptor);
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    ++m_clients;
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, this, [this, client] {
        --m_clients;
        m_pending.remove(client);
        client->deleteLater();
    });
}

void WriteRecorder::read(QTcpSocket *client)
{
    QByteArray &pending = m_pending[client];
    pending += client->readAll();
    const auto size = sizeOf(pending);
    if (size && pending.size() >= *size && m_isSilent)
        ++m_unansweredCount;
    else if (size && pending.size() >= *size)
        forward(client, std::exchange(pending, {}));
}

void WriteRecorder::forward(QTcpSocket *client, const QByteArray &request)
{
    auto *server = new QTcpSocket(this); // not the client's child: the request outlives it
    ++m_exchanges;
    ++m_requestCount;
    const QPointer<QTcpSocket> asking(client);
    connect(server, &QTcpSocket::disconnected, this, [this, server, request, asking] {
        --m_exchanges;
        const QByteArray reply = server->readAll();
        server->deleteLater();
        keep(request, reply);
        if (asking) {
            asking->write(reply);
            asking->disconnectFromHost();
        }
    });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    server->write(request);
    Q_EMIT arrived();
}

void WriteRecorder::keep(const QByteArray &request, const QByteArray &reply)
{
    const QByteArray call = request.split(' ').value(1).split('?').first().split('/').last();
    if (call == "qrcodejumpget")
        return;
    const QJsonObject answer = QJsonDocument::fromJson(bodyOf(reply)).object();
    m_writes.append(
        {call, QJsonDocument::fromJson(bodyOf(request)).object(), answer.value("errcode"_L1).toInt(-1)});
}

} // namespace qrjump::test
