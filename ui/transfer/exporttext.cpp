#include "ui/transfer/exporttext.h"

#include "core/api/jsoncall.h"
#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <cmath>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using core::TransferProgress;

namespace {

// Speed and time left jump about at first.
constexpr auto kTimeBeforeSpeedIsTold = 1s;

class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)

public:
    // One and many are two source texts, so that English is right without a translation of its own.

    static QString verb(ExportSource source, std::optional<int> count)
    {
        if (source != ExportSource::Everything)
            return count == 1 ? tr("E&xport 1 rule") : tr("E&xport %Ln rules", nullptr, count.value_or(0));
        if (!count)
            return tr("E&xport everything");
        return count == 1 ? tr("E&xport everything (1 rule)")
                          : tr("E&xport everything (%Ln rules)", nullptr, *count);
    }

    static QString replacingVerb(std::optional<int> count)
    {
        if (!count)
            return tr("&Replace file");
        return count == 1 ? tr("&Replace file (1 rule)") : tr("&Replace file (%Ln rules)", nullptr, *count);
    }

    static QString done(const TransferProgress &progress)
    {
        const bool isReading = progress.stage == TransferProgress::Stage::Reading;
        const QString number = QLocale().toString(progress.done);
        if (!progress.promised)
            return isReading ? tr("%1 rules read").arg(number) : tr("%1 rows written").arg(number);
        const QString all = QLocale().toString(*progress.promised);
        return isReading ? tr("%1 of %2 rules read").arg(number, all)
                         : tr("%1 of %2 rows written").arg(number, all);
    }

    static QString checking()
    {
        //: of a reading of all rules, behind how many are read
        return tr("checking what changed meanwhile");
    }

    static QString speed(const TransferProgress &progress)
    {
        const double speed = progress.recentPerSecond.value_or(progress.rulesPerSecond());
        const int rounded = static_cast<int>(std::lround(speed));
        if (progress.stage == TransferProgress::Stage::Reading)
            return rounded == 1 ? tr("1 rule a second") : tr("%Ln rules a second", nullptr, rounded);
        return rounded == 1 ? tr("1 row a second") : tr("%Ln rows a second", nullptr, rounded);
    }

    static QString timeLeft(std::chrono::milliseconds remaining)
    {
        constexpr int kSecondsPerMinute = 60;
        const int seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(remaining).count());
        if (seconds <= 1)
            return tr("about 1 second left");
        if (seconds < 2 * kSecondsPerMinute)
            return tr("about %Ln seconds left", nullptr, seconds);
        return tr("about %Ln minutes left", nullptr, (seconds + kSecondsPerMinute / 2) / kSecondsPerMinute);
    }

    static QString goesOnIn(std::chrono::milliseconds delay)
    {
        const int seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(delay).count());
        return seconds <= 1 ? tr("Reading goes on by itself in a second.")
                            : tr("Reading goes on by itself in %Ln seconds.", nullptr, seconds);
    }

    static QString rowsWritten(int rows, const QString &name)
    {
        return rows == 1 ? tr("1 row written to “%1”.").arg(name)
                         : tr("%Ln rows written to “%1”.", nullptr, rows).arg(name);
    }
};

} // namespace

QString exportVerb(ExportSource source, std::optional<int> count, bool replacesFile)
{
    return replacesFile ? ExportText::replacingVerb(count) : ExportText::verb(source, count);
}

QString progressText(const TransferProgress &progress)
{
    QStringList parts{ExportText::done(progress)};
    if (progress.isChecking)
        parts.append(ExportText::checking());
    if (progress.limitWait)
        parts.append(core::limitWaitText(*progress.limitWait));
    if (progress.isChecking || progress.limitWait)
        return parts.join(u" · "_s);
    if (progress.elapsed >= kTimeBeforeSpeedIsTold) {
        parts.append(ExportText::speed(progress));
        if (progress.remaining > 0ms)
            parts.append(ExportText::timeLeft(*progress.remaining));
    }
    return parts.join(u" · "_s);
}

QString backOffText(const core::BackOff &backOff, const QString &meaning)
{
    return core::joinedSentences({meaning, ExportText::goesOnIn(backOff.delay)});
}

QString momentText(const QDateTime &moment, const QDateTime &now)
{
    return moment.toString(moment.date() == now.date() ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString fileSizeText(qint64 bytes)
{
    constexpr qint64 kMegabyte = 1'000'000;
    return QLocale().formattedDataSize(bytes, bytes < kMegabyte ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString rowsWrittenText(int rows, const QString &fileName)
{
    return ExportText::rowsWritten(rows, QFileInfo(fileName).fileName());
}

} // namespace qrjump::ui
