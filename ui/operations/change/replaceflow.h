#pragma once

#include "ui/operations/change/changeservices.h"
#include "ui/operations/change/replacenotice.h"
#include "ui/operations/change/replacesteptext.h"

#include <QTimer>

namespace qrjump::ui {

/// What happens between the wish to replace a published rule and its end: a chain of delete, add and publish
/// that can be gone on with, taken back or mended wherever it stands still. Knows no widget.
class ReplaceFlow : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        LookingUp, ///< what the server has now
        Blocked,   ///< nothing can be replaced; notice() says why
        Editing,   ///< the new values are the user's
        Recording, ///< the steps are being written down
        Running,
        Standing, ///< a step failed, or the program was interrupted
        Over,     ///< the server has it as wanted
        Closed,
    };
    Q_ENUM(Phase)

    /// All of `services` outlives the flow.
    ReplaceFlow(const AccountLook &account, const ChangeServices &services, QObject *parent = nullptr);

    /// The user wants to replace `original`, as the list shows it.
    void start(const core::JumpRule &original);
    /// Goes on with a replacement that an earlier window or program began.
    void resume(qint64 batchId);

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// The rule that is to be replaced. Nothing when the journal has forgotten it.
    [[nodiscard]] const std::optional<core::JumpRule> &oldRule() const { return m_old; }
    /// What the user wants in its place; at first the old rule.
    [[nodiscard]] const core::JumpRule &wanted() const { return m_wanted; }
    /// What is to be done and what became of it. Empty before it was confirmed.
    [[nodiscard]] const QList<core::JournalEntry> &steps() const { return m_steps; }
    /// The same for the user to read.
    [[nodiscard]] QList<ProposalPoint> stepPoints() const;
    [[nodiscard]] std::optional<int> publishesLeft() const { return m_found.publishesLeft; }
    [[nodiscard]] const QDateTime &asOf() const { return m_found.asOf; }
    /// An ordinary account that has no publish left this month.
    [[nodiscard]] bool isBlockedByQuota() const;
    /// It is to bring the old rule again, not the one that was wished.
    [[nodiscard]] bool isPuttingBack() const;
    /// The same while its steps are not written down yet: steps() are those of the replacement.
    [[nodiscard]] bool isAboutToPutBack() const;
    /// What steps() were to bring. Only when there are some.
    [[nodiscard]] const core::JumpRule &attempted() const;
    /// How long the lookup has been under way. 0 while none is.
    [[nodiscard]] std::chrono::milliseconds lookupAge() const;
    /// Of the first step that ended otherwise than wanted. Nothing when none did.
    [[nodiscard]] std::optional<core::ErrorExplanation> whyStepFailed() const;
    /// What is to be said now.
    [[nodiscard]] const std::optional<ReplaceNotice> &notice() const { return m_notice; }

    /// The user has confirmed it. Only while Editing.
    void replaceWith(const core::JumpRule &rule);
    void act(ReplaceAction action);
    /// The secret was entered anew: what could not be looked up without it is looked up. Nothing is sent.
    void retryWithSecret();
    enum class Content { Unsent, None };
    /// The user wants the window to close. Asks first when something would be lost, and breaks off only the
    /// lookup before something is sent; what is running goes on.
    void requestClose(Content content);

Q_SIGNALS:
    /// Anything above.
    void changed();
    /// The user wants to enter the secret without which nothing can be looked up or sent.
    void secretWanted();
    void closed();

private:
    using Continuation = void (ReplaceFlow::*)();

    void lookUp(Continuation next);
    void lookUpAgain();
    void receive(const core::ApiResult<core::RulesByPrefix> &found);
    void beginEditing();
    void beginReplacing();
    void editAgain();
    void standAgain();
    [[nodiscard]] bool canReplace();
    void goOnWithWanted();
    void putBack();
    void putBackAnyway();
    [[nodiscard]] bool hasArrivedUnnoticed() const;
    void sayThatItArrived();
    void run();
    void record(const QList<core::RuleOperation> &steps);
    void follow(const core::Result<qint64, core::StoreError> &batchId);
    void readSteps();
    void judge();
    void sayHowItRuns();
    void sayThatItWaits(const QString &why);
    void stand();
    [[nodiscard]] QList<ReplaceAction> actions() const;
    [[nodiscard]] bool isOldWanted() const;
    [[nodiscard]] ReplaceAim wantedAim() const;
    [[nodiscard]] ReplaceChain chain() const { return {m_steps, m_aim}; }
    /// Lost when nothing of the account is under way.
    [[nodiscard]] AnswerOutlook answerOutlook() const;
    [[nodiscard]] core::ErrorExplanation whyItIsHeld() const;
    [[nodiscard]] bool canBeResumed() const;
    [[nodiscard]] bool areValuesRefused() const;
    void goOn();
    void pause();
    void tick();
    [[nodiscard]] bool isPausedByUser() const;
    [[nodiscard]] core::StoreCall<qint64> withdrawRest();
    void sayNotWithdrawn(const core::StoreError &error);
    void leaveAsItIs();
    void markLeft();
    [[nodiscard]] std::optional<core::JumpRule> onServer() const;
    void enter(Phase phase, const std::optional<ReplaceNotice> &notice = {});
    void close();

    AccountLook m_account;
    ChangeServices m_services;
    core::RuleLookup m_lookup;
    Continuation m_next = nullptr; ///< after the lookup
    core::RulesByPrefix m_found;   ///< by the last lookup
    Phase m_phase = Phase::LookingUp;
    Phase m_before = Phase::Editing; ///< the lookup, when it fails or is broken off
    std::optional<core::JumpRule> m_old;
    core::JumpRule m_wanted;
    std::optional<core::JumpRule> m_arrived; ///< by this replacement, and the user knows of it
    qint64 m_batchId = 0;                    ///< 0 before something was recorded
    QList<core::JournalEntry> m_steps;
    ReplaceAim m_aim = ReplaceAim::Replace; ///< of m_steps
    std::optional<ReplaceNotice> m_notice;
    std::optional<ReplaceNotice> m_judged;      ///< the last one that judge() chose while Standing
    std::optional<ReplaceNotice> m_notLookedUp; ///< true until something becomes known of the steps
    std::optional<ReplaceAction> m_chosen;      ///< by the user, and needs a lookup
    std::optional<LookupLacked> m_lacked;       ///< why nothing was done about m_chosen
    std::chrono::milliseconds m_lookupBegan{0}; ///< by Clock::elapsed()
    bool m_hasRun = false;                      ///< m_steps, in this window
    QDateTime m_askedToTryAt;                   ///< when the user told it last to go on
    QTimer m_tick;                              ///< what is said about a silence or a lookup ages
};

} // namespace qrjump::ui
