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

    static QString paused(const OperationBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1 is paused: %2 done.")
            .arg(nameText(batch, progress.counts.total()), doneShareText(progress.counts));
    }

    static QString interrupted(const OperationBatch &batch, const BatchProgress &progress)
    {
        //: %1 is "Import of shop.csv", %2 is "312 of 1,000"
        return tr("%1 was interrupted: %2 done.")
            .arg(nameText(batch, progress.counts.total()), doneShareText(progress.counts));
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
        //: %1 is "Import of shop.csv", %2 is sentences about what became of it
        return tr("%1 has ended. %2").arg(nameText(batch, progress.counts.total()), endText(progress.counts));
    }

    static QString giveUp(int waiting)
    {
        const QString question = waiting == 1
                                     ? tr("Take back the 1 change that was not sent?")
                                     : tr("Take back the %Ln changes that were not sent?", nullptr, waiting);
        return core::joinedSentences({question, tr("What is done stays done.")});
    }
};

BatchLine runningLine(const NotableBatch &batch, const BatchProgress &progress, const QString &holdReason)
{
    const OperationBatch &what = batch.standing.batch;
    if (holdReason.isEmpty())
        return {Tone::Info, Lines::running(what, progress), {LineAction::Pause, LineAction::Show}};
    return {Tone::Warning,
            Lines::held(what, progress, holdReason),
            {LineAction::TryAgain, LineAction::Pause, LineAction::Show}};
}

/// What was sent cannot be taken back, only asked about.
QList<LineAction> actionsAtRest(const core::BatchCounts &counts)
{
    if (counts.queued == 0)
        return {LineAction::GoOn, LineAction::Show};
    return {LineAction::GoOn, LineAction::Show, LineAction::GiveUp};
}

BatchLine stuckLine(const NotableBatch &batch, const BatchProgress &progress)
{
    const OperationBatch &what = batch.standing.batch;
    if (!batch.opensNothing)
        return {Tone::Warning, Lines::stuck(what, progress), {LineAction::Show}};
    return {Tone::Danger, Lines::opensNothing(what, progress), {LineAction::Show, LineAction::LeaveAsItIs}};
}

Tone toneOfEnd(const core::BatchCounts &counts)
{
    return counts.done + counts.withdrawn == counts.total() ? Tone::Ok : Tone::Warning;
}

} // namespace

BatchLine lineOf(const NotableBatch &batch, const BatchProgress &progress, const QString &holdReason)
{
    const OperationBatch &what = batch.standing.batch;
    switch (batch.phase) {
    case Phase::Stuck:
        return stuckLine(batch, progress);
    case Phase::Running:
        return runningLine(batch, progress, holdReason);
    case Phase::TakingBack:
        return {Tone::Info, Lines::takingBack(what, progress), {LineAction::Show}};
    case Phase::Paused:
        return {Tone::Info, Lines::paused(what, progress), actionsAtRest(progress.counts)};
    case Phase::Interrupted:
        return {Tone::Warning, Lines::interrupted(what, progress), actionsAtRest(progress.counts)};
    case Phase::Ended:
        return {toneOfEnd(progress.counts),
                Lines::ended(what, progress),
                {LineAction::Show, LineAction::Dismiss}};
    }
    Q_UNREACHABLE();
}

BatchLine giveUpQuestion(const core::BatchCounts &counts)
{
    return {Tone::Warning, Lines::giveUp(counts.queued), {LineAction::TakeBack, LineAction::NotNow}};
}

} // namespace qrjump::ui
