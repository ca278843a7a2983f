#include "ui/rules/batchline.h"

#include "core/base/sentences.h"
#include "ui/operations/batchtext.h"

#include <QCoreApplication>

namespace qrjump::ui {

using core::BatchProgress;
using core::NotableBatch;
using Phase = core::NotableBatch::Phase;

namespace {

/// What is spoken of.
struct LineSubject
{
    const NotableBatch &batch;
    const BatchProgress &progress;
    const Replacement &replacement;
    bool isHeld = false;

    [[nodiscard]] bool isReplacement() const { return core::isChain(batch.standing.batch.kind); }
    /// It runs, but nothing moves at the moment.
    [[nodiscard]] bool isWaiting() const
    {
        return isHeld || progress.silence || !waitingText(progress).isEmpty();
    }
    /// Somebody sends the next step now.
    [[nodiscard]] bool isMoving() const
    {
        return batch.phase == Phase::Elsewhere || (batch.phase == Phase::Running && !isWaiting());
    }
    /// Scans of its code open nothing at the moment.
    [[nodiscard]] bool isOutage() const
    {
        const bool isUnfinished = batch.opensNothing || batch.phase == Phase::Running;
        return isReplacement() && batch.phase != Phase::Ended && isUnfinished &&
               replacement.standing == ReplaceStanding::Nothing;
    }
    /// Whether what is done so far has changed what scans open, or may have.
    [[nodiscard]] bool hasTouchedThePublic() const
    {
        const ReplaceStanding standing = replacement.standing;
        return isOutage() || (isReplacement() && (standing == ReplaceStanding::Unknown ||
                                                  standing == ReplaceStanding::OtherRule));
    }
    [[nodiscard]] QString standing() const
    {
        const auto aim = replacement.putsOldRuleBack ? ReplaceAim::PutBack : ReplaceAim::Replace;
        return standingText(replacement.standing, shortenedPrefix(batch.onlyPrefix), aim);
    }
};

class Lines
{
    Q_DECLARE_TR_FUNCTIONS(BatchLine)

public:
    static QString running(const LineSubject &subject)
    {
        const BatchProgress &progress = subject.progress;
        const QString activity = activityOf(subject);
        if (progress.silence)
            //: %1 is what goes on, such as "Importing shop.csv", %2 is "312 of 1,000", %3 is that no answer
            //: comes
            return tr("%1: %2. %3.").arg(activity, shareText(progress), silenceText(*progress.silence));
        const QString waiting = waitingText(progress);
        if (progress.counts.total() == 1 && waiting.isEmpty())
            //: %1 is what goes on, such as "Publishing 1 rule"
            return tr("%1…").arg(activity);
        if (!waiting.isEmpty())
            //: %1 is what goes on, such as "Importing shop.csv", %2 is "312 of 1,000", %3 "waiting until
            //: 10:42:31"
            return tr("%1: %2, %3.").arg(activity, shareText(progress), waiting);
        if (!progress.remaining)
            //: %1 is what goes on, such as "Importing shop.csv", %2 is "312 of 1,000"
            return tr("%1: %2").arg(activity, shareText(progress));
        //: %1 is what goes on, such as "Importing shop.csv", %2 is "312 of 1,000", %3 "about 4 minutes left"
        return tr("%1: %2, %3").arg(activity, shareText(progress), timeLeftText(*progress.remaining));
    }

    static QString held(const LineSubject &subject, const QString &reason)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000", %3 is a whole sentence: why it stands still
        return tr("%1, %2: %3").arg(nameOf(subject), shareText(subject.progress), reason);
    }

    static QString takingBack(const LineSubject &subject)
    {
        //: %1 is "Import of shop.csv"
        return tr("%1: what was not sent is being taken back.").arg(nameOf(subject));
    }

    static QString elsewhere(const LineSubject &subject)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1: another program is sending these changes (%2 done).")
            .arg(nameOf(subject), doneShareText(subject.progress.counts));
    }

