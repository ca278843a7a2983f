#include "ui/operations/change/publishproposal.h"

#include "core/base/sentences.h"
#include "core/rules/ruletext.h"
#include "ui/operations/change/oddpoints.h"
#include "ui/operations/change/proposaltext.h"
#include "ui/operations/change/shadowpoints.h"
#include "ui/widgets/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::AccountKind;
using core::JumpRule;
using core::PublishPlan;

namespace {

int withTestLinks(const QList<JumpRule> &rules)
{
    return static_cast<int>(std::count_if(rules.begin(), rules.end(),
                                          [](const JumpRule &rule) { return !rule.testLinks.isEmpty(); }));
}

/// Puts a plan to publish into words.
class PublishWords
{
    Q_DECLARE_TR_FUNCTIONS(PublishProposal)

public:
    PublishWords(const PublishPlan &plan, const core::RulesByPrefix &onServer, const AccountLook &account,
                 const ComparedRules &compared)
        : m_plan(plan)
        , m_onServer(onServer)
        , m_account(account)
        , m_compared(compared)
    {}

    [[nodiscard]] ChangeProposal proposal() const
    {
        ChangeProposal proposal;
        proposal.heading = heading();
        proposal.rules = rules();
        proposal.points = points();
        proposal.others = others();
        proposal.othersHeading = tr("What this means for other rules");
        proposal.verb = verb(count());
        proposal.intents = intents();
        addObstacle(proposal);
        return proposal;
    }

    static QString verb(int count) { return tr("&Publish %Ln rule(s)", nullptr, count); }
    static QString title() { return tr("Publish rules"); }

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_plan.rules.size()); }
    [[nodiscard]] QString age() const { return timeText(m_onServer.asOf); }

    [[nodiscard]] QString heading() const
    {
        // One and many are two source texts, so that English is right without a translation of its own.
        if (count() == 0)
            return tr("No rule will go live.");
        return count() == 1 ? tr("This rule will go live:")
                            : tr("These %Ln rules will go live:", nullptr, count());
    }

    [[nodiscard]] QList<ProposedRule> rules() const
    {
        QList<ProposedRule> rules;
        for (const JumpRule &rule : m_plan.rules)
            rules.append({rule, m_plan.changed.contains(rule.prefix) ? changedNote() : QString()});
        return rules;
    }

    [[nodiscard]] QList<core::OperationJournal::Intent> intents() const
    {
        QList<core::OperationJournal::Intent> intents;
        for (const JumpRule &rule : m_plan.rules)
            intents.append({{.kind = core::RuleOperation::Kind::Publish, .original = rule}});
        return intents;
    }

    [[nodiscard]] QList<ProposalPoint> points() const
    {
        QList<ProposalPoint> points;
        if (count() > 0) {
            points.append({Tone::Warning, publicText()});
            points.append(quotaPoint());
            if (m_onServer.featureOpen == false)
                points.append(
                    {Tone::Warning, tr("The feature is switched off, so no code opens the mini program "
                                       "before it is switched on in the WeChat console.")});
            if (withTestLinks(m_plan.rules) > 0)
                points.append({Tone::Warning, testLinksText()});
            points += oddPoints(m_plan.rules, m_account.kind);
        }
        if (!m_plan.published.isEmpty())
            points.append({Tone::Info, publishedText()});
        if (!m_plan.gone.isEmpty())
            points.append({Tone::Info, goneText(m_plan.gone)});
        return points;
    }

    [[nodiscard]] QList<ProposalPoint> others() const
    {
        QList<ProposalPoint> others = shadowPoints(m_plan.shadows);
        if (count() > 0 && m_account.kind == AccountKind::Service)
            others.append(comparedPoint());
        return others;
    }

    /// An ordinary account is compared as a whole; this one may have too many rules for that.
    [[nodiscard]] ProposalPoint comparedPoint() const
    {
        const QLocale locale;
        const QString compared = locale.toString(m_compared.count);
        if (!m_compared.onServer)
            //: %1 is a number of rules
            return {Tone::Warning,
                    core::joinedSentences(
                        {tr("Compared with the %1 loaded rules only: how many more there are is not known.")
                             .arg(compared),
                         howToTell()})};
        if (m_compared.count >= *m_compared.onServer)
            return {Tone::Info,
                    core::joinedSentences({comparedWithAll(compared), m_plan.shadows.isEmpty()
                                                                          ? tr("None of them is affected.")
                                                                          : QString()})};
        //: %1 and %2 are numbers of rules
        return {Tone::Warning,
                core::joinedSentences(
                    {tr("Compared with the %1 loaded of %2 rules: what this means for the others is "
                        "not known.")
                         .arg(compared, locale.toString(*m_compared.onServer)),
                     howToTell()})};
    }

    [[nodiscard]] QString comparedWithAll(const QString &compared) const
    {
        if (!m_compared.readAt.isValid())
            return tr("Compared with all %1 rules of the account.").arg(compared);
        //: %1 is a number of rules, %2 a time
        return tr("Compared with all %1 rules of the account as they were at %2.")
            .arg(compared, timeText(m_compared.readAt));
    }

    [[nodiscard]] static QString howToTell()
    {
        //: “All rules” is the button above the table
        return tr("Reading “All rules” first would tell.");
    }

    [[nodiscard]] QString publicText() const
    {
        const QString what = count() == 1
                                 ? tr("From then on every scan by anybody opens the release version of "
                                      "the page “%1”.")
                                       .arg(m_plan.rules.first().pagePath)
                                 : tr("From then on every scan by anybody opens the release version of "
                                      "the page beside the rule.");
        return core::joinedSentences(
            {what, tr("This cannot be undone: a published rule can only be deleted.")});
    }

    [[nodiscard]] QString testLinksText() const
    {
        const int some = withTestLinks(m_plan.rules);
        return core::joinedSentences(
            {tr("%Ln of these rules keep(s) test links.", nullptr, some),
             tr("For the people of its test range they go on opening the version of the test range, while "
                "everybody else sees the release version.")});
    }

    [[nodiscard]] QString publishedText() const
    {
        //: %1 is a list of prefixes
        return tr("%Ln rule(s) are left out, because they are published already: %1.", nullptr,
                  static_cast<int>(m_plan.published.size()))
            .arg(someOf(m_plan.published));
    }

    [[nodiscard]] ProposalPoint quotaPoint() const
    {
        const auto after = m_plan.publishesLeftAfter();
        if (!after)
            return {Tone::Warning, tr("The server did not say how many publishes are left this month.")};
        if (*after < 0)
            return shortagePoint();
        const QLocale locale;
        //: %1 and %2 are numbers, %3 a time of day
        return {*after > 0 ? Tone::Info : Tone::Warning,
                tr("Publishes left this month: %1 before, %2 after it, as of %3.")
                    .arg(locale.toString(*m_plan.publishesLeft), locale.toString(*after), age())};
    }

    [[nodiscard]] ProposalPoint shortagePoint() const
    {
        const QString left =
            tr("%Ln publish(es) are left this month, as of %1.", nullptr, *m_plan.publishesLeft).arg(age());
        if (m_account.kind == AccountKind::Ordinary)
            return {Tone::Danger, left};
        return {Tone::Warning,
                core::joinedSentences(
                    {left, tr("Whether this limit holds for service accounts is not documented: "
                              "WeChat may refuse some of these rules.")})};
    }

    [[nodiscard]] QString whyNothing() const
    {
        const auto published = static_cast<int>(m_plan.published.size());
        const auto gone = static_cast<int>(m_plan.gone.size());
        if (gone == 0)
            return published == 1
                       ? tr("The rule that you chose is published already.")
                       : tr("All %Ln rules that you chose are published already.", nullptr, published);
        if (published == 0)
            return gone == 1
                       ? tr("The server has the rule that you chose no more.")
                       : tr("The server has none of the %Ln rules that you chose any more.", nullptr, gone);
        return tr("All rules that you chose are published already, or the server has them no more.");
    }

    void addObstacle(ChangeProposal &proposal) const
    {
        const auto block = [&proposal](const QString &why, const QString &remedy) {
            proposal.obstacle = {Tone::Danger, why};
            proposal.remedy = remedy;
        };
        if (m_account.isLocked())
            return block(tr("Nothing can be published in this account now."), lockReason());
        switch (m_plan.obstacle) {
        case PublishPlan::Obstacle::None:
            return;
        case PublishPlan::Obstacle::NothingToPublish:
            proposal.obstacle = {Tone::Info, tr("There is nothing to publish.")};
            proposal.remedy = whyNothing();
            return;
        case PublishPlan::Obstacle::NoPublishesLeft:
            return block(tr("No publishes are left this month, so WeChat would refuse."),
                         tr("Wait for the next month."));
        case PublishPlan::Obstacle::TooFewLeft:
            return block(
                tr("There are not enough publishes left this month for %Ln rule(s).", nullptr, count()),
                tr("Choose at most %Ln rule(s).", nullptr, *m_plan.publishesLeft));
        }
        Q_UNREACHABLE();
    }

    const PublishPlan &m_plan;
    const core::RulesByPrefix &m_onServer;
    const AccountLook &m_account;
    const ComparedRules &m_compared;
};

