#include "ui/operations/change/deleteproposal.h"

#include "core/base/sentences.h"
#include "ui/operations/change/proposaltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::ui {

using core::JumpRule;

namespace {

/// Puts the deletion of rules into words.
class DeleteWords
{
    Q_DECLARE_TR_FUNCTIONS(DeleteProposal)

public:
    DeleteWords(const QList<JumpRule> &chosen, const core::RulesByPrefix &onServer,
                const AccountLook &account)
        : m_account(account)
        , m_onServer(onServer)
    {
        for (const JumpRule &rule : chosen) {
            const auto found = onServer.rules.constFind(rule.prefix);
            if (found == onServer.rules.constEnd())
                m_gone.append(rule.prefix);
            else
                m_rules.append({*found, *found == rule ? QString() : changedNote()});
        }
        const auto end =
            std::stable_partition(m_rules.begin(), m_rules.end(),
                                  [](const ProposedRule &proposed) { return proposed.rule.isPublished(); });
        m_published = static_cast<int>(end - m_rules.begin());
    }

    [[nodiscard]] ChangeProposal proposal() const
    {
        ChangeProposal proposal;
        proposal.heading = heading();
        proposal.rules = m_rules;
        proposal.points = points();
        proposal.verb = verb(count());
        proposal.confirmation = m_published > 0 ? HoldButton::Mode::Hold : HoldButton::Mode::Click;
        for (const ProposedRule &proposed : m_rules)
            proposal.intents.append({{.kind = core::RuleOperation::Kind::Delete, .original = proposed.rule}});
        addObstacle(proposal);
        return proposal;
    }

    static QString verb(int count) { return tr("&Delete %Ln rule(s)", nullptr, count); }
    static QString title() { return tr("Delete rules"); }

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_rules.size()); }

    // One and many are two source texts, so that English is right without a translation of its own.
    [[nodiscard]] QString heading() const
    {
        if (count() == 0)
            return tr("No rule will be deleted.");
        return count() == 1 ? tr("This rule will be deleted:")
                            : tr("These %Ln rules will be deleted:", nullptr, count());
    }

    [[nodiscard]] QList<ProposalPoint> points() const
    {
        QList<ProposalPoint> points;
        if (count() > 0)
            points.append({Tone::Warning, finalText()});
        if (m_published > 0) {
            points.append({Tone::Danger, publishedText()});
            points.append(quotaPoint());
        }
        if (!m_gone.isEmpty())
            points.append({Tone::Info, goneText(m_gone)});
        return points;
    }

    [[nodiscard]] QString finalText() const
    {
        return count() == 1
                   ? tr("Deleting takes effect at once and cannot be undone. The history (View › "
                        "History…) keeps the rule, so that it can be added again, not published.")
                   : tr("Deleting takes effect at once and cannot be undone. The history (View › "
                        "History…) keeps the rules, so that they can be added again, not published.");
    }

    [[nodiscard]] QString publishedText() const
    {
        if (count() == 1)
            return tr("It is published: scans by anybody will no longer open the page.");
        if (m_published == count())
            return tr("All of them are published: scans by anybody will no longer open their pages.");
        return m_published == 1
                   ? tr("1 of them is published: scans by anybody will no longer open its page.")
                   : tr("%Ln of them are published: scans by anybody will no longer open their pages.",
                        nullptr, m_published);
    }

    /// What it takes to have the published ones live again.
    [[nodiscard]] ProposalPoint quotaPoint() const
    {
        const std::optional<int> left = m_onServer.publishesLeft;
        if (!left)
            return {Tone::Warning, tr("Putting a published rule back spends one publish. The server did not "
                                      "say how many are left this month.")};
        if (*left <= 0)
            return {Tone::Warning, noneLeftText()};
        if (*left < m_published)
            return {Tone::Warning, tooFewLeftText(*left)};
        return {Tone::Info, spendingText(*left)};
    }

    [[nodiscard]] QString noneLeftText() const
    {
        const QString day = newPublishesDayText(m_onServer.asOf);
        //: %1 is a day, such as "1 December"
        return m_account.kind == core::AccountKind::Ordinary
                   ? tr("0 publishes are left this month: what is deleted cannot be published again before "
                        "%1.")
                         .arg(day)
                   //: %1 is a day, such as "1 December"
                   : tr("0 publishes are left this month: WeChat may refuse to publish again what is deleted "
                        "before %1.")
                         .arg(day);
    }

    [[nodiscard]] QString tooFewLeftText(int left) const
    {
        const QString day = newPublishesDayText(m_onServer.asOf);
        //: %1 is a day, such as "1 December"
        return left == 1 ? tr("Only 1 publish is left this month: not all of them can be published again "
                              "before %1.")
                               .arg(day)
                         //: %1 is a day, such as "1 December"
                         : tr("Only %Ln publishes are left this month: not all of them can be published "
                              "again before %1.",
                              nullptr, left)
                               .arg(day);
    }

    [[nodiscard]] QString spendingText(int left) const
    {
        if (left == 1)
            return tr("Putting it back spends the only publish that is left this month.");
        return m_published == 1
                   ? tr("Putting it back spends one of the %Ln publishes left this month.", nullptr, left)
                   : tr("Putting one of them back spends one of the %Ln publishes left this month.", nullptr,
                        left);
    }

    void addObstacle(ChangeProposal &proposal) const
    {
        if (m_account.isLocked()) {
            proposal.obstacle = {Tone::Danger, tr("Nothing can be deleted in this account now.")};
            proposal.remedy = lockReason();
        } else if (count() == 0) {
            proposal.obstacle = {Tone::Info, tr("There is nothing to delete.")};
            proposal.remedy = tr("The server has none of the rules that you chose any more.");
        }
    }

    const AccountLook &m_account;
    const core::RulesByPrefix &m_onServer;
    QList<ProposedRule> m_rules; ///< published ones first
    QStringList m_gone;
    int m_published = 0;
};

} // namespace

ChangeProposal deleteProposal(const QList<JumpRule> &chosen, const core::RulesByPrefix &onServer,
                              const AccountLook &account)
{
    return DeleteWords(chosen, onServer, account).proposal();
}

ChangeSubject deleteSubject(const AccountLook &account, const QList<JumpRule> &chosen)
{
    QStringList prefixes;
    for (const JumpRule &rule : chosen)
        prefixes.append(rule.prefix);
    return {.kind = core::BatchKind::Delete,
            .account = account,
            .title = DeleteWords::title(),
            .verb = DeleteWords::verb(static_cast<int>(chosen.size())),
            .prefixes = prefixes,
            .chosen = chosen,
            .propose = [account, chosen](const core::RulesByPrefix &onServer) {
                return deleteProposal(chosen, onServer, account);
            }};
}

} // namespace qrjump::ui
