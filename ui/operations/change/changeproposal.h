#pragma once

#include "core/operations/rulelookup.h"
#include "core/store/operationjournal.h"
#include "ui/accounts/accountlook.h"
#include "ui/widgets/holdbutton.h"
#include "ui/widgets/tone.h"

#include <functional>

namespace qrjump::ui {

/// One thing that the user should know before some rules are changed: a whole sentence.
struct ProposalPoint
{
    Tone tone = Tone::Info;
    QString text;

    bool operator==(const ProposalPoint &) const = default;
};

/// One of the rules that are to be changed.
struct ProposedRule
{
    core::JumpRule rule; ///< as the server has it
    QString note = {};   ///< what is special about it; may be empty

    bool operator==(const ProposedRule &) const = default;
};

/// What is about to happen to some rules, in words, and how it is to be confirmed.
struct ChangeProposal
{
    QString heading; ///< above the rules
    QList<ProposedRule> rules = {};
    QList<ProposalPoint> points = {};
    QString othersHeading = {}; ///< above what it means for other rules
    QList<ProposalPoint> others = {};
    QString verb = {}; ///< on the button: "Publish 3 rules"
    HoldButton::Mode confirmation = HoldButton::Mode::Click;
    std::optional<ProposalPoint> obstacle = {}; ///< why it cannot be done
    QString remedy = {};                        ///< what can be done about the obstacle
    QList<core::OperationJournal::Intent> intents = {};
};

/// What the user wants to do with which rules.
struct ChangeSubject
{
    core::BatchKind kind = core::BatchKind::Publish;
    AccountLook account = {};
    QString title = {};                ///< of the window
    QString verb = {};                 ///< on the button, while nothing more is known
    QStringList prefixes = {};         ///< to be looked up
    QList<core::JumpRule> chosen = {}; ///< as the user saw them
    /// For any thread; may take its time.
    std::function<ChangeProposal(const core::RulesByPrefix &onServer)> propose = {};
};

} // namespace qrjump::ui
