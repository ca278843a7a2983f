#include "ui/rules/batchline.h"

#include "core/base/sentences.h"
#include "ui/operations/batchtext.h"

#include <QCoreApplication>

namespace qrjump::ui {

using core::BatchProgress;
using core::NotableBatch;
using core::OperationBatch;
using Phase = core::NotableBatch::Phase;

namespace {

class Lines
{
    Q_DECLARE_TR_FUNCTIONS(BatchLine)

public:
    static QString running(const OperationBatch &batch, const BatchProgress &progress)
    {
        const QString activity = activityText(batch, progress.counts.total());
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

    static QString held(const OperationBatch &batch, const BatchProgress &progress, const QString &reason)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000", %3 is a whole sentence: why it stands still
        return tr("%1, %2: %3").arg(nameText(batch, progress.counts.total()), shareText(progress), reason);
    }

    static QString takingBack(const OperationBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv"
        return tr("%1: what was not sent is being taken back.").arg(nameText(batch, progress.counts.total()));
    }

    static QString elsewhere(const OperationBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1: another program is sending these changes (%2 done).")
            .arg(nameText(batch, progress.counts.total()), doneShareText(progress.counts));
    }

    static QString behind(const OperationBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1, %2 done: another program is changing the rules of this account. This one can go on "
                  "when it has finished.")
            .arg(nameText(batch, progress.counts.total()), doneShareText(progress.counts));
    }

    static QString paused(const OperationBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        const QString paused = tr("%1 is paused: %2 done.");
        return standing(paused, batch, progress);
    }

    static QString interrupted(const OperationBatch &batch, const BatchProgress &progress)
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

    static QString stuck(const OperationBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Replacement of a published rule"
        return tr("%1: one step failed, so it went no further.")
            .arg(nameText(batch, progress.counts.total()));
    }

    static QString opensNothing(const OperationBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Replacement of a published rule"
        return tr("%1: it went no further, so scans of its code open nothing at the moment.")
            .arg(nameText(batch, progress.counts.total()));
    }

    static QString ended(const OperationBatch &batch, const BatchProgress &progress)
    {
        // How many steps the last attempt took says nothing: the ones before it were others.
        if (batch.kind == core::BatchKind::Replace && progress.counts.done == progress.counts.total())
            //: %1 is "Replacement of a published rule"
            return tr("%1 has ended. The rule is published.").arg(nameText(batch, progress.counts.total()));
        //: %1 is "Import of shop.csv", %2 is sentences about what became of it
        return tr("%1 has ended. %2").arg(nameText(batch, progress.counts.total()), endText(progress.counts));
    }

    static QString giveUp(const core::BatchCounts &counts)
    {
        const int waiting = counts.queued;
        const QString question =
            waiting == 1 ? tr("Shall the 1 change that was not sent stay unsent?")
                         : tr("Shall the %Ln changes that were not sent stay unsent?", nullptr, waiting);
        return core::joinedSentences({question, mayHaveBeenSentText(counts), tr("What is done stays done.")});
    }

private:
    static QString standing(const QString &sentence, const OperationBatch &batch,
                            const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        const QString &shown = progress.counts.queued > 0 ? sentence : tr("%1: %2 done.");
        return core::joinedSentences(
            {shown.arg(nameText(batch, progress.counts.total()), doneShareText(progress.counts)),
             troubleText(progress.counts)});
    }
};

BatchLine runningLine(const NotableBatch &batch, const BatchProgress &progress, const QString &holdReason)
{
    const OperationBatch &what = batch.standing.batch;
    if (holdReason.isEmpty())
        return {progress.silence ? Tone::Warning : Tone::Info,
                Lines::running(what, progress),
                {LineAction::Pause, LineAction::Show}};
    return {Tone::Warning,
            Lines::held(what, progress, holdReason),
            {LineAction::TryAgain, LineAction::Pause, LineAction::Show}};
}

/// What was sent cannot be taken back, only asked about.
QList<LineAction> actionsAtRest(const core::BatchCounts &counts)
{
    if (counts.queued == 0)
        return {LineAction::FindOut, LineAction::Show};
    return {LineAction::GoOn, LineAction::Show, LineAction::GiveUp};
}

BatchLine stuckLine(const NotableBatch &batch, const BatchProgress &progress)
{
    const OperationBatch &what = batch.standing.batch;
    if (!batch.opensNothing)
        return {Tone::Warning, Lines::stuck(what, progress), {LineAction::Show}};
    return {Tone::Danger, Lines::opensNothing(what, progress), {LineAction::Show, LineAction::LeaveAsItIs}};
}

BatchLine lineInPhase(const NotableBatch &batch, const BatchProgress &progress, const QString &holdReason)
{
    const OperationBatch &what = batch.standing.batch;
    switch (batch.phase) {
    case Phase::Stuck:
        return stuckLine(batch, progress);
    case Phase::Running:
        return runningLine(batch, progress, holdReason);
    case Phase::Elsewhere:
        return {Tone::Info, Lines::elsewhere(what, progress), {LineAction::Show}};
    case Phase::Behind:
        return {Tone::Info, Lines::behind(what, progress), {LineAction::Show}};
    case Phase::TakingBack:
        return {Tone::Info, Lines::takingBack(what, progress), {LineAction::Show}};
    case Phase::Paused:
        return {Tone::Info, Lines::paused(what, progress), actionsAtRest(progress.counts)};
    case Phase::Interrupted:
        return {Tone::Warning, Lines::interrupted(what, progress), actionsAtRest(progress.counts)};
    case Phase::Ended:
        return {
            endTone(progress.counts), Lines::ended(what, progress), {LineAction::Show, LineAction::Dismiss}};
    }
    Q_UNREACHABLE();
}

} // namespace

BatchLine lineOf(const NotableBatch &batch, const BatchProgress &progress, const QString &holdReason)
{
    BatchLine line = lineInPhase(batch, progress, holdReason);
    line.text = core::joinedSentences({line.text, Lines::takenBackElsewhere(batch.takenBackElsewhere)});
    return line;
}

BatchLine giveUpQuestion(const core::BatchCounts &counts)
{
    return {Tone::Warning, Lines::giveUp(counts), {LineAction::TakeBack, LineAction::NotNow}};
}

} // namespace qrjump::ui
