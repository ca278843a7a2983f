#include "tests/support/scriptedserver.h"

#include <QRegularExpression>
#include <QSslSocket>

namespace qrjump::test {

using namespace Qt::StringLiterals;

ScriptStep jsonAnswer(const QByteArray &json, int status)
{
    return {ScriptStep::Act::Answer, "HTTP/1.1 " + QByteArray::number(status) +
                                         " X\r\nContent-Type: text/plain\r\nContent-Length: " +
                                         QByteArray::number(json.size()) + "\r\n\r\n" + json};
}

ScriptStep rawAnswer(const QByteArray &bytes)
{
    return {ScriptStep::Act::Answer, bytes};
}

ScriptStep cut(const QByteArray &bytes)
{
    return {ScriptStep::Act::AnswerAndClose, bytes};
}

ScriptStep stall()
{
    return {ScriptStep::Act::Stall, {}};
}

ScriptedServer::ScriptedServer(QList<ScriptStep> script)
    : m_script(std::move(script))
{
    listen(QHostAddress::LocalHost);
}

ScriptedServer::ScriptedServer(QList<ScriptStep> script, const TestCertificate &certificate)
    : ScriptedServer(std::move(script))
{
    m_certificate = certificate;
}

QUrl ScriptedServer::url() const
{
    const QString scheme = m_certificate.key.isNull() ? u"http"_s : u"https"_s;
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(serverPort()));
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    if (!m_certificate.key.isNull()) {
        socket->setPrivateKey(m_certificate.key);
        socket->setLocalCertificate(m_certificate.certificate);
        socket->startServerEncryption();
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &pending = m_pending[socket];
    pending += socket->readAll();
    const qsizetype headerEnd = pending.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return;
    static const QRegularExpression length(u"content-length: *(\\d+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QByteArray header = pending.left(headerEnd);
    const qsizetype bodySize = length.match(QString::fromLatin1(header)).captured(1).toLongLong();
    const QByteArray body = pending.mid(headerEnd + 4, bodySize);
    if (body.size() < bodySize)
        return;
    pending.remove(0, headerEnd + 4 + bodySize);
    m_requests.append({header.split(' ').value(1), header, body});
    act(socket);
}

ScriptStep ScriptedServer::nextStep()
{
    if (m_answer)
        return m_answer(m_requests.last());
    return m_script.size() > 1 ? m_script.takeFirst() : m_script.first();
}

void ScriptedServer::act(QTcpSocket *socket)
{
    const ScriptStep step = nextStep();
    socket->write(step.bytes);
    if (step.act == ScriptStep::Act::AnswerAndClose)
        socket->disconnectFromHost();
}

} // namespace qrjump::test
