#pragma once

#include "core/models/accountbatches.h"
#include "core/models/batchwatch.h"
#include "ui/operations/change/replacement.h"
#include "ui/widgets/tone.h"

namespace qrjump::ui {

enum class LineAction {
    Pause,
    GoOn,
    FindOut,  ///< what became of those whose answer was lost
    TryAgain, ///< although something holds it
    LeaveOut, ///< the change whose answer holds the others
    EnterSecret,
    PutBack, ///< the rule that a replacement has deleted; its dialog does it
    Show,
    AskTakeBack, ///< asks first
    TakeBack,    ///< what was not sent
    NotNow,      ///< the question is answered with no
    Dismiss,     ///< the report has been read
    LeaveAsItIs, ///< a replacement that went no further
};

/// What the line above the rules says about one batch, and what can be done about it.
struct BatchLine
{
    Tone tone = Tone::Info;
    QString text;
    QList<LineAction> actions;

    bool operator==(const BatchLine &) const = default;
};

/// What keeps the runner from sending.
struct LineHold
{
    QString reason = {};         ///< a sentence; "" when nothing does
    bool concernsSecret = false; ///< entering it anew may be what helps
    bool canLeaveOut = false;    ///< the others may go on without the change whose answer it is
};

/// `progress`: as far as it is known by now. `replacement`: of a batch that is one.
[[nodiscard]] BatchLine lineOf(const core::NotableBatch &batch, const core::BatchProgress &progress,
                               const LineHold &hold, const Replacement &replacement = {});
/// Asks before what was not sent is taken back.
[[nodiscard]] BatchLine takeBackQuestion(const core::BatchCounts &counts);

} // namespace qrjump::ui
