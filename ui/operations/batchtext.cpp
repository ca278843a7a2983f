#include "ui/operations/batchtext.h"

#include "core/base/sentences.h"
#include "core/operations/operationrunner.h"
#include "ui/widgets/timetext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <cmath>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::BatchCounts;
using core::BatchKind;

namespace {

constexpr qsizetype kLongestPrefix = 48; // characters

class BatchText
{
    Q_DECLARE_TR_FUNCTIONS(BatchText)

public:
    // One and many are two source texts, so that English is right without a translation of its own.

    static QString activity(const core::OperationBatch &batch, int total)
    {
        switch (batch.kind) {
        case BatchKind::Single:
            return tr("Changing a rule");
        case BatchKind::Publish:
            return total == 1 ? tr("Publishing 1 rule") : tr("Publishing %Ln rules", nullptr, total);
        case BatchKind::Delete:
            return total == 1 ? tr("Deleting 1 rule") : tr("Deleting %Ln rules", nullptr, total);
        case BatchKind::Replace:
            return tr("Replacing a published rule");
        case BatchKind::Import:
            //: %1 is the name of a file
            return tr("Importing %1").arg(fileName(batch));
        }
        Q_UNREACHABLE();
    }

    /// About one rule.
    static QString activity(BatchKind kind, const QString &prefix)
    {
        switch (kind) {
        case BatchKind::Single:
            //: %1 is a prefix
            return tr("Changing the rule “%1”").arg(prefix);
        case BatchKind::Publish:
            //: %1 is a prefix
            return tr("Publishing the rule “%1”").arg(prefix);
        case BatchKind::Delete:
            //: %1 is a prefix
            return tr("Deleting the rule “%1”").arg(prefix);
        case BatchKind::Replace:
            //: %1 is a prefix
            return tr("Replacing the published rule “%1”").arg(prefix);
        case BatchKind::Import:
            return {}; // has the name of its file
        }
        Q_UNREACHABLE();
    }

    /// The same.
    static QString name(BatchKind kind, const QString &prefix)
    {
        switch (kind) {
        case BatchKind::Single:
            //: %1 is a prefix
            return tr("Change of the rule “%1”").arg(prefix);
        case BatchKind::Publish:
            //: %1 is a prefix
            return tr("Publishing of the rule “%1”").arg(prefix);
        case BatchKind::Delete:
            //: %1 is a prefix
            return tr("Deletion of the rule “%1”").arg(prefix);
        case BatchKind::Replace:
            //: %1 is a prefix
            return tr("Replacement of the published rule “%1”").arg(prefix);
        case BatchKind::Import:
            return {};
        }
        Q_UNREACHABLE();
    }

    static QString name(const core::OperationBatch &batch, int total)
    {
        switch (batch.kind) {
        case BatchKind::Single:
            return tr("Change of a rule");
        case BatchKind::Publish:
            return total == 1 ? tr("Publishing of 1 rule") : tr("Publishing of %Ln rules", nullptr, total);
        case BatchKind::Delete:
            return total == 1 ? tr("Deletion of 1 rule") : tr("Deletion of %Ln rules", nullptr, total);
        case BatchKind::Replace:
            return tr("Replacement of a published rule");
        case BatchKind::Import:
            //: %1 is the name of a file
            return tr("Import of %1").arg(fileName(batch));
        }
        Q_UNREACHABLE();
    }

    static QString share(int ended, int total)
    {
        //: how many of all operations have ended
        return tr("%1 of %2").arg(QLocale().toString(ended), QLocale().toString(total));
    }

    static QString pace(double perMinute)
    {
        //: %1 is how many operations end in a minute
        return tr("%1 a minute").arg(QLocale().toString(std::lround(perMinute)));
    }

