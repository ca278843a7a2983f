#include "ui/requestlog/requestlogexport.h"

#include "core/api/requestlogfile.h"
#include "core/base/clock.h"
#include "ui/transfer/desktopfiles.h"
#include "ui/widgets/inlinebar.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

QString shownPath(const QString &fileName)
{
    return QDir::toNativeSeparators(fileName);
}

} // namespace

RequestLogExport::RequestLogExport(DesktopFiles &files, const core::Clock &clock, InlineBar &bar,
                                   QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_clock(clock)
    , m_bar(bar)
{}

void RequestLogExport::start(const QList<core::RequestRecord> &records)
{
    m_bar.clear();
    m_files.chooseFileToWrite(m_bar.window(), suggestion(),
                              [guard = QPointer(this), records](const QString &fileName) {
                                  if (guard)
                                      guard->offer(fileName, records);
                              });
}

QString RequestLogExport::suggestion() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString today = m_clock.now().date().toString(Qt::ISODate);
    return QDir(folder).filePath(tr("Requests %1").arg(today) + ".txt"_L1);
}

void RequestLogExport::offer(const QString &fileName, const QList<core::RequestRecord> &records)
{
    if (!QFileInfo::exists(fileName))
        return write(fileName, records);
    m_bar.showMessage(Tone::Warning, tr("The file is there already: %1").arg(shownPath(fileName)),
                      tr("Its content will be lost when it is replaced."));
    const QPushButton *replace = m_bar.addButton(IconName::Export, tr("Replace file"));
    connect(replace, &QPushButton::clicked, this, [this, fileName, records] { write(fileName, records); });
}

void RequestLogExport::write(const QString &fileName, const QList<core::RequestRecord> &records)
{
    const auto result = core::writeRequestLog(fileName, records);
    if (!result)
        return m_bar.showMessage(Tone::Danger,
                                 tr("The file could not be written: %1").arg(shownPath(fileName)),
                                 tr("The system says: %1").arg(result.error()));
    const auto count = records.size();
    // One and many are two source texts, so that English is right without a translation of its own.
    m_bar.showMessage(
        Tone::Ok,
        count == 1
            ? tr("1 request was written to %1.").arg(shownPath(fileName))
            : tr("%1 requests were written to %2.").arg(QLocale().toString(count), shownPath(fileName)),
        tr("Only you can read the file. It holds no token and no secret."));
}

} // namespace qrjump::ui
