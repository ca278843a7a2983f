#include "ui/operations/change/replacesteptext.h"

#include "ui/operations/change/proposaltext.h"
#include "ui/widgets/timetext.h"

#include <QCoreApplication>

namespace qrjump::ui {

using core::JournalEntry;
using core::OperationState;
using OperationKind = core::RuleOperation::Kind;

namespace {

class StepWords
{
    Q_DECLARE_TR_FUNCTIONS(ReplaceSteps)

public:
    static QString act(OperationKind kind)
    {
        switch (kind) {
        case OperationKind::Delete:
            return tr("Delete the rule that is published");
        case OperationKind::Add:
            return tr("Add the rule in its place");
        case OperationKind::Edit:
            return tr("Edit the rule that is there, not published");
        case OperationKind::Publish:
            return tr("Publish it");
        }
        Q_UNREACHABLE();
    }

    /// Of a step that puts the old rule back.
    static QString backAct(OperationKind kind)
    {
        switch (kind) {
        case OperationKind::Delete:
            return tr("Delete the replacement");
        case OperationKind::Add:
            return tr("Add the old rule again");
        case OperationKind::Edit:
            return tr("Make the rule that is there, not published, the old one again");
        case OperationKind::Publish:
            return tr("Publish the old rule");
        }
        Q_UNREACHABLE();
    }

    static ProposalPoint outcome(const JournalEntry &step, AnswerOutlook outlook)
    {
        switch (step.state) {
        case OperationState::Queued:
            return {Tone::Info, tr("waits")};
        case OperationState::Sending:
            if (outlook == AnswerOutlook::Sought)
                return {Tone::Warning, tr("sent; no answer came, and the server is asked what became of it")};
            return outlook == AnswerOutlook::Lost
                       ? ProposalPoint{Tone::Warning, tr("sent; its answer was lost")}
                       : ProposalPoint{Tone::Info, tr("sent, not answered yet")};
        case OperationState::Unknown:
            return {Tone::Warning, tr("the answer was lost")};
        case OperationState::Done:
            return {Tone::Ok, tr("done")};
        case OperationState::Refused:
            return {Tone::Danger, tr("refused")};
        case OperationState::NeedsYou:
            return {Tone::Warning, tr("needs you")};
        case OperationState::Withdrawn:
            return {Tone::Info, tr("taken back")};
        }
        Q_UNREACHABLE();
    }

    static ProposalPoint step(int number, const QString &act, const ProposalPoint &outcome)
    {
        //: %1 a number, %2 what is done, %3 what became of it
        return {outcome.tone, tr("Step %1: %2 – %3").arg(number).arg(act, outcome.text)};
    }

    static QString plannedStep(int number, OperationKind kind)
    {
        //: %1 a number, %2 what is done
        return tr("Step %1: %2.").arg(number).arg(act(kind));
    }

    static QString outage()
    {
        return tr(
            "The rule is deleted, added anew and published. Between steps 1 and 3 scans of this code open "
            "nothing; usually for a few seconds, longer when WeChat refuses step 2.");
    }

    static ProposalPoint price(std::optional<int> publishesLeft, const QDateTime &asOf)
    {
        if (!publishesLeft)
            return {Tone::Warning,
                    tr("This spends 1 publish. The server did not say how many are left this month.")};
        if (*publishesLeft <= 0)
            //: %1 a time of day
            return {Tone::Warning,
                    tr("This needs 1 publish, and none is left this month, as of %1. If WeChat refuses step "
                       "3, scans of this code open nothing before next month.")
                        .arg(timeText(asOf))};
        //: %1 a time of day
        return {Tone::Info,
                tr("This spends 1 of the %Ln publish(es) left this month, as of %1.", nullptr, *publishesLeft)
                    .arg(timeText(asOf))};
    }

    static QString stays(const core::JumpRule &rule)
    {
        //: %1 is a prefix, %2 the path of a page
        return tr("The rule “%1” stays as it is: every scan of its codes goes on opening the page “%2”.")
            .arg(rule.prefix, rule.pagePath);
    }

    static QString whyItNeedsAPublish()
    {
        return tr("A published rule cannot be edited. To replace it means to delete it, add it anew and "
                  "publish it, which spends one of the month's publishes.");
    }

    static QString whatIsLeft(const QDateTime &asOf)
    {
        //: %1 is a day, such as "1 December"
        return tr("There are publishes again on %1. Rules that are not published can be added and edited "
                  "until then, and their test links tried.")
            .arg(newPublishesDayText(asOf));
    }

    static QString sentNoMore() { return tr("What the replacement has not sent yet is not sent meanwhile."); }

    static QString backPlan()
    {
        return tr("First the server is asked what it has now. Then the old rule is entered in its place and "
                  "published.");
    }

    static QString kept()
    {
        return tr("The old rule is kept in the history: when a step is refused you can put it back here.");
    }
};

} // namespace

QList<ProposalPoint> stepPoints(const ReplaceChain &chain, AnswerOutlook outlook)
{
    QList<ProposalPoint> points;
    for (const JournalEntry &entry : chain.steps) {
        const OperationKind kind = entry.operation.kind;
        const QString act =
            chain.aim == ReplaceAim::PutBack ? StepWords::backAct(kind) : StepWords::act(kind);
        points.append(
            StepWords::step(static_cast<int>(points.size()) + 1, act, StepWords::outcome(entry, outlook)));
    }
    return points;
}

QList<ProposalPoint> replacePlanPoints(std::optional<int> publishesLeft, const QDateTime &asOf)
{
    QList<ProposalPoint> points{{Tone::Warning, StepWords::outage()}, StepWords::price(publishesLeft, asOf)};
    int number = 0;
    for (const OperationKind kind : {OperationKind::Delete, OperationKind::Add, OperationKind::Publish})
        points.append({Tone::Info, StepWords::plannedStep(++number, kind)});
    points.append({Tone::Info, StepWords::kept()});
    return points;
}

QList<ProposalPoint> putBackPlanPoints()
{
    return {{Tone::Info, StepWords::sentNoMore()}, {Tone::Info, StepWords::backPlan()}};
}

QList<ProposalPoint> outOfPublishesPoints(const core::JumpRule &rule, const QDateTime &asOf)
{
    return {{Tone::Info, StepWords::stays(rule)},
            {Tone::Info, StepWords::whyItNeedsAPublish()},
            {Tone::Info, StepWords::whatIsLeft(asOf)}};
}

} // namespace qrjump::ui
