#include "ui/requestlog/requestlogexport.h"

#include "core/api/requestlogfile.h"
#include "core/base/clock.h"
#include "ui/widgets/inlinebar.h"

#include <QDir>
#include <QLocale>

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
    , m_clock(clock)
    , m_bar(bar)
    , m_question(files, bar)
{}

void RequestLogExport::start(const QList<core::RequestRecord> &records)
{
    const QString today = m_clock.now().date().toString(Qt::ISODate);
    m_question.ask(tr("Requests %1").arg(today) + ".txt"_L1,
                   [this, records](const QString &fileName) { write(fileName, records); });
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
