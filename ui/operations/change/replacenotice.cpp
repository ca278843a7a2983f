#include "ui/operations/change/replacenotice.h"

#include "core/base/sentences.h"
#include "ui/operations/batchtext.h"
#include "ui/operations/change/proposaltext.h"
#include "ui/widgets/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::ui {

using core::ErrorExplanation;
using core::JournalEntry;
using core::OperationState;
using OperationKind = core::RuleOperation::Kind;

namespace {

ErrorExplanation sentences(const QString &meaning, const QString &remedy)
{
    ErrorExplanation text;
    text.meaning = meaning;
    text.remedy = remedy;
    return text;
}

using Standing = ReplaceStanding;

/// The add makes no difference to the public.
bool isUnsettledForPublic(const JournalEntry &step)
{
    const bool isUnsettled = step.state == OperationState::Sending || step.state == OperationState::Unknown;
    return isUnsettled &&
           (step.operation.kind == OperationKind::Delete || step.operation.kind == OperationKind::Publish);
}

/// What the server had instead of what the step was to change.
Standing standingAfter(const JournalEntry &step)
{
    return step.serverRule && step.serverRule->isPublished() ? Standing::OtherRule : Standing::Nothing;
}

bool wasTakenBack(const JournalEntry &step)
{
    return step.state == OperationState::Withdrawn;
}

class ReplaceWords
{
    Q_DECLARE_TR_FUNCTIONS(ReplaceNotice)

public:
    static QString standing(Standing standing, const QString &prefix, ReplaceAim aim)
    {
        switch (standing) {
        case Standing::OldRule:
            return aim == ReplaceAim::PutBack
                       ? tr("The replacement is still published: nothing has changed for the public.")
                       : tr("The old rule is still published: nothing has changed for the public.");
        case Standing::OtherRule:
            //: %1 is a prefix
            return tr("Another rule is published under “%1”: that is what scans of its codes open.")
                .arg(prefix);
        case Standing::Nothing:
            //: %1 is a prefix
            return tr("Scans of codes under “%1” open nothing at the moment.").arg(prefix);
        case Standing::NewRule:
            return {};
        case Standing::Unknown:
            //: %1 is a prefix
            return tr("What scans of codes under “%1” open is not known before the server answers.")
                .arg(prefix);
        }
        Q_UNREACHABLE();
    }

    static QString unsettled(const QString &prefix, ReplaceAim aim)
    {
        return aim == ReplaceAim::PutBack
                   //: %1 is a prefix
                   ? tr("Putting the old rule “%1” back is not finished, and what became of one of its steps "
                        "is not known yet.")
                         .arg(prefix)
                   //: %1 is a prefix
                   : tr("The replacement of “%1” is not finished, and what became of one of its steps is not "
                        "known yet.")
                         .arg(prefix);
    }

    static QString takenBack(const core::RuleOperation &step)
    {
        switch (step.kind) {
        case OperationKind::Delete:
            //: %1 is a prefix
            return tr("The old rule “%1” was not deleted: you took that back before it was sent.")
                .arg(step.prefix());
        case OperationKind::Add:
        case OperationKind::Edit:
            //: %1 is a prefix
            return tr("The old rule “%1” is deleted, and there is no other one in its place: you took that "
                      "back before it was sent.")
                .arg(step.prefix());
        case OperationKind::Publish:
            //: %1 is a prefix
            return tr("The rule “%1” is there, but it was not published: you took that back before it was "
                      "sent.")
                .arg(step.prefix());
        }
        Q_UNREACHABLE();
    }

    /// Of a step that was to put the old rule back.
    static QString backTakenBack(const core::RuleOperation &step)
    {
        switch (step.kind) {
        case OperationKind::Delete:
            //: %1 is a prefix
            return tr("The replacement under “%1” was not deleted: you took that back before it was sent.")
                .arg(step.prefix());
        case OperationKind::Add:
        case OperationKind::Edit:
            //: %1 is a prefix
            return tr("The old rule “%1” was not put back: you took that back before it was sent.")
                .arg(step.prefix());
        case OperationKind::Publish:
            //: %1 is a prefix
            return tr("The old rule “%1” is there again, but it was not published: you took that back before "
                      "it was sent.")
                .arg(step.prefix());
        }
        Q_UNREACHABLE();
    }