    static QString behind(const LineSubject &subject)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1, %2 done: another program is changing the rules of this account. This one can go on "
                  "when it has finished.")
            .arg(nameOf(subject), doneShareText(subject.progress.counts));
    }

    static QString inLine(const LineSubject &subject)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1, %2 done: another program has begun this and waits until this one has finished. If it "
                  "was closed meanwhile, this can go on here then.")
            .arg(nameOf(subject), doneShareText(subject.progress.counts));
    }

    static QString paused(const LineSubject &subject)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        const QString paused = tr("%1 is paused: %2 done.");
        return standing(paused, subject);
    }

    static QString interrupted(const LineSubject &subject)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        const QString interrupted = tr("%1 was interrupted: %2 done.");
        return standing(interrupted, subject);
    }

    static QString takenBackElsewhere(int count)
    {
        if (count <= 0)
            return {};
        return count == 1 ? tr("Another program has taken 1 of them back.")
                          : tr("Another program has taken %Ln of them back.", nullptr, count);
    }

    static QString stuck(const LineSubject &subject)
    {
        //: %1 is "Replacement of a published rule"
        return tr("%1: one step is not done, so it went no further.").arg(nameOf(subject));
    }

    static QString wentNoFurther(const LineSubject &subject)
    {
        //: %1 is "The replacement of its rule" or "Putting its old rule back"
        return tr("%1 went no further.").arg(nameOf(subject));
    }

    static QString end(const LineSubject &subject)
    {
        const core::BatchCounts &counts = subject.progress.counts;
        if (subject.replacement.putsOldRuleBack && counts.done == counts.total())
            //: %1 is a prefix
            return tr("The old rule “%1” is back and published. The replacement was not made.")
                .arg(shortenedPrefix(subject.batch.onlyPrefix));
        return namedEndText(subject.batch.standing.batch.kind, nameOf(subject), counts);
    }

    static QString takeBack(const core::BatchCounts &counts)
    {
        const int waiting = counts.queued;
        const QString question = waiting == 1
                                     ? tr("Take back the 1 change that was not sent?")
                                     : tr("Take back the %Ln changes that were not sent?", nullptr, waiting);
        return core::joinedSentences({question, mayHaveBeenSentText(counts), tr("What is done stays done.")});
    }

private:
    /// Where an outage is said in front, the prefix is said with it.
    static QString nameOf(const LineSubject &subject)
    {
        const NotableBatch &batch = subject.batch;
        const bool putsBack = subject.replacement.putsOldRuleBack;
        if (subject.isOutage())
            return putsBack ? tr("Putting its old rule back") : tr("The replacement of its rule");
        if (putsBack)
            //: %1 is a prefix
            return tr("Putting the old rule “%1” back").arg(shortenedPrefix(batch.onlyPrefix));
        return nameText(batch.standing.batch, subject.progress.counts.total(), batch.onlyPrefix);
    }

    static QString activityOf(const LineSubject &subject)
    {
        const NotableBatch &batch = subject.batch;
        return subject.replacement.putsOldRuleBack || subject.isOutage()
                   ? nameOf(subject)
                   : activityText(batch.standing.batch, subject.progress.counts.total(), batch.onlyPrefix);
    }

    static QString standing(const QString &sentence, const LineSubject &subject)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        const QString &shown = subject.progress.counts.queued > 0 ? sentence : tr("%1: %2 done.");
        return core::joinedSentences({shown.arg(nameOf(subject), doneShareText(subject.progress.counts)),
                                      troubleText(subject.progress.counts)});
    }
};

BatchLine runningLine(const LineSubject &subject, const LineHold &hold)
{
    if (hold.reason.isEmpty())
        return {subject.progress.silence ? Tone::Warning : Tone::Info,
                Lines::running(subject),
                {LineAction::Pause, LineAction::Show}};
    QList<LineAction> actions{LineAction::TryAgain, LineAction::Pause, LineAction::Show};
    if (hold.canLeaveOut)
        actions.prepend(LineAction::LeaveOut);
    if (hold.concernsSecret)
        actions.prepend(LineAction::EnterSecret);
    return {Tone::Warning, Lines::held(subject, hold.reason), actions};
}

