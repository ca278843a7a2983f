#include "ui/transfer/import/importtext.h"

#include "core/api/limitedtime.h"
#include "core/rules/rulelimits.h"

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
            //: %1 is a rate: "5 requests a second"
            return tr("Takes about 1 second, with %1 at most.").arg(rate);
        const double minutes = seconds / kSecondsPerMinute;
        if (minutes < 1.5)
            return tr("Takes about %Ln seconds, with %1 at most.", nullptr, rounded(seconds)).arg(rate);
        const double hours = minutes / kMinutesPerHour;
        if (hours < 1.5)
            return tr("Takes about %Ln minutes, with %1 at most.", nullptr, rounded(minutes)).arg(rate);
        //: %1 is a number of hours such as "8.3", %2 a rate: "5 requests a second and 200 a minute"
        return tr("Takes about %1 hours, with %2 at most.").arg(QLocale().toString(hours, 'f', 1), rate);
    }

    static QString rate(const core::RateLimits &limits)
    {
        const bool minuteIsTighter = limits.perMinute < limits.perSecond * kSecondsPerMinute;
        const QString second = limits.perSecond == 1 ? tr("1 request a second")
                                                     : tr("%Ln requests a second", nullptr, limits.perSecond);
        //: %1 is a rate: "5 requests a second", %L2 how many requests are allowed in a minute
        return minuteIsTighter ? tr("%1 and %L2 a minute").arg(second).arg(limits.perMinute) : second;
    }

private:
    static int rounded(double value) { return static_cast<int>(std::lround(value)); }
};

/// Before each block of rows the server is asked what it has of them.
int requestsFor(int rules)
{
    return rules + (rules + core::kMaxPrefixesPerQuery - 1) / core::kMaxPrefixesPerQuery;
}

} // namespace

QString compareVerb()
{
    return ImportText::compare();
}

QString importVerb(std::optional<int> rules)
{
    return rules ? ImportText::verb(*rules) : ImportText::tr("&Import rules");
}

QString durationText(int rules, const core::RateLimits &limits)
{
    if (rules <= 0)
        return {};
    return ImportText::duration(core::shortestTimeFor(requestsFor(rules), limits).count(),
                                ImportText::rate(limits));
}

} // namespace qrjump::ui
