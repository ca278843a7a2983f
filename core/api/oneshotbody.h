#pragma once

#include <QIODevice>

namespace qrjump::core {

/// A request body that can be read exactly once. Qt re-sends a POST by itself when the connection dies before
/// a reply; it cannot rewind this device and gives up with ContentReSendError instead.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    /// Whether any byte has been handed out: only then can the server have seen the request.
    [[nodiscard]] bool wasTouched() const { return m_position > 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Silent: the base class would print a warning each time Qt tries to re-send.
    bool seek(qint64) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace qrjump::core