    static QString putBackPrice()
    {
        return tr(
            "“Put the old rule back” looks up what the server has, enters the old rule in its place and "
            "publishes it. That spends 1 of this month's publishes, as going on does.");
    }

    static QString failure(const core::RuleOperation &step)
    {
        switch (step.kind) {
        case OperationKind::Delete:
            //: %1 is a prefix
            return tr("The old rule “%1” could not be deleted.").arg(step.prefix());
        case OperationKind::Add:
        case OperationKind::Edit:
            //: %1 is a prefix
            return tr("The old rule “%1” is deleted, but no other one was accepted in its place.")
                .arg(step.prefix());
        case OperationKind::Publish:
            //: %1 is a prefix
            return tr("The rule “%1” is there, but it could not be published.").arg(step.prefix());
        }
        Q_UNREACHABLE();
    }

    /// Of a step that was to put the old rule back.
    static QString backFailure(const core::RuleOperation &step)
    {
        switch (step.kind) {
        case OperationKind::Delete:
            //: %1 is a prefix
            return tr("The replacement under “%1” could not be deleted, so the old rule is not back.")
                .arg(step.prefix());
        case OperationKind::Add:
        case OperationKind::Edit:
            //: %1 is a prefix
            return tr("The old rule “%1” could not be put back: it was not accepted.").arg(step.prefix());
        case OperationKind::Publish:
            //: %1 is a prefix
            return tr("The old rule “%1” is there again, but it could not be published.").arg(step.prefix());
        }
        Q_UNREACHABLE();
    }

    static ReplaceNotice of(ReplaceTrouble trouble)
    {
        switch (trouble) {
        case ReplaceTrouble::Gone:
            return {Tone::Warning,
                    sentences(tr("The server has this rule no more, so there is nothing to replace."),
                              tr("Load the list again. A new rule can be added instead."))};
        case ReplaceTrouble::Forgotten:
            return {Tone::Warning,
                    sentences(tr("The history has nothing about this replacement any more, so it cannot be "
                                 "gone on with."),
                              tr("Look at the rule in the list and decide anew."))};
        case ReplaceTrouble::NotPublished:
            return {Tone::Info, sentences(tr("This rule is not published, so it needs no replacement."),
                                          tr("Load the list again and edit the rule."))};
        case ReplaceTrouble::Changed:
            return {Tone::Warning, sentences(tr("The rule has changed since the list was loaded."),
                                             tr("The comparison below is with what the server has now."))};
        case ReplaceTrouble::SomebodyElse:
            return {
                Tone::Warning,
                sentences(tr("Somebody else has published another rule under this prefix in the meantime."),
                          tr("Nothing more was sent. Load the list again and decide anew.")),
                {ReplaceAction::Leave}};
        case ReplaceTrouble::Locked:
            return {Tone::Danger,
                    sentences(tr("Nothing can be replaced in this account now."), lockReason())};
        case ReplaceTrouble::NothingToReplace:
            return {Tone::Info,
                    sentences(tr("Nothing has changed yet, so there is nothing to replace."), {})};
        case ReplaceTrouble::Unsent:
            return {Tone::Warning,
                    sentences(tr("What you typed has not been sent."), tr("Closing the window discards it.")),
                    {ReplaceAction::KeepEditing, ReplaceAction::Discard}};
        case ReplaceTrouble::Unconfirmed:
            return {
                Tone::Info,
                sentences(tr("What the server has is known now. What the form shows has not been sent yet."),
                          tr("Confirm it once more."))};
        }
        Q_UNREACHABLE();
    }

    static ReplaceNotice replaced(const core::JumpRule &wanted)
    {
        return {Tone::Ok,
                //: %1 is a prefix
                sentences(tr("The rule “%1” is replaced.").arg(wanted.prefix),
                          tr("Every scan of its codes now opens the page “%1”.").arg(wanted.pagePath))};
    }

    static ReplaceNotice putBack(const core::JumpRule &old)
    {
        return {Tone::Ok,
                //: %1 is a prefix
                sentences(tr("The old rule “%1” is back, and published.").arg(old.prefix),
                          tr("Every scan of its codes opens the page “%1” again.").arg(old.pagePath))};
    }

    static QString interrupted(const QString &prefix, ReplaceAim aim)
    {
        return aim == ReplaceAim::PutBack
                   //: %1 is a prefix
                   ? tr("Putting the old rule “%1” back was interrupted.").arg(prefix)
                   //: %1 is a prefix
                   : tr("Replacing the rule “%1” was interrupted.").arg(prefix);
    }

