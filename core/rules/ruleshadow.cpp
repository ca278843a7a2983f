#include "core/rules/ruleshadow.h"

#include "core/rules/linkmatch.h"
#include "core/rules/ruleindex.h"

#include <QSet>

#include <algorithm>

namespace qrjump::core {

namespace {

using Effect = RuleShadow::Effect;

constexpr int kNeighboursBelow = 1000; // more than a form can speak of

QByteArray placeOf(const QByteArray &prefix)
{
    return LinkReach(prefix).place().toByteArray();
}

enum class Queries {
    Any,
    Some, ///< only rules that have a query
};

/// A rule on the path `place` that a link of `reach` may hit, too.
std::optional<int> meetingOn(QByteArrayView place, const LinkReach &reach, const RuleIndex &index,
                             Queries queries)
{
    const auto isThere = [&](int found) {
        return found < index.count() && placeOf(index.prefixAt(found)) == place;
    };
    const int exact = queries == Queries::Any ? index.firstNotBefore(place) : index.count();
    if (isThere(exact) && index.keyAt(exact) == place)
        return exact;
    const QByteArray text = place.toByteArray().append('?').append(reach.query());
    const int longer = index.firstNotBefore(text);
    if (isThere(longer) && index.keyAt(longer).startsWith(text))
        return longer;
    const QList<int> shorter = reach.hasQuery() ? index.beginningsOf(text, place.size() + 1) : QList<int>();
    return !shorter.isEmpty() && isThere(shorter.first()) ? std::optional(shorter.first()) : std::nullopt;
}

/// Where rules may stand that may cover what is in `reach`, although its key does not begin with theirs.
struct PathAbove
{
    QByteArrayView place;
    Queries queries;
    LinkDoubt doubt;
};

QList<PathAbove> pathsAbove(const LinkReach &reach)
{
    const QByteArrayView place = reach.place();
    const qsizetype originSize = reach.origin().size();
    if (place.size() == originSize)
        return {};
    QList<PathAbove> paths{{reach.origin(), Queries::Any, LinkDoubt::HostOnly}};
    if (reach.isFolder() && place.size() > originSize + 1)
        paths.append({place.chopped(1), Queries::Any, LinkDoubt::FinalSlash});
    for (qsizetype end = place.indexOf('/', originSize) + 1; end > 0 && end < place.size();
         end = place.indexOf('/', end) + 1)
        paths.append({place.first(end), Queries::Some, LinkDoubt::SlashAndQuery});
    return paths;
}

class ShadowSearch
{
public:
    ShadowSearch(const QStringList &prefixes, const QList<JumpRule> &rules, AccountKind kind);

    [[nodiscard]] QList<RuleShadow> run();

private:
    struct Candidate
    {
        JumpRule rule;
        bool isPublishing;

        [[nodiscard]] bool isLive() const { return isPublishing || rule.isPublished(); }
    };
    struct Indexed
    {
        Candidate candidate;
        QByteArray key;
        QByteArray prefix;
    };

    [[nodiscard]] Candidate candidate(const JumpRule &rule) const;
    void lookAt(int place);
    void lookAtCodes(const Indexed &specific);
    void lookAtLinks(const Indexed &specific);
    void lookAtPaths(const Candidate &specific, const LinkReach &reach);
    void report(const Candidate &general, const Candidate &specific, LinkDoubt doubt);
    void reportCertain(const Candidate &general, const Candidate &specific);
    void reportDoubt(const Candidate &general, const Candidate &specific, LinkDoubt doubt);

