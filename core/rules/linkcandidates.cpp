#include "core/rules/linkcandidates.h"

#include <algorithm>

namespace qrjump::core {

namespace {

/// Collects the rules on each path that may cover one link.
class CandidateSearch
{
public:
    CandidateSearch(const LinkReach &link, const RuleIndex &index)
        : m_link(link)
        , m_index(index)
    {}

    [[nodiscard]] QList<int> run();

private:
    /// The rules on exactly this path whose query the link has.
    void lookAt(QByteArrayView place);

    const LinkReach &m_link;
    const RuleIndex &m_index;
    QList<int> m_found;
};

QList<int> CandidateSearch::run()
{
    const QByteArrayView place = m_link.place();
    const qsizetype originSize = m_link.origin().size();
    lookAt(m_link.origin());
    for (qsizetype slash = place.indexOf('/', originSize); slash >= 0 && slash + 1 < place.size();
         slash = place.indexOf('/', slash + 1))
        lookAt(place.first(slash + 1));
    if (place.size() > originSize)
        lookAt(place);
    lookAt(place.toByteArray() + '/');
    std::sort(m_found.begin(), m_found.end());
    m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
    return m_found;
}

void CandidateSearch::lookAt(QByteArrayView place)
{
    if (!m_index.mayHavePath(place))
        return;
    if (!m_link.hasQuery())
        m_found += m_index.beginningsOf(place, place.size());
    else if (place.size() == m_link.place().size())
        m_found += m_index.beginningsOf(m_link.key(), place.size());
    else
        m_found += m_index.beginningsOf(place.toByteArray().append('?').append(m_link.query()), place.size());
}

} // namespace

QList<int> candidatesFor(const LinkReach &link, const RuleIndex &index)
{
    switch (index.kind()) {
    case AccountKind::Ordinary:
        return CandidateSearch(link, index).run();
    case AccountKind::Service: {
        QList<int> places = index.beginningsOf(link.text(), 1);
        std::reverse(places.begin(), places.end());
        return places;
    }
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