    static QString paused(const QString &prefix, ReplaceAim aim)
    {
        return aim == ReplaceAim::PutBack
                   //: %1 is a prefix
                   ? tr("Putting the old rule “%1” back is paused.").arg(prefix)
                   //: %1 is a prefix
                   : tr("Replacing the rule “%1” is paused.").arg(prefix);
    }

    static QString whatPauseOffers(const QList<ReplaceAction> &afterPause)
    {
        return afterPause.contains(ReplaceAction::PutBack)
                   ? tr("After “Pause” nothing more is sent, and you can put the old rule back here.")
                   : tr("After “Pause” nothing more is sent before you go on.");
    }

    static QString toPutBackAgain(LookupLacked lacked)
    {
        return lacked == LookupLacked::Secret
                   ? tr("The secret is there now. Press “Put the old rule back” again to do it.")
                   : tr("The old rule was not put back yet. Press “Put the old rule back” again to do it.");
    }

    static QString toTryAgain(LookupLacked lacked)
    {
        return lacked == LookupLacked::Secret
                   ? tr("The secret is there now. Press “Try again” again to do it.")
                   : tr("The step was not tried again yet. Press “Try again” again to do it.");
    }

    static QString goesOn(ReplaceAim aim)
    {
        return aim == ReplaceAim::PutBack ? tr("Putting the old rule back goes on.")
                                          : tr("The replacement goes on.");
    }

    static QString waiting(const QString &prefix, const QString &what, ReplaceAim aim)
    {
        return aim == ReplaceAim::PutBack
                   //: %1 is a prefix, %2 is "waiting until 10:42:31, because …"
                   ? tr("Putting the old rule “%1” back: %2.").arg(prefix, what)
                   //: %1 is a prefix, %2 is "waiting until 10:42:31, because …"
                   : tr("Replacing the rule “%1”: %2.").arg(prefix, what);
    }

    static QString silence(const core::ServerSilence &silence)
    {
        //: %1 is "No answer for 12 s: …"
        return tr("%1.").arg(silenceText(silence));
    }

    static ReplaceNotice noPublishesLeft(OldRule oldRule, const QDateTime &asOf,
                                         const QList<JournalEntry> &steps)
    {
        const QString day = newPublishesDayText(asOf);
        const QString remedy =
            oldRule == OldRule::Published
                //: %1 is a day, such as "1 December"
                ? tr("The published rule would be deleted, and the new one could not be "
                     "published. Replace it on %1 or later.")
                      .arg(day)
                //: %1 is a day, such as "1 December"
                : tr("The new rule could not be published. Go on with it on %1 or later.").arg(day);
        ErrorExplanation text =
            sentences(tr("No publishes are left this month, as of %1.").arg(timeText(asOf)), remedy);
        text.changed = isAnySent(steps) ? tr("Nothing more was sent.") : tr("Nothing was sent.");
        return {Tone::Danger, text};
    }

    static ReplaceNotice putBackUnpublished(core::AccountKind kind, const QDateTime &asOf)
    {
        const QString refusal = kind == core::AccountKind::Ordinary
                                    ? tr("The old rule can be added again, but WeChat will refuse to publish "
                                         "it before next month: "
                                         "until then scans of this code open nothing.")
                                    : tr("The old rule can be added again, but WeChat may refuse to publish "
                                         "it before next month: "
                                         "until then scans of this code would open nothing.");
        return {Tone::Warning,
                sentences(tr("No publishes are left this month, as of %1.").arg(timeText(asOf)), refusal),
                {ReplaceAction::PutBackAnyway, ReplaceAction::Leave}};
    }

    static ReplaceNotice notRecorded(ErrorExplanation error, const QList<ReplaceAction> &actions)
    {
        const bool isRepair = !actions.isEmpty();
        error.changed = isRepair ? tr("Nothing more was sent, because it could not be written down before.")
                                 : tr("Nothing was sent, because it could not be written down before.");
        return {Tone::Danger, error, actions};
    }

    static ReplaceNotice notWithdrawn(ErrorExplanation error, const QList<ReplaceAction> &actions)
    {
        error.changed = tr("The steps that are left could not be taken back. They wait: this program sends "
                           "none of them before you go on.");
        return {Tone::Danger, error, actions};
    }

