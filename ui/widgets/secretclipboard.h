#pragma once

#include "core/base/secret.h"

#include <QTimer>

#include <chrono>

class QClipboard;

namespace qrjump::ui {

/// Puts a secret on the clipboard for a short while. It is taken away again after that time and when this
/// object goes, unless something else is on the clipboard by then. Clipboard histories are asked to leave it
/// out. Has to go before the application does.
class SecretClipboard final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        std::chrono::milliseconds keptFor = std::chrono::seconds(30);
    };

    /// `clipboard` is the system's, QGuiApplication::clipboard().
    explicit SecretClipboard(QClipboard &clipboard, QObject *parent = nullptr);
    SecretClipboard(QClipboard &clipboard, Options options, QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copy(const core::Secret &secret);

Q_SIGNALS:
    /// The time is over, whether or not the secret was still there.
    void expired();

private:
    void expire();
    void takeAway();

    QClipboard &m_clipboard;
    core::Secret m_copied;
    QTimer m_expiry;
};

} // namespace qrjump::ui
