#include "ui/compare/readingtext.h"

#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::Completeness;
using core::ErrorExplanation;
using core::StoreError;

namespace {

constexpr qint64 kMinute = 60; // seconds, like the next two
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

class ReadingText
{
    Q_DECLARE_TR_FUNCTIONS(ReadingText)

public:
    // One and many are two source texts, so that English is right without a translation of its own.

    static QString age(qint64 seconds)
    {
        if (seconds < kMinute)
            //: less than a minute ago
            return tr("just now");
        if (seconds < kHour)
            return minutesAgo(static_cast<int>(seconds / kMinute));
        if (seconds < kDay)
            return hoursAgo(static_cast<int>(seconds / kHour));
        return daysAgo(static_cast<int>(seconds / kDay));
    }

    static ErrorExplanation notKept(const StoreError &error)
    {
        ErrorExplanation text = core::explainSnapshotError(error);
        text.meaning = core::joinedSentences(
            {tr("The rules that were read could not be kept as a snapshot."), text.meaning});
        text.changed = tr("They can be used until this window is closed.");
        return text;
    }

    static QString rules(int count) { return count == 1 ? tr("1 rule") : tr("%Ln rules", nullptr, count); }

    static QString completeness(const Completeness &completeness)
    {
        switch (completeness.kind) {
        case Completeness::Kind::Complete:
            //: of a reading of all rules: nothing is missing
            return tr("complete");
        case Completeness::Kind::Unconfirmed:
            //: of a reading of all rules: nobody said how many there are
            return tr("not confirmed to be complete");
        case Completeness::Kind::Incomplete:
            return incompleteness(completeness);
        }
        Q_UNREACHABLE();
    }

    static QString choice(const ComparedReading &reading)
    {
        QStringList parts{time(reading), rules(reading.ruleCount), completeness(reading.completeness)};
        if (reading.changedAt.isValid())
            //: of a reading of all rules: this program has brought it up to date after changes of its own
            parts.append(tr("own changes until %1").arg(readAtText(reading.changedAt)));
        return parts.join(u" · "_s);
    }

    static QString now() { return tr("Now, read from the server"); }

    static QString nowHelp()
    {
        return tr("All rules are read again, and kept as a snapshot. It begins when you say so.");
    }

    static QString help(const ComparedReading &reading, const QDateTime &currently)
    {
        //: %1 are the two moments of "2026-11-26 10:39:55 – 10:42:03", %2 is such as "3 hours ago"
        QStringList sentences{reading.begunAt.isValid()
                                  ? tr("Read %1, %2.").arg(times(reading), ageText(reading.readAt, currently))
                                  : tr("The reading ended at %1, %2.")
                                        .arg(readAtText(reading.readAt), ageText(reading.readAt, currently))};
        if (reading.changedAt.isValid())
            sentences.append(tr("What this program changed until %1 is in it as well.")
                                 .arg(readAtText(reading.changedAt)));
        sentences.append(reading.completeness.why);
        return core::joinedSentences(sentences);
    }

    static QString ended(const QDateTime &moment)
    {
        //: of a reading of all rules, %1 is a moment
        return tr("ended %1").arg(readAtText(moment));
    }

private:
    static QString times(const ComparedReading &reading)
    {
        return readingTimeText(reading.begunAt, reading.readAt);
    }

    static QString time(const ComparedReading &reading)
    {
        //: of all rules; %1 are the two moments of "2026-11-26 10:39:55 – 10:42:03"
        return reading.begunAt.isValid() ? tr("Read %1").arg(times(reading))
                                         //: of all rules; %1 is the moment of "2026-11-26 10:42:03"
                                         : tr("Reading ended %1").arg(readAtText(reading.readAt));
    }

    static QString minutesAgo(int minutes)
    {
        return minutes == 1 ? tr("1 minute ago") : tr("%Ln minutes ago", nullptr, minutes);
    }

    static QString hoursAgo(int hours)
    {
        return hours == 1 ? tr("1 hour ago") : tr("%Ln hours ago", nullptr, hours);
    }

    static QString daysAgo(int days)
    {
        return days == 1 ? tr("1 day ago") : tr("%Ln days ago", nullptr, days);
    }

    static QString incompleteness(const Completeness &completeness)
    {
        if (completeness.missing == 1)
            return tr("1 rule or more is missing");
        if (completeness.missing > 1)
            return tr("%Ln rules or more are missing", nullptr, completeness.missing);
        //: of a reading of all rules
        return tr("incomplete");
    }
};

} // namespace

QString readAtText(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

/// Both dates only where they differ, and once what was read within a second.
QString readingTimeText(const QDateTime &begunAt, const QDateTime &endedAt)
{
    if (!begunAt.isValid())
        return ReadingText::ended(endedAt);
    const QString begun = readAtText(begunAt);
    const QString ended = readAtText(endedAt);
    if (begun == ended)
        return begun;
    const bool isOneDay = begunAt.toLocalTime().date() == endedAt.toLocalTime().date();
    return begun + u" – "_s + (isOneDay ? endedAt.toLocalTime().toString(u"HH:mm:ss"_s) : ended);
}

QString ageText(const QDateTime &moment, const QDateTime &now)
{
    return ReadingText::age(moment.secsTo(now));
}

QString ruleCountText(int rules)
{
    return ReadingText::rules(rules);
}

QString completenessText(const Completeness &completeness)
{
    return ReadingText::completeness(completeness);
}

QString choiceText(const ComparedReading &reading)
{
    return reading.kind == ComparedReading::Kind::Now ? ReadingText::now() : ReadingText::choice(reading);
}

core::ErrorExplanation explainNotKept(const core::StoreError &error)
{
    return ReadingText::notKept(error);
}

QString choiceHelp(const ComparedReading &reading, const QDateTime &now)
{
    return reading.kind == ComparedReading::Kind::Now ? ReadingText::nowHelp()
                                                      : ReadingText::help(reading, now);
}

} // namespace qrjump::ui
