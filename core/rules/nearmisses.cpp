#include "core/rules/nearmisses.h"

#include "core/rules/linkcandidates.h"
#include "core/rules/linkmatch.h"

namespace qrjump::core {

namespace {

using ReasonKind = LinkReason::Kind;

constexpr qsizetype kMissesAtMost = 5;
constexpr int kOriginsAtMost = 16;

ReasonKind reasonOf(LinkMatch::Kind kind)
{
    switch (kind) {
    case LinkMatch::Kind::OtherScheme:
        return ReasonKind::OtherScheme;
    case LinkMatch::Kind::OtherHost:
        return ReasonKind::OtherHost;
    case LinkMatch::Kind::OtherPath:
        return ReasonKind::OtherPath;
    case LinkMatch::Kind::OtherQuery:
        return ReasonKind::OtherQuery;
    case LinkMatch::Kind::NotALink:
        return ReasonKind::NotALink;
    case LinkMatch::Kind::Undocumented:
        return ReasonKind::MayCover;
    case LinkMatch::Kind::Hit:
        return ReasonKind::Covers;
    }
    Q_UNREACHABLE();
}

QByteArray originOf(const QByteArray &link)
{
    return LinkReach(link).origin().toByteArray();
}

class NearMissSearch
{
public:
    NearMissSearch(const LinkReach &link, const RuleIndex &index)
        : m_link(link)
        , m_index(index)
    {}

    [[nodiscard]] QList<LinkReason> run();

private:
    void lookAround();
    void lookAtOrigins();
    void lookAtOrigin(QByteArrayView origin);
    void add(int place);

    const LinkReach &m_link;
    const RuleIndex &m_index;
    QList<LinkReason> m_misses;
};

QList<LinkReason> NearMissSearch::run()
{
    lookAround();
    lookAtOrigins();
    return m_misses.first(std::min(m_misses.size(), kMissesAtMost));
}

/// The rule whose prefix the link begins with, and the neighbours in the alphabet.
void NearMissSearch::lookAround()
{
    const QByteArrayView origin = m_link.origin();
    QList<int> places = m_index.beginningsOf(m_link.key(), origin.size()).mid(0, 1);
    const int next = m_index.firstNotBefore(m_link.key());
    places << next - 1 << next;
    for (const int place : std::as_const(places)) {
        if (place >= 0 && place < m_index.count() && originOf(m_index.prefixAt(place)) == origin)
            add(place);
    }
}

/// A rule that would cover the link, had it the rule's scheme or host.
void NearMissSearch::lookAtOrigins()
{
    const QByteArrayView scheme = m_link.scheme();
    const QByteArray otherScheme = scheme == QByteArrayView("https") ? "http" : "https";
    lookAtOrigin(QByteArray(otherScheme).append(m_link.origin().sliced(scheme.size())));
    int place = 0;
    for (int i = 0; i < kOriginsAtMost && place < m_index.count(); ++i) {
        const QByteArray folder = originOf(m_index.keyAt(place)) + '/';
        lookAtOrigin(QByteArrayView(folder).chopped(1));
        place = std::max(place + 1, m_index.firstBeyond(folder));
    }
}

void NearMissSearch::lookAtOrigin(QByteArrayView origin)
{
    if (origin == m_link.origin())
        return;
    const QByteArray moved = origin.toByteArray().append(m_link.key().sliced(m_link.origin().size()));
    const LinkReach target(moved);
    for (const int place : candidatesFor(target, m_index)) {
        const QByteArray key = m_index.keyAt(place);
        if (LinkReach(key).covers(target))
            add(place);
    }
}

void NearMissSearch::add(int place)
{
    const QByteArray prefix = m_index.prefixAt(place);
    const LinkReason miss{reasonOf(matchLink(LinkReach(prefix), m_link).kind), m_index.ruleAt(place).prefix};
    if (!m_misses.contains(miss))
        m_misses.append(miss);
}

} // namespace

QList<LinkReason> nearMisses(const LinkReach &link, const RuleIndex &index)
{
    return index.kind() == AccountKind::Ordinary ? NearMissSearch(link, index).run() : QList<LinkReason>();
}

} // namespace qrjump::core
