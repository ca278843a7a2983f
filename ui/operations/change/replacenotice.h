#pragma once

#include "core/api/errorexplanation.h"
#include "core/operations/serversilence.h"
#include "core/store/journalentry.h"
#include "ui/operations/change/changeproposal.h"

namespace qrjump::ui {

/// A next step that the dialog for replacing a rule offers.
enum class ReplaceAction {
    LookUpAgain,
    EnterSecret,   ///< without it nothing can be looked up or sent
    GoOn,          ///< with the steps that are left
    TryAgain,      ///< once more with the one that was refused
    PutBack,       ///< the old rule is added and published again
    PutBackAnyway, ///< although it cannot be published
    EditNew,       ///< and then go on with other values
    Pause,         ///< nothing more is sent before the user says so
    Leave,         ///< the steps that are left are taken back
    KeepEditing,
    Discard,
};

/// Why a rule cannot be replaced, or not yet.
enum class ReplaceTrouble {
    Gone,         ///< the server has it no more
    Forgotten,    ///< the journal has the replacement no more
    NotPublished, ///< so it can be edited
    Changed,      ///< since the user saw it
    SomebodyElse, ///< has published another rule under the prefix
    Locked,
    NothingToReplace, ///< the new values are the old ones
    Unsent,           ///< asks before typed values are lost
    Unconfirmed,      ///< a lookup stopped them, and was repeated
};

/// What the dialog for replacing a rule says in its bar.
struct ReplaceNotice
{
    Tone tone = Tone::Info;
    core::ErrorExplanation text; ///< meaning is the headline
    QList<ReplaceAction> actions = {};

    bool operator==(const ReplaceNotice &) const = default;
};

/// What scans of the code open while the steps stand still.
enum class ReplaceStanding { OldRule, OtherRule, Nothing, NewRule, Unknown };

[[nodiscard]] ReplaceStanding standingOf(const QList<core::JournalEntry> &steps);

/// What a chain of steps is to bring: another rule, or again the one that was there before.
enum class ReplaceAim { Replace, PutBack };

/// A whole sentence; "" for a rule that is replaced.
[[nodiscard]] QString standingText(ReplaceStanding standing, const QString &prefix, ReplaceAim aim);

/// The steps of one replacement, in their order, and what they are for.
struct ReplaceChain
{
    QList<core::JournalEntry> steps;
    ReplaceAim aim = ReplaceAim::Replace;

    [[nodiscard]] const QString &prefix() const { return steps.first().operation.prefix(); }
};

/// Whether any of them may have arrived at the server.
[[nodiscard]] bool isAnySent(const QList<core::JournalEntry> &steps);
[[nodiscard]] bool isStepDone(const core::JournalEntry &step);

/// How a chain of steps ended, or why it stands still.
[[nodiscard]] ReplaceNotice replacedNotice(const core::JumpRule &wanted);
[[nodiscard]] ReplaceNotice putBackNotice(const core::JumpRule &old);
[[nodiscard]] ReplaceNotice interruptedNotice(const ReplaceChain &chain, const QList<ReplaceAction> &actions);
/// The same where the user has stopped it.
[[nodiscard]] ReplaceNotice pausedNotice(const ReplaceChain &chain, const QList<ReplaceAction> &actions);

enum class LookupLacked { Secret, Answer };
/// `notice`, and in front of it that `chosen` was not done: what it needs to know could not be looked up
/// then.
[[nodiscard]] ReplaceNotice toChooseAgainNotice(ReplaceNotice notice, ReplaceAction chosen,
                                                LookupLacked lacked);
/// `error` is why the first step that is not done failed.
[[nodiscard]] ReplaceNotice failedNotice(const ReplaceChain &chain, const core::ErrorExplanation &error,
                                         const QList<ReplaceAction> &actions);
/// Only that the old rule is gone already, or may be. Nothing before that.
[[nodiscard]] std::optional<ReplaceNotice> outageNotice(const ReplaceChain &chain);
/// The same, and that it runs.
[[nodiscard]] std::optional<ReplaceNotice> runningNotice(const ReplaceChain &chain);
/// Something keeps the runner from sending; `why` says what and what to do.
[[nodiscard]] ReplaceNotice heldNotice(const ReplaceChain &chain, const core::ErrorExplanation &why,
                                       const QList<ReplaceAction> &actions);
/// It runs, but nothing is sent yet; `waiting` says why, such as waitingText().
[[nodiscard]] ReplaceNotice waitingNotice(const ReplaceChain &chain, const QString &waiting);
/// It runs, and the server does not answer. `afterPause`: what can be done when the user has paused it.
[[nodiscard]] ReplaceNotice silenceNotice(const ReplaceChain &chain, const core::ServerSilence &silence,
                                          const QList<ReplaceAction> &afterPause);

enum class OldRule { Published, Deleted };
/// `steps`: those before, if any.
[[nodiscard]] ReplaceNotice noPublishesLeftNotice(OldRule oldRule, const QDateTime &asOf,
                                                  const QList<core::JournalEntry> &steps);
/// Before the old rule is put back: it would not go live.
[[nodiscard]] ReplaceNotice putBackUnpublishedNotice(core::AccountKind kind, const QDateTime &asOf);
/// What the server has could not be looked up. `chain`: without steps before anything was recorded.
[[nodiscard]] ReplaceNotice notLookedUpNotice(const ReplaceChain &chain, core::ErrorExplanation error,
                                              const QList<ReplaceAction> &actions);
[[nodiscard]] ReplaceNotice notRecordedNotice(core::ErrorExplanation error,
                                              const QList<ReplaceAction> &actions);
/// What is left of it could not be taken back.
[[nodiscard]] ReplaceNotice notWithdrawnNotice(core::ErrorExplanation error,
                                               const QList<ReplaceAction> &actions);
/// The journal cannot be asked what it has of it.
[[nodiscard]] ReplaceNotice notReadNotice(core::ErrorExplanation error);
[[nodiscard]] ReplaceNotice noticeOf(ReplaceTrouble trouble);

} // namespace qrjump::ui
