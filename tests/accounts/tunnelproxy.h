#pragma once

#include <QNetworkProxy>
#include <QTcpServer>

class QTcpSocket;

namespace qrjump::test {

/// An HTTP proxy on 127.0.0.1 that opens a tunnel to `target`, wherever it is asked to go.
class TunnelProxy : public QTcpServer
{
    Q_OBJECT

public:
    explicit TunnelProxy(quint16 targetPort);

    /// The first lines of what it was asked for.
    [[nodiscard]] const QByteArrayList &asked() const { return m_asked; }

private:
    void accept();
    void open(QTcpSocket *client);

    quint16 m_targetPort;
    QByteArrayList m_asked;
};

} // namespace qrjump::test
