#pragma once

#include "core/api/errorexplanation.h"
#include "core/models/batchmodel.h"
#include "core/models/batchretry.h"
#include "ui/widgets/tone.h"

namespace qrjump::ui {

/// A next step that is offered beside what is said about a batch.
enum class BatchAction {
    GoOn,
    FindOut, ///< what became of the operations whose answer was lost
    TryAgain,
    EnterSecret, ///< of the account, without which nothing can be sent
    LeaveOut,    ///< the change whose answer holds the others
    TakeBack,    ///< what was not sent yet
    Retry,       ///< the failed operations, as a batch of their own
    NotNow,      ///< the question is answered with no
};

/// What is said about a batch, with the next steps.
struct BatchNotice
{
    Tone tone = Tone::Info;
    core::ErrorExplanation text; ///< meaning is the headline
    QList<BatchAction> actions = {};

    bool operator==(const BatchNotice &) const = default;
};

// `name`: nameText() of a batch about one rule, empty for others.

/// Something keeps the runner from sending; `why` says what and what to do.
[[nodiscard]] BatchNotice holdNotice(const core::ErrorExplanation &why);
/// The same, and it may go on without one of its changes.
[[nodiscard]] BatchNotice holdOfOneNotice(const core::ErrorExplanation &why);
/// Not told to run, and not at its end.
[[nodiscard]] BatchNotice pausedNotice(const QString &name, const core::BatchCounts &counts);
/// Another program changes the account: nothing can be done to it here.
[[nodiscard]] BatchNotice elsewhereNotice(const core::BatchCounts &counts);
/// What was not sent is being taken back.
[[nodiscard]] BatchNotice takingBackNotice();
/// A chain whose operation failed: what follows it is not sent.
[[nodiscard]] BatchNotice stuckNotice(const QString &name, const core::BatchCounts &counts,
                                      const QList<core::FailureReason> &reasons);
/// `reasons` of what failed, the most frequent first.
[[nodiscard]] BatchNotice endNotice(core::BatchKind kind, const QString &name,
                                    const core::BatchCounts &counts,
                                    const QList<core::FailureReason> &reasons);
/// Asks before what was not sent is taken back. The batch is paused.
[[nodiscard]] BatchNotice stopQuestion(const core::BatchCounts &counts);
/// Asks before the failed ones are tried again.
[[nodiscard]] BatchNotice retryQuestion(const core::RetryPlan &plan);
/// The journal could not be read or written.
[[nodiscard]] BatchNotice journalNotice(const core::ErrorExplanation &why);

} // namespace qrjump::ui