    static QString timeLeft(std::chrono::milliseconds remaining)
    {
        constexpr int kMinute = 60;
        constexpr int kHour = 60 * kMinute;
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(remaining).count();
        const auto rounded = [seconds](int unit) { return static_cast<int>((seconds + unit / 2) / unit); };
        if (seconds < kMinute)
            return tr("less than a minute left");
        if (rounded(kMinute) == 1)
            return tr("about 1 minute left");
        if (seconds < 2 * kHour)
            return tr("about %Ln minutes left", nullptr, rounded(kMinute));
        return tr("about %Ln hours left", nullptr, rounded(kHour));
    }

    static QString waiting(const QDateTime &until)
    {
        //: %1 is a time of day
        return tr("waiting until %1, because a change that was sent may still arrive").arg(timeText(until));
    }

    static QString silence(const core::ServerSilence &silence)
    {
        const QString length = duration(silence.length);
        const int changes = static_cast<int>(silence.prefixes.size());
        if (changes == 0)
            //: %1 is a time such as "12 s"
            return tr("No answer for %1: the server was asked what it has, and nothing is sent before it "
                      "says so")
                .arg(length);
        if (silence.askedSince.isValid())
            return asking(silence);
        if (changes == 1)
            //: %1 is a time such as "12 s", %2 a prefix
            return tr("No answer for %1: whether the change of “%2” arrived is not known yet; it will be "
                      "looked up before anything else is sent")
                .arg(length, shortenedPrefix(silence.prefixes.first()));
        //: %1 is a time such as "12 s"
        return tr("No answer for %1: whether %Ln changes arrived is not known yet; they will be looked up "
                  "before anything else is sent",
                  nullptr, changes)
            .arg(length);
    }

    /// The wait for their own answer is over, or was that of an earlier program.
    static QString asking(const core::ServerSilence &silence)
    {
        using namespace std::chrono_literals;
        const std::chrono::milliseconds awaited = silence.length - silence.asked;
        const QString since = timeText(silence.askedSince);
        const QString asked = duration(silence.asked);
        const int changes = static_cast<int>(silence.prefixes.size());
        if (awaited < 1s && changes == 1)
            //: %1 is a time such as "12 s", %2 a time of day, %3 a prefix
            return tr("No answer for %1: since %2 the server is asked what became of the change of “%3”, and "
                      "nothing is sent before it says so")
                .arg(asked, since, shortenedPrefix(silence.prefixes.first()));
        if (awaited < 1s)
            //: %1 is a time such as "12 s", %2 a time of day
            return tr("No answer for %1: since %2 the server is asked what became of %Ln changes, and "
                      "nothing "
                      "is sent before it says so",
                      nullptr, changes)
                .arg(asked, since);
        if (changes == 1)
            //: %1 and %2 are times such as "12 s", %3 is a time of day, %4 a prefix
            return tr("No answer came within %1. So for %2, since %3, the server is asked what became of the "
                      "change of “%4”, and nothing else is sent before it says so")
                .arg(duration(awaited), asked, since, shortenedPrefix(silence.prefixes.first()));
        //: %1 and %2 are times such as "12 s", %3 is a time of day
        return tr("No answer came within %1. So for %2, since %3, the server is asked what became of %Ln "
                  "changes, and nothing else is sent before it says so",
                  nullptr, changes)
            .arg(duration(awaited), asked, since);
    }

    static QString tryingAgain() { return tr("Trying again…"); }

    static QString triesNow(const QDateTime &last)
    {
        //: of a connection that was lost; %1 is a time of day
        return tr("Last tried at %1, and again now.").arg(timeText(last));
    }

    static QString tries(const QDateTime &last, const QDateTime &next)
    {
        //: of a connection that was lost; both are times of day
        return tr("Last tried at %1, next at %2.").arg(timeText(last), timeText(next));
    }

    static QStringList end(const BatchCounts &counts)
    {
        return {done(counts),    refused(counts.refused), needsYou(counts.needsYou),
                unknown(counts), waiting(counts.queued),  withdrawn(counts.withdrawn)};
    }

