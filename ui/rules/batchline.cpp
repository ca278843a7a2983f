#include "ui/rules/batchline.h"

#include "core/base/sentences.h"
#include "ui/operations/batchtext.h"

#include <QCoreApplication>

namespace qrjump::ui {

using core::BatchProgress;
using core::NotableBatch;
using Phase = core::NotableBatch::Phase;

namespace {

QString nameOf(const NotableBatch &batch, const BatchProgress &progress)
{
    return nameText(batch.standing.batch, progress.counts.total(), batch.onlyPrefix);
}

class Lines
{
    Q_DECLARE_TR_FUNCTIONS(BatchLine)

public:
    static QString running(const NotableBatch &batch, const BatchProgress &progress)
    {
        const QString activity =
            activityText(batch.standing.batch, progress.counts.total(), batch.onlyPrefix);
        if (progress.silence)
            //: %1 is what goes on, such as "Importing shop.csv", %2 is "312 of 1,000", %3 is that no answer
            //: comes
            return tr("%1: %2. %3.").arg(activity, shareText(progress), silenceText(*progress.silence));
        if (progress.counts.total() == 1 && !progress.waitsUntil.isValid())
            //: %1 is what goes on, such as "Publishing 1 rule"
            return tr("%1…").arg(activity);
        if (progress.waitsUntil.isValid())
            //: %1 is what goes on, such as "Importing shop.csv", %2 is "312 of 1,000", %3 "waiting until
            //: 10:42:31"
            return tr("%1: %2, %3.").arg(activity, shareText(progress), waitingText(progress.waitsUntil));
        if (!progress.remaining)
            //: %1 is what goes on, such as "Importing shop.csv", %2 is "312 of 1,000"
            return tr("%1: %2").arg(activity, shareText(progress));
        //: %1 is what goes on, such as "Importing shop.csv", %2 is "312 of 1,000", %3 "about 4 minutes left"
        return tr("%1: %2, %3").arg(activity, shareText(progress), timeLeftText(*progress.remaining));
    }

    static QString held(const NotableBatch &batch, const BatchProgress &progress, const QString &reason)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000", %3 is a whole sentence: why it stands still
        return tr("%1, %2: %3").arg(nameOf(batch, progress), shareText(progress), reason);
    }

    static QString takingBack(const NotableBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv"
        return tr("%1: what was not sent is being taken back.").arg(nameOf(batch, progress));
    }

    static QString elsewhere(const NotableBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1: another program is sending these changes (%2 done).")
            .arg(nameOf(batch, progress), doneShareText(progress.counts));
    }

    static QString behind(const NotableBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1, %2 done: another program is changing the rules of this account. This one can go on "
                  "when it has finished.")
            .arg(nameOf(batch, progress), doneShareText(progress.counts));
    }

    static QString inLine(const NotableBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1, %2 done: another program has begun this and waits until this one has finished. If it "
                  "was closed meanwhile, this can go on here then.")
            .arg(nameOf(batch, progress), doneShareText(progress.counts));
    }

    static QString paused(const NotableBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        const QString paused = tr("%1 is paused: %2 done.");
        return standing(paused, batch, progress);
    }

    static QString interrupted(const NotableBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        const QString interrupted = tr("%1 was interrupted: %2 done.");
        return standing(interrupted, batch, progress);
    }

    static QString takenBackElsewhere(int count)
    {
        if (count <= 0)
            return {};
        return count == 1 ? tr("Another program has taken 1 of them back.")
                          : tr("Another program has taken %Ln of them back.", nullptr, count);
    }

    static QString stuck(const NotableBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Replacement of a published rule"
        return tr("%1: one step is not done, so it went no further.").arg(nameOf(batch, progress));
    }

    static QString opensNothing(const NotableBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Replacement of a published rule"
        return tr("%1: it went no further, so scans of its code open nothing at the moment.")
            .arg(nameOf(batch, progress));
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
    static QString standing(const QString &sentence, const NotableBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        const QString &shown = progress.counts.queued > 0 ? sentence : tr("%1: %2 done.");
        return core::joinedSentences({shown.arg(nameOf(batch, progress), doneShareText(progress.counts)),
                                      troubleText(progress.counts)});
    }
};

BatchLine runningLine(const NotableBatch &batch, const BatchProgress &progress, const LineHold &hold)
{
    if (hold.reason.isEmpty())
        return {progress.silence ? Tone::Warning : Tone::Info,
                Lines::running(batch, progress),
                {LineAction::Pause, LineAction::Show}};
    QList<LineAction> actions{LineAction::TryAgain, LineAction::Pause, LineAction::Show};
    if (hold.canLeaveOut)
        actions.prepend(LineAction::LeaveOut);
    if (hold.concernsSecret)
        actions.prepend(LineAction::EnterSecret);
    return {Tone::Warning, Lines::held(batch, progress, hold.reason), actions};
}

/// What was sent cannot be taken back, only asked about.
QList<LineAction> actionsAtRest(const core::BatchCounts &counts)
{
    if (counts.queued == 0)
        return {LineAction::FindOut, LineAction::Show};
    return {LineAction::GoOn, LineAction::Show, LineAction::AskTakeBack};
}

BatchLine stuckLine(const NotableBatch &batch, const BatchProgress &progress)
{
    if (!batch.opensNothing)
        return {Tone::Warning, Lines::stuck(batch, progress), {LineAction::Show}};
    return {Tone::Danger, Lines::opensNothing(batch, progress), {LineAction::Show, LineAction::LeaveAsItIs}};
}

BatchLine lineInPhase(const NotableBatch &batch, const BatchProgress &progress, const LineHold &hold)
{
    switch (batch.phase) {
    case Phase::Stuck:
        return stuckLine(batch, progress);
    case Phase::Running:
        return runningLine(batch, progress, hold);
    case Phase::Elsewhere:
        return {Tone::Info, Lines::elsewhere(batch, progress), {LineAction::Show}};
    case Phase::Behind:
        return {Tone::Info, Lines::behind(batch, progress), {LineAction::Show}};
    case Phase::InLine:
        return {Tone::Info, Lines::inLine(batch, progress), {LineAction::Show}};
    case Phase::TakingBack:
        return {Tone::Info, Lines::takingBack(batch, progress), {LineAction::Show}};
    case Phase::Paused:
        return {Tone::Info, Lines::paused(batch, progress), actionsAtRest(progress.counts)};
    case Phase::Interrupted:
        return {Tone::Warning, Lines::interrupted(batch, progress), actionsAtRest(progress.counts)};
    case Phase::Ended:
        return {endTone(progress.counts),
                namedEndText(batch.standing.batch.kind, nameOf(batch, progress), progress.counts),
                {LineAction::Show, LineAction::Dismiss}};
    }
    Q_UNREACHABLE();
}

} // namespace

BatchLine lineOf(const NotableBatch &batch, const BatchProgress &progress, const LineHold &hold)
{
    BatchLine line = lineInPhase(batch, progress, hold);
    line.text = core::joinedSentences({line.text, Lines::takenBackElsewhere(batch.takenBackElsewhere)});
    return line;
}

BatchLine takeBackQuestion(const core::BatchCounts &counts)
{
    return {Tone::Warning, Lines::takeBack(counts), {LineAction::TakeBack, LineAction::NotNow}};
}

} // namespace qrjump::ui
