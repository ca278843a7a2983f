#include "ui/operations/change/oddpoints.h"

#include "core/base/sentences.h"
#include "core/rules/rulevalidation.h"
#include "ui/operations/change/proposaltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::ui {

using core::JumpRule;
using core::RuleField;
using core::RuleProblem;

namespace {

constexpr qsizetype kShownAtMost = 10;

struct Finding
{
    QString what; ///< sentences
    QStringList prefixes;
};

class OddWords
{
    Q_DECLARE_TR_FUNCTIONS(OddPoints)

public:
    static QString text(const Finding &finding, qsizetype ruleCount)
    {
        if (ruleCount == 1)
            return finding.what;
        //: %1 is a list of prefixes
        return core::joinedSentences({finding.what, tr("Concerns %1.").arg(someOf(finding.prefixes))});
    }

    static QString developersOnly()
    {
        return tr("The test links open the development version, which only developers can see.");
    }

    static QString more(int count)
    {
        return tr("%Ln more thing(s) are odd about these rules.", nullptr, count);
    }
};

/// The server does not tell every field of every rule.
bool isUntold(const RuleProblem &problem)
{
    return problem.code == RuleProblem::Code::Missing &&
           (problem.field == RuleField::TestRange || problem.field == RuleField::SubRules);
}

QStringList findingsOf(const JumpRule &rule, core::AccountKind kind)
{
    QStringList findings;
    for (const RuleProblem &problem : core::validateRule(rule, kind)) {
        if (!isUntold(problem))
            findings.append(core::joinedSentences({problem.why, problem.remedy}));
    }
    if (!rule.testLinks.isEmpty() && rule.testRange == core::TestRange::Development)
        findings.append(OddWords::developersOnly());
    findings.removeDuplicates();
    return findings;
}

QList<Finding> findingsOf(const QList<JumpRule> &rules, core::AccountKind kind)
{
    QList<Finding> findings;
    QHash<QString, qsizetype> places;
    for (const JumpRule &rule : rules) {
        for (const QString &what : findingsOf(rule, kind)) {
            const auto place = places.constFind(what);
            if (place == places.constEnd()) {
                places.insert(what, findings.size());
                findings.append({what, {rule.prefix}});
            } else {
                findings[*place].prefixes.append(rule.prefix);
            }
        }
    }
    return findings;
}

} // namespace

QList<ProposalPoint> oddPoints(const QList<JumpRule> &rules, core::AccountKind kind)
{
    const QList<Finding> findings = findingsOf(rules, kind);
    QList<ProposalPoint> points;
    for (const Finding &finding : findings.mid(0, kShownAtMost))
        points.append({Tone::Warning, OddWords::text(finding, rules.size())});
    if (findings.size() > kShownAtMost)
        points.append({Tone::Warning, OddWords::more(static_cast<int>(findings.size() - kShownAtMost))});
    return points;
}

} // namespace qrjump::ui