QStringList prefixesOf(const QList<JumpRule> &rules)
{
    QStringList prefixes;
    for (const JumpRule &rule : rules)
        prefixes.append(rule.prefix);
    return prefixes;
}

int countOfBoth(const QList<JumpRule> &loaded, const core::RulesByPrefix &onServer)
{
    QSet<QString> prefixes;
    for (const JumpRule &rule : loaded)
        prefixes.insert(rule.prefix);
    for (const JumpRule &rule : onServer.rules)
        prefixes.insert(rule.prefix);
    return static_cast<int>(prefixes.size());
}

} // namespace

ChangeProposal publishProposal(const PublishPlan &plan, const core::RulesByPrefix &onServer,
                               const AccountLook &account, const ComparedRules &compared)
{
    return PublishWords(plan, onServer, account, compared).proposal();
}

ChangeSubject publishSubject(const AccountLook &account, const QList<JumpRule> &chosen,
                             const KnownRules &known)
{
    QStringList prefixes = prefixesOf(chosen);
    if (account.kind == AccountKind::Ordinary)
        prefixes += prefixesOf(known.loaded.toList()); // come with the same reply
    return {.kind = core::BatchKind::Publish,
            .account = account,
            .title = PublishWords::title(),
            .verb = PublishWords::verb(static_cast<int>(chosen.size())),
            .prefixes = prefixes,
            .chosen = chosen,
            .propose = [account, chosen, known](const core::RulesByPrefix &onServer) {
                const QList<JumpRule> loaded = known.loaded.toList();
                const PublishPlan plan = core::planPublish(chosen, loaded, onServer, account.kind);
                return publishProposal(plan, onServer, account,
                                       {countOfBoth(loaded, onServer), known.onServer, known.readAt});
            }};
}

} // namespace qrjump::ui