/// What was sent cannot be taken back, only asked about. Of a replacement that the public feels, the rest is
/// what mends it: only its dialog gives that up.
QList<LineAction> actionsAtRest(const LineSubject &subject)
{
    const core::BatchCounts &counts = subject.progress.counts;
    QList<LineAction> actions{counts.queued == 0 ? LineAction::FindOut : LineAction::GoOn, LineAction::Show};
    if (subject.hasTouchedThePublic() && subject.replacement.canPutOldRuleBack)
        actions.append(LineAction::PutBack);
    if (counts.queued > 0 && !subject.hasTouchedThePublic())
        actions.append(LineAction::AskTakeBack);
    return actions;
}

BatchLine stuckLine(const LineSubject &subject)
{
    QList<LineAction> actions{LineAction::Show};
    if (subject.hasTouchedThePublic() && subject.replacement.canPutOldRuleBack)
        actions.append(LineAction::PutBack);
    if (subject.batch.opensNothing)
        actions.append(LineAction::LeaveAsItIs);
    return {Tone::Warning, subject.isOutage() ? Lines::wentNoFurther(subject) : Lines::stuck(subject),
            actions};
}

BatchLine endLine(const LineSubject &subject)
{
    const Tone tone = endTone(subject.progress.counts);
    const bool isOtherThanWished = subject.replacement.putsOldRuleBack && tone == Tone::Ok;
    return {
        isOtherThanWished ? Tone::Info : tone, Lines::end(subject), {LineAction::Show, LineAction::Dismiss}};
}

BatchLine lineInPhase(const LineSubject &subject, const LineHold &hold)
{
    switch (subject.batch.phase) {
    case Phase::Stuck:
        return stuckLine(subject);
    case Phase::Running:
        return runningLine(subject, hold);
    case Phase::Elsewhere:
        return {Tone::Info, Lines::elsewhere(subject), {LineAction::Show}};
    case Phase::Behind:
        return {Tone::Info, Lines::behind(subject), {LineAction::Show}};
    case Phase::InLine:
        return {Tone::Info, Lines::inLine(subject), {LineAction::Show}};
    case Phase::TakingBack:
        return {Tone::Info, Lines::takingBack(subject), {LineAction::Show}};
    case Phase::Paused:
        return {Tone::Info, Lines::paused(subject), actionsAtRest(subject)};
    case Phase::Interrupted:
        return {Tone::Warning, Lines::interrupted(subject), actionsAtRest(subject)};
    case Phase::Ended:
        return endLine(subject);
    }
    Q_UNREACHABLE();
}

/// First of all that nobody reaches the page; of what is only possible, last.
void sayWhatScansOpen(const LineSubject &subject, BatchLine &line)
{
    if (subject.isOutage()) {
        line.tone = subject.isMoving() ? Tone::Warning : Tone::Danger;
        line.text = core::joinedSentences({subject.standing(), line.text});
    } else if (subject.hasTouchedThePublic() && subject.batch.phase != Phase::Ended) {
        const bool isRunning = subject.batch.phase == Phase::Running;
        line.tone = Tone::Warning;
        line.text = isRunning ? core::joinedSentences({subject.standing(), line.text})
                              : core::joinedSentences({line.text, subject.standing()});
    }
}

} // namespace

BatchLine lineOf(const NotableBatch &batch, const BatchProgress &progress, const LineHold &hold,
                 const Replacement &replacement)
{
    const LineSubject subject{batch, progress, replacement, !hold.reason.isEmpty()};
    BatchLine line = lineInPhase(subject, hold);
    sayWhatScansOpen(subject, line);
    line.text = core::joinedSentences({line.text, Lines::takenBackElsewhere(batch.takenBackElsewhere)});
    return line;
}

BatchLine takeBackQuestion(const core::BatchCounts &counts)
{
    return {Tone::Warning, Lines::takeBack(counts), {LineAction::TakeBack, LineAction::NotNow}};
}

} // namespace qrjump::ui
