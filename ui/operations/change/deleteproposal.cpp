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
        proposal.heading =
            count() == 0 ? tr("No rule is deleted.") : tr("%Ln rule(s) are deleted:", nullptr, count());
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

    [[nodiscard]] QList<ProposalPoint> points() const
    {
        QList<ProposalPoint> points;
        if (count() > 0)
            points.append({Tone::Warning, tr("This takes effect at once, and there is no undo.")});
        if (m_published > 0)
            points.append({Tone::Danger, publishedText()});
        if (count() > 0)
            points.append(
                {Tone::Info, tr("Deleted rules stay in View › History…, where “Add again…” brings them back, "
                                "not published.")});
        if (!m_gone.isEmpty())
            points.append({Tone::Info, goneText(m_gone)});
        return points;
    }

    [[nodiscard]] QString publishedText() const
    {
        return core::joinedSentences(
            {tr("%Ln of them are published: scans by anybody no longer open the page.", nullptr, m_published),
             tr("To have such a rule again it has to be added and published, which spends one publish.")});
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
            .propose = [account, chosen](const core::RulesByPrefix &onServer) {
                return deleteProposal(chosen, onServer, account);
            }};
}

} // namespace qrjump::ui