    static QString namedEnd(BatchKind kind, const QString &name, const BatchCounts &counts)
    {
        // How many steps the last attempt took says nothing: the ones before it were others.
        if (kind == BatchKind::Replace && counts.done == counts.total())
            //: %1 is "Replacement of the published rule “https://a.b/”"
            return tr("%1 has ended. The rule is published.").arg(name);
        //: %1 is "Import of shop.csv", %2 is sentences about what became of it
        return tr("%1 has ended. %2").arg(name, endText(counts));
    }

    static QStringList trouble(const BatchCounts &counts)
    {
        return {refused(counts.refused), needsYou(counts.needsYou), unknown(counts),
                withdrawn(counts.withdrawn)};
    }

    static QString mayHaveBeenSent(int count)
    {
        if (count == 0)
            return {};
        return count == 1
                   ? tr("1 more may have been sent: it cannot be taken back, and afterwards “Find out” tells "
                        "what became of it.")
                   : tr("%Ln more may have been sent: they cannot be taken back, and afterwards “Find out” "
                        "tells what became of them.",
                        nullptr, count);
    }

    static QString leftOut(int count)
    {
        if (count == 0)
            return {};
        return count == 1 ? tr("1 row of the file was left out and not sent.")
                          : tr("%Ln rows of the file were left out and not sent.", nullptr, count);
    }

    /// Beside how many of the others have ended.
    static QString leftOutPart(int count)
    {
        return count == 1 ? tr("1 row of the file was not sent")
                          : tr("%Ln rows of the file were not sent", nullptr, count);
    }

private:
    static QString fileName(const core::OperationBatch &batch) { return QFileInfo(batch.source).fileName(); }

    static QString done(const BatchCounts &counts)
    {
        if (counts.done == counts.total())
            return counts.done == 1 ? tr("It is done.") : tr("All %Ln are done.", nullptr, counts.done);
        if (counts.total() == 1)
            return counts.unknown + counts.sending > 0 ? QString() : tr("It is not done.");
        const QString total = QLocale().toString(counts.total());
        return counts.done == 1
                   //: of several operations; %1 is how many
                   ? tr("1 of %1 is done.").arg(total)
                   //: of several operations; %1 is how many
                   : tr("%Ln of %1 are done.", nullptr, counts.done).arg(total);
    }

    static QString refused(int count)
    {
        if (count == 0)
            return {};
        return count == 1 ? tr("1 was refused.") : tr("%Ln were refused.", nullptr, count);
    }

    static QString needsYou(int count)
    {
        if (count == 0)
            return {};
        return count == 1 ? tr("1 needs you: the server has something else than was to be changed.")
                          : tr("%Ln need you: the server has something else than was to be changed.", nullptr,
                               count);
    }

    static QString duration(std::chrono::milliseconds length)
    {
        constexpr int kMinute = 60;
        const int seconds =
            static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(length).count());
        if (seconds < 2 * kMinute)
            //: seconds
            return tr("%1 s").arg(QLocale().toString(seconds));
        //: minutes
        return tr("%1 min").arg(QLocale().toString(seconds / kMinute));
    }

    /// Nothing is under way: what is Sending was, when the program ended.
    static QString unknown(const BatchCounts &counts)
    {
        const int count = counts.unknown + counts.sending;
        if (count == 0)
            return {};
        return count == 1 ? tr("What became of 1 is not known yet.")
                          : tr("What became of %Ln is not known yet.", nullptr, count);
    }

    static QString waiting(int count)
    {
        if (count == 0)
            return {};
        return count == 1 ? tr("1 was not sent yet.") : tr("%Ln were not sent yet.", nullptr, count);
    }

    static QString withdrawn(int count)
    {
        if (count == 0)
            return {};
        return count == 1 ? tr("1 was taken back.") : tr("%Ln were taken back.", nullptr, count);
    }
};

} // namespace

