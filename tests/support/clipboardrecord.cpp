#include "tests/support/sightings.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

// Linked into every widget test: records all that is ever put on the clipboard, but for secrets that were
// copied on purpose and are marked as such.

namespace qrjump::test {

namespace {

void recordClipboard()
{
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    if (!content || content->data(QStringLiteral("x-kde-passwordManagerHint")) == "secret")
        return;
    for (const QString &format : content->formats())
        recordSighting(QStringLiteral("clipboard"), format.toUtf8() + ": " + content->data(format));
}

void watchClipboard()
{
    QObject::connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, qApp, recordClipboard);
}

Q_COREAPP_STARTUP_FUNCTION(watchClipboard)

} // namespace

} // namespace qrjump::test
