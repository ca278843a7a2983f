#include "ui/transfer/import/importtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace qrjump::ui {

namespace {

constexpr int kSecondsPerMinute = 60;
constexpr int kMinutesPerHour = 60;

class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)

public:
    // One and many are two source texts, so that English is right without a translation of its own.

    static QString compare() { return tr("Compare with the ser&ver"); }

    static QString verb(int rules)
    {
        if (rules == 0)
            return tr("Nothing to import");
        return rules == 1 ? tr("&Import 1 rule") : tr("&Import %Ln rules", nullptr, rules);
    }

    static QString duration(double seconds, const QString &rate)
    {
        if (seconds < 1.5)
            //: %1 is a rate: "5 a second"
            return tr("Takes about 1 second at %1.").arg(rate);
        const double minutes = seconds / kSecondsPerMinute;
        if (minutes < 1.5)
            return tr("Takes about %Ln seconds at %1.", nullptr, rounded(seconds)).arg(rate);
        const double hours = minutes / kMinutesPerHour;
        if (hours < 1.5)
            return tr("Takes about %Ln minutes at %1.", nullptr, rounded(minutes)).arg(rate);
        //: %1 is a number of hours such as "8.3", %2 a rate: "200 a minute"
        return tr("Takes about %1 hours at %2.").arg(QLocale().toString(hours, 'f', 1), rate);
    }

    static QString rate(const core::RateLimits &limits)
    {
        const bool minuteIsTighter = limits.perMinute < limits.perSecond * kSecondsPerMinute;
        return minuteIsTighter ? tr("%Ln a minute", nullptr, limits.perMinute)
                               : tr("%Ln a second", nullptr, limits.perSecond);
    }

private:
    static int rounded(double value) { return static_cast<int>(std::lround(value)); }
};

/// A minute's worth leaves as fast as a second allows; only what is beyond it waits for the next minute.
double secondsFor(int rules, const core::RateLimits &limits)
{
    const double bySecond = static_cast<double>(rules) / limits.perSecond;
    const int fullMinutes = (rules - 1) / limits.perMinute;
    const int rest = rules - fullMinutes * limits.perMinute;
    const double byMinute = fullMinutes * kSecondsPerMinute + static_cast<double>(rest) / limits.perSecond;
    return std::max(bySecond, byMinute);
}

} // namespace

QString compareVerb()
{
    return ImportText::compare();
}

QString importVerb(int rules)
{
    return ImportText::verb(rules);
}

QString durationText(int rules, const core::RateLimits &limits)
{
    if (rules <= 0)
        return {};
    return ImportText::duration(secondsFor(rules, limits), ImportText::rate(limits));
}

} // namespace qrjump::ui
