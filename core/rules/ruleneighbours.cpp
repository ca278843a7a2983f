#include "core/rules/ruleneighbours.h"

#include "core/base/sentences.h"
#include "core/rules/rulematcher.h"
#include "core/rules/ruleshadow.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::core {

using Code = RuleProblem::Code;
using Effect = RuleShadow::Effect;

namespace {

struct RuleNeighboursText
{
    Q_DECLARE_TR_FUNCTIONS(RuleNeighbours)
};

int rank(Effect effect)
{
    switch (effect) {
    case Effect::IsBlocked:
        return 0;
    case Effect::CannotTell:
        return 1;
    case Effect::LosesPart:
        return 2;
    case Effect::TakesOver:
        return 3;
    }
    Q_UNREACHABLE();
}

RuleProblem hintAtPrefix(const QString &why, const QString &remedy)
{
    return {.field = RuleField::Prefix,
            .severity = RuleProblem::Severity::Hint,
            .code = Code::Shadow,
            .why = why,
            .remedy = remedy};
}

RuleProblem hintOf(const RuleShadow &shadow)
{
    const QString &other = shadow.other.prefix;
    switch (shadow.effect) {
    case Effect::IsBlocked:
        return hintAtPrefix(
            RuleNeighboursText::tr("The rule %1 is more specific and not published: its links open "
                                   "nothing, also once this rule is published.")
                .arg(other),
            RuleNeighboursText::tr("Publish that rule, too, or delete it."));
    case Effect::LosesPart:
        return hintAtPrefix(
            RuleNeighboursText::tr("The rule %1 is more specific: its links go on opening “%2”.")
                .arg(other, shadow.other.pagePath),
            RuleNeighboursText::tr("Delete that rule if they are to open this page."));
    case Effect::TakesOver:
        return hintAtPrefix(
            RuleNeighboursText::tr(
                "Once published, this rule decides about links that the rule %1 decides about now.")
                .arg(other),
            RuleNeighboursText::tr("The other links of that rule stay as they are."));
    case Effect::CannotTell:
        return hintAtPrefix(
            joinedSentences(
                {RuleNeighboursText::tr("It cannot be told whether this rule or the rule %1 decides about "
                                        "links that both may cover.")
                     .arg(other),
                 displayText(shadow.doubt)}),
            RuleNeighboursText::tr("Choose prefixes that leave no doubt."));
    }
    Q_UNREACHABLE();
}

QList<RuleProblem> hintsAtPrefix(const JumpRule &rule, const RuleIndex &others)
{
    QList<RuleShadow> shadows = shadowsOfRule(rule, others);
    std::stable_sort(shadows.begin(), shadows.end(), [](const RuleShadow &left, const RuleShadow &right) {
        return rank(left.effect) < rank(right.effect);
    });
    QList<RuleProblem> hints;
    for (const RuleShadow &shadow : std::as_const(shadows))
        hints.append(hintOf(shadow));
    return hints;
}

/// Whether another rule decides in place of `rule`, which covers the link.
bool isTaken(const LinkAnswer &answer, const JumpRule &rule)
{
    return answer.rule && answer.rule->prefix.size() > rule.prefix.size();
}

QList<RuleProblem> hintsAtTestLinks(const JumpRule &rule, const RuleMatcher &others)
{
    QList<RuleProblem> hints;
    for (int i = 0; i < static_cast<int>(rule.testLinks.size()); ++i) {
        const QString &link = rule.testLinks.at(i);
        const LinkAnswer answer = others.answer(link);
        if (isTaken(answer, rule) && matchLink(rule.prefix, link).isHit())
            hints.append({.field = RuleField::TestLinks,
                          .testLink = i,
                          .severity = RuleProblem::Severity::Hint,
                          .code = Code::TestLinkTaken,
                          .why = RuleNeighboursText::tr(
                                     "The rule %1 is more specific and decides about this test link.")
                                     .arg(answer.rule->prefix),
                          .remedy = RuleNeighboursText::tr("Enter a link that no other rule covers.")});
    }
    return hints;
}

} // namespace

QList<RuleProblem> neighbourHints(const JumpRule &rule, const RuleMatcher &others)
{
    const AccountKind kind = others.index().kind();
    if (hasErrors(validatePrefix(rule.prefix, kind)))
        return {};
    QList<RuleProblem> hints = hintsAtPrefix(rule, others.index());
    if (kind == AccountKind::Ordinary)
        hints += hintsAtTestLinks(rule, others);
    return hints;
}

} // namespace qrjump::core
