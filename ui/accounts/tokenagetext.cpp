#include "ui/accounts/tokenagetext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace qrjump::ui {

namespace {

constexpr qint64 kLifetimeInMinutes = 120; // of every access token, as WeChat documents it
constexpr qint64 kMinutesAnHour = 60;
constexpr qint64 kMinutesADay = 24 * kMinutesAnHour;

struct TokenAgeText
{
    Q_DECLARE_TR_FUNCTIONS(TokenAgeText)

public:
    static QString duration(qint64 minutes)
    {
        if (minutes < kMinutesAnHour)
            return tr("%n min", nullptr, int(minutes));
        if (minutes >= kMinutesADay)
            return tr("%n day(s)", nullptr, int(minutes / kMinutesADay));
        return tr("%1 h %2 min").arg(minutes / kMinutesAnHour).arg(minutes % kMinutesAnHour);
    }

    static QString age(qint64 minutes)
    {
        if (minutes >= kLifetimeInMinutes)
            //: %1 a duration
            return tr("Token pasted %1 ago: it has most likely ended").arg(duration(minutes));
        const QString left = duration(kLifetimeInMinutes - minutes);
        //: %1 a duration
        return minutes < 1 ? tr("Token pasted just now, about %1 left").arg(left)
                           //: %1 and %2 are durations
                           : tr("Token pasted %1 ago, about %2 left").arg(duration(minutes), left);
    }
};

qint64 ageInMinutes(const QDateTime &pastedAt, const QDateTime &now)
{
    return qMax(qint64(0), pastedAt.secsTo(now) / 60);
}

} // namespace

QString pastedTokenText(const QDateTime &pastedAt, const QDateTime &now)
{
    if (!pastedAt.isValid())
        return TokenAgeText::tr("No token was pasted yet");
    return TokenAgeText::age(ageInMinutes(pastedAt, now));
}

QString refusedTokenText()
{
    return TokenAgeText::tr("The pasted token was refused");
}

bool hasPastedTokenEnded(const QDateTime &pastedAt, const QDateTime &now)
{
    return ageInMinutes(pastedAt, now) >= kLifetimeInMinutes;
}

} // namespace qrjump::ui
