#include "ui/widgets/secretclipboard.h"

#include <QClipboard>
#include <QMimeData>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::Secret;

namespace {

/// The secret with the marks that programs which keep what was copied look for.
QMimeData *markedText(const Secret &secret)
{
    auto *marked = new QMimeData;
    marked->setText(QString::fromUtf8(secret.reveal()));
    // KDE's Klipper and others.
    marked->setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
    // macOS: see nspasteboard.org.
    marked->setData(u"application/x-nspasteboard-concealed-type"_s, "1"_ba);
    // Windows reads a DWORD: out of monitors, out of the history, out of the cloud.
    const QByteArray no(4, '\0');
    const auto windowsFormat = [](QLatin1StringView name) {
        return u"application/x-qt-windows-mime;value=\"%1\""_s.arg(name);
    };
    marked->setData(windowsFormat("ExcludeClipboardContentFromMonitorProcessing"_L1), no);
    marked->setData(windowsFormat("CanIncludeInClipboardHistory"_L1), no);
    marked->setData(windowsFormat("CanUploadToCloudClipboard"_L1), no);
    return marked;
}

} // namespace

SecretClipboard::SecretClipboard(QClipboard &clipboard, QObject *parent)
    : SecretClipboard(clipboard, Options{}, parent)
{}

SecretClipboard::SecretClipboard(QClipboard &clipboard, Options options, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
{
    m_expiry.setSingleShot(true);
    m_expiry.setInterval(options.keptFor);
    connect(&m_expiry, &QTimer::timeout, this, &SecretClipboard::expire);
}

SecretClipboard::~SecretClipboard()
{
    takeAway();
}

void SecretClipboard::copy(const Secret &secret)
{
    m_copied = secret;
    m_clipboard.setMimeData(markedText(secret));
    m_expiry.start();
}

void SecretClipboard::expire()
{
    takeAway();
    Q_EMIT expired();
}

void SecretClipboard::takeAway()
{
    const Secret copied = std::exchange(m_copied, {});
    if (!copied.isEmpty() && m_clipboard.text() == QString::fromUtf8(copied.reveal()))
        m_clipboard.clear();
}

} // namespace qrjump::ui