    static ReplaceNotice notRead(ErrorExplanation error)
    {
        error.changed = tr("How far this replacement has come is not known, so nothing was done about it.");
        return {Tone::Danger, error};
    }

    static QString notLookedUp(const QList<JournalEntry> &steps)
    {
        const QString known = isAnySent(steps)
                                  ? tr("Nothing more was sent: first it has to be known what the server has.")
                                  : tr("Nothing was sent: first it has to be known what the server has.");
        return core::joinedSentences({known, tr("“Look up again” only asks for that and changes nothing.")});
    }
};

QString priceOf(const QList<ReplaceAction> &actions)
{
    return actions.contains(ReplaceAction::PutBack) ? ReplaceWords::putBackPrice() : QString();
}

QString failureText(const JournalEntry &failed, Standing standing, ReplaceAim aim)
{
    const core::RuleOperation &step = failed.operation;
    if (standing == Standing::Unknown)
        return ReplaceWords::unsettled(step.prefix(), aim);
    if (aim == ReplaceAim::PutBack)
        return wasTakenBack(failed) ? ReplaceWords::backTakenBack(step) : ReplaceWords::backFailure(step);
    return wasTakenBack(failed) ? ReplaceWords::takenBack(step) : ReplaceWords::failure(step);
}

QString standingOfChain(const ReplaceChain &chain)
{
    return ReplaceWords::standing(standingOf(chain.steps), chain.prefix(), chain.aim);
}

/// What scans open comes in front when it is nothing, else in `place`.
ReplaceNotice withStanding(const ReplaceChain &chain, ReplaceNotice notice, QString ErrorExplanation::*place)
{
    const QString sentence = standingOfChain(chain);
    if (standingOf(chain.steps) != Standing::Nothing) {
        notice.text.*place = core::joinedSentences({notice.text.*place, sentence});
        return notice;
    }
    notice.tone = Tone::Danger;
    notice.text.remedy = core::joinedSentences({notice.text.meaning, notice.text.remedy});
    notice.text.meaning = sentence;
    return notice;
}

} // namespace

bool isStepDone(const JournalEntry &step)
{
    return step.state == OperationState::Done;
}

bool isAnySent(const QList<JournalEntry> &steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const JournalEntry &step) {
        return step.state != OperationState::Queued && step.state != OperationState::Withdrawn;
    });
}

Standing standingOf(const QList<JournalEntry> &steps)
{
    if (std::all_of(steps.begin(), steps.end(), isStepDone))
        return Standing::NewRule;
    if (std::any_of(steps.begin(), steps.end(), isUnsettledForPublic))
        return Standing::Unknown;
    const auto surprise = std::find_if(steps.begin(), steps.end(), [](const JournalEntry &step) {
        return step.state == OperationState::NeedsYou;
    });
    if (surprise != steps.end())
        return standingAfter(*surprise);
    const bool isUntouched = !steps.isEmpty() && steps.first().operation.kind == OperationKind::Delete &&
                             !isStepDone(steps.first());
    return isUntouched ? Standing::OldRule : Standing::Nothing;
}

QString standingText(ReplaceStanding standing, const QString &prefix, ReplaceAim aim)
{
    return ReplaceWords::standing(standing, prefix, aim);
}

ReplaceNotice replacedNotice(const core::JumpRule &wanted)
{
    return ReplaceWords::replaced(wanted);
}

ReplaceNotice putBackNotice(const core::JumpRule &old)
{
    return ReplaceWords::putBack(old);
}

ReplaceNotice interruptedNotice(const ReplaceChain &chain, const QList<ReplaceAction> &actions)
{
    ReplaceNotice notice{Tone::Warning, sentences(ReplaceWords::interrupted(chain.prefix(), chain.aim), {}),
                         actions};
    notice.text.changed = priceOf(actions);
    return withStanding(chain, notice, &ErrorExplanation::remedy);
}

ReplaceNotice failedNotice(const ReplaceChain &chain, const ErrorExplanation &error,
                           const QList<ReplaceAction> &actions)
{
    const auto failed = std::find_if_not(chain.steps.begin(), chain.steps.end(), isStepDone);
    const Standing standing = standingOf(chain.steps);
    const bool opensSomething = standing == Standing::OldRule || standing == Standing::OtherRule;
    ReplaceNotice notice{opensSomething ? Tone::Warning : Tone::Danger, error, actions};
    notice.text.meaning = failureText(*failed, standing, chain.aim);
    notice.text.remedy = core::joinedSentences(
        {wasTakenBack(*failed) ? QString() : error.meaning, error.remedy, priceOf(actions)});
    notice.text.changed.clear();
    return withStanding(chain, notice, &ErrorExplanation::changed);
}