QString shortenedPrefix(const QString &prefix)
{
    if (prefix.size() <= kLongestPrefix)
        return prefix;
    constexpr qsizetype kKept = (kLongestPrefix - 1) / 2; // the ends differ, where many begin alike
    return prefix.first(kKept) + u'…' + prefix.last(kKept);
}

QString activityText(const core::OperationBatch &batch, int total, const QString &onlyPrefix)
{
    const bool isNamed = !onlyPrefix.isEmpty() && batch.kind != BatchKind::Import;
    return isNamed ? BatchText::activity(batch.kind, shortenedPrefix(onlyPrefix))
                   : BatchText::activity(batch, total);
}

QString nameText(const core::OperationBatch &batch, int total, const QString &onlyPrefix)
{
    const bool isNamed = !onlyPrefix.isEmpty() && batch.kind != BatchKind::Import;
    return isNamed ? BatchText::name(batch.kind, shortenedPrefix(onlyPrefix)) : BatchText::name(batch, total);
}

QString shareText(const core::BatchProgress &progress)
{
    return BatchText::share(progress.ended(), progress.counts.total());
}

QString doneShareText(const BatchCounts &counts)
{
    return BatchText::share(counts.done, counts.total());
}

QString timeLeftText(std::chrono::milliseconds remaining)
{
    return BatchText::timeLeft(remaining);
}

QString waitingText(const QDateTime &until)
{
    return BatchText::waiting(until);
}

QString waitingText(const core::BatchProgress &progress)
{
    if (progress.waitsUntil.isValid())
        return waitingText(progress.waitsUntil);
    return progress.limitWait ? core::limitWaitText(*progress.limitWait) : QString();
}

QString silenceText(const core::ServerSilence &silence)
{
    return BatchText::silence(silence);
}

QString triesText(const core::OperationRunner &runner, qint64 batchId, const QDateTime &now,
                  const QDateTime &askedAt)
{
    if (runner.holdOf(batchId) != core::RunnerHold::Offline)
        return {};
    const QDateTime last = now.addMSecs(-runner.holdAgeOf(batchId).count());
    if (last < askedAt)
        return BatchText::tryingAgain();
    const QDateTime next = runner.nextLookOf(batchId);
    return next.isValid() ? BatchText::tries(last, next) : BatchText::triesNow(last);
}

QString progressText(const core::BatchProgress &progress)
{
    QStringList parts{shareText(progress)};
    if (progress.counts.leftOut > 0)
        parts.append(BatchText::leftOutPart(progress.counts.leftOut));
    if (const QString waiting = waitingText(progress); !waiting.isEmpty())
        parts.append(waiting);
    if (progress.silence)
        parts.append(silenceText(*progress.silence));
    if (progress.perMinute)
        parts.append(BatchText::pace(*progress.perMinute));
    if (progress.remaining && progress.counts.open() > 0)
        parts.append(timeLeftText(*progress.remaining));
    return parts.join(u" · "_s);
}

QString endText(const BatchCounts &counts)
{
    return core::joinedSentences(BatchText::end(counts) + QStringList{BatchText::leftOut(counts.leftOut)});
}

QString namedEndText(BatchKind kind, const QString &name, const BatchCounts &counts)
{
    return BatchText::namedEnd(kind, name, counts);
}

Tone endTone(const BatchCounts &counts)
{
    const bool isAllDone = counts.done == counts.total();
    if (isAllDone && counts.leftOut == 0)
        return Tone::Ok;
    return counts.done + counts.withdrawn == counts.total() ? Tone::Info : Tone::Warning;
}

QString troubleText(const BatchCounts &counts)
{
    return core::joinedSentences(BatchText::trouble(counts));
}

QString mayHaveBeenSentText(const BatchCounts &counts)
{
    return BatchText::mayHaveBeenSent(counts.unknown + counts.sending);
}

} // namespace qrjump::ui
