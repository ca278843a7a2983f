#include "core/rules/rulematcher.h"

#include "core/rules/linkcandidates.h"
#include "core/rules/nearmisses.h"

namespace qrjump::core {

using ReasonKind = LinkReason::Kind;
using Verdict = LinkAnswer::Verdict;

namespace {

constexpr int kNoPlace = -1;

LinkAnswer miss(QList<LinkReason> reasons)
{
    if (reasons.isEmpty())
        reasons.append({ReasonKind::NoRule});
    return {.reasons = std::move(reasons)};
}

Verdict verdictOf(const JumpRule &rule)
{
    if (rule.isPublished())
        return Verdict::Opens;
    return rule.state == RuleState::Unpublished ? Verdict::No : Verdict::CannotTell;
}

} // namespace

/// Places of the rules that cover a link or may do so.
struct RuleMatcher::Findings
{
    struct Doubtful
    {
        int place;
        LinkDoubt doubt;
    };

    int winner = kNoPlace;
    QList<int> lessSpecific = {};
    QList<Doubtful> doubtful = {};
};

RuleMatcher::RuleMatcher(QList<JumpRule> rules, AccountKind kind)
    : m_index(std::move(rules), kind)
{}

LinkAnswer RuleMatcher::answer(const QString &link) const
{
    const QByteArray utf8 = link.toUtf8();
    const LinkReach reach(utf8);
    if (!reach.isLink() && m_index.kind() == AccountKind::Ordinary)
        return miss({{ReasonKind::NotALink}});
    const Findings findings = find(reach);
    if (!findings.doubtful.isEmpty())
        return unclear(findings);
    if (findings.winner != kNoPlace)
        return decided(findings, link);
    return miss(nearMisses(reach, m_index));
}

RuleMatcher::Findings RuleMatcher::find(const LinkReach &link) const
{
    Findings findings;
    for (const int place : candidatesFor(link, m_index)) {
        const LinkMatch match = matchAt(place, link);
        if (match.isDoubtful())
            findings.doubtful.append({place, match.doubt});
        if (!match.isHit())
            continue;
        const bool isMoreSpecific =
            findings.winner == kNoPlace ||
            m_index.ruleAt(findings.winner).prefix.size() < m_index.ruleAt(place).prefix.size();
        const int lessSpecific = isMoreSpecific ? std::exchange(findings.winner, place) : place;
        if (lessSpecific != kNoPlace)
            findings.lessSpecific.append(lessSpecific);
    }
    if (findings.winner != kNoPlace)
        findings.doubtful.removeIf([&](const Findings::Doubtful &doubtful) {
            return !mayBeat(doubtful.place, doubtful.doubt, findings.winner);
        });
    return findings;
}

LinkMatch RuleMatcher::matchAt(int place, const LinkReach &link) const
{
    const QByteArray prefix = m_index.prefixAt(place);
    return m_index.kind() == AccountKind::Service ? matchCode(prefix, link.text())
                                                  : matchLink(LinkReach(prefix), link);
}

/// Whether a rule with a doubt may be more specific than one that surely covers the link.
bool RuleMatcher::mayBeat(int doubtful, LinkDoubt doubt, int winner) const
{
    switch (doubt) {
    case LinkDoubt::HostOnly:
        return false; // the other one names a path
    case LinkDoubt::FinalSlash:
    case LinkDoubt::SlashAndQuery:
    case LinkDoubt::ServiceCode:
        return true;
    case LinkDoubt::None:
    case LinkDoubt::UserInfo:
    case LinkDoubt::Port:
    case LinkDoubt::Fragment:
    case LinkDoubt::Capitals:
    case LinkDoubt::Encoding:
        return m_index.keyAt(doubtful).size() >= m_index.keyAt(winner).size();
    }
    Q_UNREACHABLE();
}

LinkReason RuleMatcher::reason(ReasonKind kind, int place) const
{
    return {kind, m_index.ruleAt(place).prefix};
}

LinkAnswer RuleMatcher::unclear(const Findings &findings) const
{
    LinkAnswer answer{.verdict = Verdict::CannotTell};
    if (findings.winner != kNoPlace)
        answer.reasons.append(reason(ReasonKind::Covers, findings.winner));
    for (const auto &[place, doubt] : findings.doubtful) {
        LinkReason mayCover = reason(ReasonKind::MayCover, place);
        mayCover.doubt = doubt;
        answer.reasons.append(mayCover);
    }
    return answer;
}

LinkAnswer RuleMatcher::decided(const Findings &findings, const QString &link) const
{
    const JumpRule &rule = m_index.ruleAt(findings.winner);
    LinkAnswer answer{.verdict = verdictOf(rule), .rule = rule};
    if (answer.verdict == Verdict::Opens)
        answer.everybody = LinkSight{rule.pagePath, TestRange::Release};
    const bool isTestLink = rule.testLinks.contains(link);
    answer.staff = isTestLink ? LinkSight{rule.pagePath, rule.testRange} : answer.everybody;
    if (answer.verdict == Verdict::No)
        answer.reasons.append({ReasonKind::NotPublished, rule.prefix});
    if (answer.verdict == Verdict::CannotTell)
        answer.reasons.append({ReasonKind::UnknownState, rule.prefix});
    if (isTestLink)
        answer.reasons.append({ReasonKind::TestLink, rule.prefix});
    for (const int place : findings.lessSpecific)
        answer.reasons.append(reason(ReasonKind::LessSpecific, place));
    return answer;
}

} // namespace qrjump::core