ReplaceNotice pausedNotice(const ReplaceChain &chain, const QList<ReplaceAction> &actions)
{
    ReplaceNotice notice{Tone::Warning, sentences(ReplaceWords::paused(chain.prefix(), chain.aim), {}),
                         actions};
    notice.text.changed = priceOf(actions);
    return withStanding(chain, notice, &ErrorExplanation::remedy);
}

ReplaceNotice toChooseAgainNotice(ReplaceNotice notice, ReplaceAction chosen, LookupLacked lacked)
{
    notice.text.remedy = core::joinedSentences({notice.text.meaning, notice.text.remedy});
    notice.text.meaning = chosen == ReplaceAction::TryAgain ? ReplaceWords::toTryAgain(lacked)
                                                            : ReplaceWords::toPutBackAgain(lacked);
    return notice;
}

std::optional<ReplaceNotice> outageNotice(const ReplaceChain &chain)
{
    const Standing standing = chain.steps.isEmpty() ? Standing::OldRule : standingOf(chain.steps);
    if (standing != Standing::Nothing && standing != Standing::Unknown)
        return std::nullopt;
    return ReplaceNotice{Tone::Warning, sentences(standingOfChain(chain), {})};
}

std::optional<ReplaceNotice> runningNotice(const ReplaceChain &chain)
{
    auto notice = outageNotice(chain);
    if (notice)
        notice->text.remedy = ReplaceWords::goesOn(chain.aim);
    return notice;
}

ReplaceNotice heldNotice(const ReplaceChain &chain, const ErrorExplanation &why,
                         const QList<ReplaceAction> &actions)
{
    ReplaceNotice notice{Tone::Warning, why, actions};
    notice.text.changed.clear();
    return withStanding(chain, notice, &ErrorExplanation::changed);
}

ReplaceNotice waitingNotice(const ReplaceChain &chain, const QString &waiting)
{
    return withStanding(
        chain, {Tone::Info, sentences(ReplaceWords::waiting(chain.prefix(), waiting, chain.aim), {})},
        &ErrorExplanation::remedy);
}

ReplaceNotice silenceNotice(const ReplaceChain &chain, const core::ServerSilence &silence,
                            const QList<ReplaceAction> &afterPause)
{
    ReplaceNotice notice{
        Tone::Warning, sentences(ReplaceWords::silence(silence), {}), {ReplaceAction::Pause}};
    notice.text.changed = ReplaceWords::whatPauseOffers(afterPause);
    return withStanding(chain, notice, &ErrorExplanation::remedy);
}

ReplaceNotice noPublishesLeftNotice(OldRule oldRule, const QDateTime &asOf, const QList<JournalEntry> &steps)
{
    return ReplaceWords::noPublishesLeft(oldRule, asOf, steps);
}

ReplaceNotice putBackUnpublishedNotice(core::AccountKind kind, const QDateTime &asOf)
{
    return ReplaceWords::putBackUnpublished(kind, asOf);
}

ReplaceNotice notLookedUpNotice(const ReplaceChain &chain, ErrorExplanation error,
                                const QList<ReplaceAction> &actions)
{
    error.changed = ReplaceWords::notLookedUp(chain.steps);
    const ReplaceNotice notice{Tone::Danger, std::move(error), actions};
    return chain.steps.isEmpty() ? notice : withStanding(chain, notice, &ErrorExplanation::changed);
}

ReplaceNotice notRecordedNotice(ErrorExplanation error, const QList<ReplaceAction> &actions)
{
    return ReplaceWords::notRecorded(std::move(error), actions);
}

ReplaceNotice notWithdrawnNotice(ErrorExplanation error, const QList<ReplaceAction> &actions)
{
    return ReplaceWords::notWithdrawn(std::move(error), actions);
}

ReplaceNotice notReadNotice(ErrorExplanation error)
{
    return ReplaceWords::notRead(std::move(error));
}

ReplaceNotice noticeOf(ReplaceTrouble trouble)
{
    return ReplaceWords::of(trouble);
}

} // namespace qrjump::ui