    QSet<QString> m_prefixes;
    RuleIndex m_all;
    RuleIndex m_publishing;
    QList<Indexed> m_above; ///< those whose keys the current one begins with
    QList<RuleShadow> m_found;
};

/// Every rule that shares links with the one that has `prefix`, and some that do not; below it only the
/// first kNeighboursBelow.
QList<int> placesAround(const QByteArray &prefix, const RuleIndex &index)
{
    const LinkReach reach(prefix);
    const bool isCode = index.kind() == AccountKind::Service;
    if (!isCode && !reach.isLink())
        return {};
    QList<int> places =
        index.beginningsOf(isCode ? QByteArrayView(prefix) : reach.key(), isCode ? 1 : reach.origin().size());
    const QByteArrayView beginning = isCode ? QByteArrayView(prefix) : reach.place();
    const int first = index.firstNotBefore(beginning);
    const int end = std::min(index.firstBeyond(beginning), first + kNeighboursBelow);
    for (int place = first; place < end; ++place)
        places.append(place);
    for (const PathAbove &path : isCode ? QList<PathAbove>() : pathsAbove(reach)) {
        if (const auto general = meetingOn(path.place, reach, index, path.queries))
            places.append(*general);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

QList<JumpRule> unpublishedOf(const QSet<QString> &prefixes, const QList<JumpRule> &rules)
{
    QList<JumpRule> unpublished;
    for (const JumpRule &rule : rules) {
        if (!rule.isPublished() && prefixes.contains(rule.prefix))
            unpublished.append(rule);
    }
    return unpublished;
}

ShadowSearch::ShadowSearch(const QStringList &prefixes, const QList<JumpRule> &rules, AccountKind kind)
    : m_prefixes(prefixes.begin(), prefixes.end())
    , m_all(rules, kind)
    , m_publishing(unpublishedOf(m_prefixes, rules), kind)
{}

QList<RuleShadow> ShadowSearch::run()
{
    for (int place = 0; place < m_all.count(); ++place)
        lookAt(place);
    return m_found;
}

ShadowSearch::Candidate ShadowSearch::candidate(const JumpRule &rule) const
{
    return {rule, !rule.isPublished() && m_prefixes.contains(rule.prefix)};
}

/// Whoever covers a rule has a key that the rule's key begins with, and comes before it.
void ShadowSearch::lookAt(int place)
{
    const QByteArray key = m_all.keyAt(place);
    while (!m_above.isEmpty() && !key.startsWith(m_above.last().key))
        m_above.removeLast();
    const Indexed current{candidate(m_all.ruleAt(place)), key, m_all.prefixAt(place)};
    if (m_all.kind() == AccountKind::Service)
        lookAtCodes(current);
    else
        lookAtLinks(current);
    m_above.append(current);
}

void ShadowSearch::lookAtCodes(const Indexed &specific)
{
    if (!m_above.isEmpty())
        report(m_above.last().candidate, specific.candidate, LinkDoubt::ServiceCode);
}

void ShadowSearch::lookAtLinks(const Indexed &specific)
{
    const LinkReach reach(specific.prefix);
    for (auto above = m_above.crbegin(); above != m_above.crend(); ++above) {
        const LinkReach general(above->prefix);
        if (!general.covers(reach))
            continue;
        const LinkDoubt doubt = matchLink(general, reach).doubt;
        report(above->candidate, specific.candidate, doubt);
        if (doubt == LinkDoubt::None)
            break;
    }
    lookAtPaths(specific.candidate, reach);
}

/// What may cover a rule although its prefix does not begin with the other's.
void ShadowSearch::lookAtPaths(const Candidate &specific, const LinkReach &reach)
{
    const RuleIndex &index = specific.isPublishing ? m_all : m_publishing;
    if (index.count() == 0)
        return;
    for (const PathAbove &path : pathsAbove(reach)) {
        if (const auto general = meetingOn(path.place, reach, index, path.queries))
            report(candidate(index.ruleAt(*general)), specific, path.doubt);
    }
}

void ShadowSearch::report(const Candidate &general, const Candidate &specific, LinkDoubt doubt)
{
    if (general.rule.prefix == specific.rule.prefix || (!general.isPublishing && !specific.isPublishing))
        return;
    if (doubt == LinkDoubt::HostOnly && !general.isLive())
        return; // a rule with a path is the more specific one, whatever the other covers
    if (doubt == LinkDoubt::None)
        reportCertain(general, specific);
    else
        reportDoubt(general, specific, doubt);
}

void ShadowSearch::reportCertain(const Candidate &general, const Candidate &specific)
{
    if (specific.isPublishing) {
        if (general.isLive())
            m_found.append({Effect::TakesOver, LinkDoubt::None, specific.rule, general.rule});
        return;
    }
    m_found.append({specific.rule.isPublished() ? Effect::LosesPart : Effect::IsBlocked, LinkDoubt::None,
                    general.rule, specific.rule});
}

void ShadowSearch::reportDoubt(const Candidate &general, const Candidate &specific, LinkDoubt doubt)
{
    const bool isSpecific = specific.isPublishing;
    m_found.append({Effect::CannotTell, doubt, isSpecific ? specific.rule : general.rule,
                    isSpecific ? general.rule : specific.rule});
}

} // namespace

QList<RuleShadow> shadowsAfterPublishing(const QStringList &prefixes, const QList<JumpRule> &rules,
                                         AccountKind kind)
{
    return ShadowSearch(prefixes, rules, kind).run();
}

QList<RuleShadow> shadowsOfRule(const JumpRule &rule, const RuleIndex &index)
{
    JumpRule published = rule;
    published.state = RuleState::Unpublished;
    QList<JumpRule> rules{published};
    for (const int place : placesAround(rule.prefix.toUtf8(), index)) {
        if (const JumpRule other = index.ruleAt(place); other.prefix != rule.prefix)
            rules.append(other);
    }
    return shadowsAfterPublishing({rule.prefix}, rules, index.kind());
}

} // namespace qrjump::core
