#include "core/rules/ruleshadow.h"

#include "core/rules/linkmatch.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringBuilder>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

using Doubt = RuleShadow::Doubt;
using Effect = RuleShadow::Effect;

/// The links that a prefix names, cut into what is compared.
struct Reach
{
    QString origin; ///< scheme and authority
    QString path;
    QString query;
    bool hasQuery = false;

    [[nodiscard]] QString place() const { return origin + path; }
    [[nodiscard]] QString key() const { return hasQuery ? place() + u'?' + query : place(); }
    [[nodiscard]] bool isFolder() const { return path.endsWith(u'/'); }
    [[nodiscard]] bool covers(const Reach &other) const
    {
        if (origin != other.origin)
            return false;
        if (path == other.path)
            return !hasQuery || (other.hasQuery && other.query.startsWith(query));
        return !hasQuery && isFolder() && other.path.startsWith(path);
    }
};

QString decoded(QStringView text)
{
    return text.contains(u'%') ? QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()))
                               : text.toString();
}

/// One rule, as it is and as it might be understood.
struct Candidate
{
    explicit Candidate(const JumpRule &knownRule, bool isToBePublished)
        : rule(knownRule)
        , isPublishing(isToBePublished)
        , parts(splitLink(rule.prefix))
        , lenient{QString(parts.scheme % u"://" % parts.host()).toLower(), decoded(parts.path),
                  decoded(parts.query), parts.hasQuery}
        , key(lenient.key())
    {}

    [[nodiscard]] bool isLive() const { return isPublishing || rule.isPublished(); }

    JumpRule rule;
    bool isPublishing;
    LinkParts parts; ///< points into rule.prefix, which is shared by all copies
    Reach lenient;   ///< without everything of which it is not documented whether it makes a difference
    QString key;
};

Doubt ownDoubt(const LinkParts &parts)
{
    if (parts.hasUserInfo())
        return Doubt::UserInfo;
    if (parts.hasPort())
        return Doubt::Port;
    if (parts.hasFragment)
        return Doubt::Fragment;
    return parts.hasCapitals() ? Doubt::Capitals : Doubt::None;
}

/// About two rules of which one covers the other as they might be understood.
Doubt doubtBetween(const Candidate &general, const Candidate &specific)
{
    if (matchLink(general.rule.prefix, specific.rule.prefix) == LinkMatch::Hit)
        return Doubt::None;
    const Doubt doubt = ownDoubt(general.parts);
    const Doubt other = ownDoubt(specific.parts);
    if (doubt == Doubt::None && other == Doubt::None)
        return Doubt::Encoding;
    return doubt == Doubt::None ? other : doubt;
}

/// The rules on one path.
struct PathRules
{
    std::optional<int> withoutQuery;
    QMap<QString, int> byQuery;

    /// One that a link of `reach` may have the query of.
    [[nodiscard]] std::optional<int> meeting(const Reach &reach) const
    {
        return withoutQuery ? withoutQuery : meetingByQuery(reach);
    }
    [[nodiscard]] std::optional<int> meetingByQuery(const Reach &reach) const
    {
        if (byQuery.isEmpty())
            return std::nullopt;
        const auto longer = byQuery.lowerBound(reach.query);
        if (!reach.hasQuery || (longer != byQuery.end() && longer.key().startsWith(reach.query)))
            return reach.hasQuery ? longer.value() : byQuery.first();
        for (qsizetype length = reach.query.size(); length >= 0; --length) {
            if (const auto shorter = byQuery.find(reach.query.left(length)); shorter != byQuery.end())
                return shorter.value();
        }
        return std::nullopt;
    }
};

class ShadowSearch
{
public:
    ShadowSearch(const QStringList &prefixes, const QList<JumpRule> &rules, AccountKind kind);

    [[nodiscard]] QList<RuleShadow> run();

private:
    void addToIndex(int position);
    void lookAt(int position);
    void lookAtCodes(int position);
    void lookAtPaths(int position);
    void report(int general, int specific, Doubt doubt);
    void reportCertain(const Candidate &general, const Candidate &specific);
    void reportDoubt(const Candidate &general, const Candidate &specific, Doubt doubt);

    AccountKind m_kind;
    QList<Candidate> m_candidates; ///< by key
    QList<int> m_above;            ///< those whose keys the current one begins with
    QHash<QString, PathRules> m_all;
    QHash<QString, PathRules> m_publishing; ///< those that are to be published
    QList<RuleShadow> m_found;
};

