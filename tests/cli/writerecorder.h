#pragma once

#include <QHash>
#include <QJsonObject>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace qrjump::test {

/// A write that arrived at the server.
struct ArrivedWrite
{
    QByteArray call; ///< "qrcodejumpadd", …
    QJsonObject body;
    int errcode = -1; ///< what the server answered

    /// "qrcodejumpadd 0 PREFIX": tells an add from an edit.
    [[nodiscard]] QString key() const;
};

/// Stands between a program and a sandbox, hands on what it hears and keeps the writes. A request that has
/// left the program goes on to the server, even when the program is gone.
class WriteRecorder : public QTcpServer
{
    Q_OBJECT

public:
    explicit WriteRecorder(const QUrl &server);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<ArrivedWrite> &writes() const { return m_writes; }
    [[nodiscard]] int requestCount() const { return m_requestCount; }
    /// From now on accepts connections, but answers nothing and hands on nothing.
    void fallSilent() { m_isSilent = true; }
    void speakAgain() { m_isSilent = false; }
    /// Requests that arrived in the silence.
    [[nodiscard]] int unansweredCount() const { return m_unansweredCount; }
    /// Nothing is on its way any more.
    [[nodiscard]] bool isIdle() const { return m_clients == 0 && m_exchanges == 0; }

Q_SIGNALS:
    void arrived();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *client);
    void forward(QTcpSocket *client, const QByteArray &request);
    void keep(const QByteArray &request, const QByteArray &reply);

    quint16 m_port;
    QHash<QTcpSocket *, QByteArray> m_pending;
    bool m_isSilent = false;
    int m_unansweredCount = 0;
    int m_clients = 0;
    int m_exchanges = 0; ///< requests that the server has not answered
    int m_requestCount = 0;
    QList<ArrivedWrite> m_writes;
};

} // namespace qrjump::test