ShadowSearch::ShadowSearch(const QStringList &prefixes, const QList<JumpRule> &rules, AccountKind kind)
    : m_kind(kind)
{
    const QSet<QString> publishing(prefixes.begin(), prefixes.end());
    m_candidates.reserve(rules.size());
    for (const JumpRule &rule : rules) {
        const Candidate candidate(rule, publishing.contains(rule.prefix) && !rule.isPublished());
        if (candidate.parts.isLink())
            m_candidates.append(candidate);
    }
    std::stable_sort(m_candidates.begin(), m_candidates.end(),
                     [](const Candidate &left, const Candidate &right) { return left.key < right.key; });
}

QList<RuleShadow> ShadowSearch::run()
{
    for (int i = 0; i < static_cast<int>(m_candidates.size()); ++i)
        addToIndex(i);
    for (int i = 0; i < static_cast<int>(m_candidates.size()); ++i)
        lookAt(i);
    return m_found;
}

void ShadowSearch::addToIndex(int position)
{
    const Candidate &candidate = m_candidates.at(position);
    const auto add = [&](QHash<QString, PathRules> &index) {
        PathRules &rules = index[candidate.lenient.place()];
        if (candidate.lenient.hasQuery)
            rules.byQuery.insert(candidate.lenient.query, position);
        else
            rules.withoutQuery = position;
    };
    add(m_all);
    if (candidate.isPublishing)
        add(m_publishing);
}

/// Whoever covers a rule has a key that the rule's key begins with, and comes before it.
void ShadowSearch::lookAt(int position)
{
    const QString &key = m_candidates.at(position).key;
    while (!m_above.isEmpty() && !key.startsWith(m_candidates.at(m_above.last()).key))
        m_above.removeLast();
    if (m_kind == AccountKind::Service) {
        lookAtCodes(position);
    } else {
        const Candidate &specific = m_candidates.at(position);
        for (auto above = m_above.crbegin(); above != m_above.crend(); ++above) {
            const Candidate &general = m_candidates.at(*above);
            if (!general.lenient.covers(specific.lenient))
                continue;
            const Doubt doubt = doubtBetween(general, specific);
            report(*above, position, doubt);
            if (doubt == Doubt::None)
                break;
        }
        lookAtPaths(position);
    }
    m_above.append(position);
}

void ShadowSearch::lookAtCodes(int position)
{
    if (!m_above.isEmpty())
        report(m_above.last(), position, Doubt::ServiceCode);
}

/// What may cover a rule although its prefix does not begin with the other's.
void ShadowSearch::lookAtPaths(int position)
{
    const Candidate &specific = m_candidates.at(position);
    const Reach &reach = specific.lenient;
    const auto &index = specific.isPublishing ? m_all : m_publishing;
    const auto lookUp = [&](const QString &path, auto meeting, Doubt doubt) {
        const auto rules = index.constFind(reach.origin + path);
        if (rules == index.constEnd())
            return;
        if (const std::optional<int> general = ((*rules).*meeting)(reach))
            report(*general, position, doubt);
    };
    if (reach.path.isEmpty())
        return;
    lookUp({}, &PathRules::meeting, Doubt::HostOnly);
    if (reach.isFolder() && reach.path.size() > 1)
        lookUp(reach.path.chopped(1), &PathRules::meeting, Doubt::FinalSlash);
    for (qsizetype end = reach.path.indexOf(u'/') + 1; end > 0 && end < reach.path.size();
         end = reach.path.indexOf(u'/', end) + 1)
        lookUp(reach.path.left(end), &PathRules::meetingByQuery, Doubt::SlashAndQuery);
}

void ShadowSearch::report(int general, int specific, Doubt doubt)
{
    const Candidate &above = m_candidates.at(general);
    const Candidate &below = m_candidates.at(specific);
    if (above.rule.prefix == below.rule.prefix || (!above.isPublishing && !below.isPublishing))
        return;
    if (doubt == Doubt::HostOnly && !above.isLive())
        return; // a rule with a path is the more specific one, whatever the other covers
    if (doubt == Doubt::None)
        reportCertain(above, below);
    else
        reportDoubt(above, below, doubt);
}

void ShadowSearch::reportCertain(const Candidate &general, const Candidate &specific)
{
    if (specific.isPublishing) {
        if (general.isLive())
            m_found.append({Effect::TakesOver, Doubt::None, specific.rule, general.rule});
        return;
    }
    m_found.append({specific.rule.isPublished() ? Effect::LosesPart : Effect::IsBlocked, Doubt::None,
                    general.rule, specific.rule});
}

void ShadowSearch::reportDoubt(const Candidate &general, const Candidate &specific, Doubt doubt)
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

} // namespace qrjump::core
