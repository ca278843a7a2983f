#include "core/transfer/shiftsearch.h"

#include <algorithm>

namespace qrjump::core {

ShiftSearch::ShiftSearch(HeldRules &held, int pageSize, int total, const QList<int> &doubtful)
    : m_held(held)
    , m_pageSize(pageSize)
    , m_total(total)
    , m_doubtful(doubtful)
{}

QList<int> ShiftSearch::nextPages(int atMost)
{
    dropBetweenNeighbours();
    QList<QList<int>> ranges;
    for (const int page : std::as_const(m_doubtful)) {
        if (!m_read.contains(page))
            ranges.append(QList<int>{page});
    }
    const QList<Mark> marks = this->marks();
    for (qsizetype i = 1; i < marks.size(); ++i) {
        if (const QList<int> pages = unreadPages(marks.at(i - 1), marks.at(i)); !pages.isEmpty())
            ranges.append(pages);
    }
    QList<int> chosen;
    for (const QList<int> &pages : std::as_const(ranges)) {
        const qsizetype share = std::max<qsizetype>(1, atMost / ranges.size());
        const qsizetype count = std::min(share, pages.size());
        for (qsizetype i = 1; i <= count; ++i) {
            const int page = pages.at(i * pages.size() / (count + 1));
            if (chosen.size() < atMost && !chosen.contains(page))
                chosen.append(page);
        }
    }
    return chosen;
}

void ShiftSearch::take(const PageReply &page)
{
    m_held.splice(page);
    if (page.rules.isEmpty()) {
        m_read.insert(page.page, {});
        return;
    }
    m_read.insert(page.page,
                  {m_held.positionOf(page.rules.first().prefix), m_held.positionOf(page.rules.last().prefix),
                   static_cast<int>(page.rules.size())});
}

bool ShiftSearch::isSolved() const
{
    const QList<Mark> marks = this->marks();
    return std::all_of(marks.begin(), marks.end(), [](const Mark &mark) { return mark.held == mark.server; });
}

QList<ShiftSearch::Mark> ShiftSearch::marks() const
{
    const QList<int> places = m_held.places();
    QList<Mark> marks{{0, 0}};
    for (auto read = m_read.begin(); read != m_read.end(); ++read) {
        if (read->count == 0)
            continue;
        const int server = (read.key() - 1) * m_pageSize;
        marks.append({places.at(read->first), server});
        marks.append({places.at(read->last) + 1, server + read->count});
    }
    marks.append({m_held.count(), m_total});
    return marks;
}

/// What stands here between two rules that are neighbours on the server is gone.
void ShiftSearch::dropBetweenNeighbours()
{
    const QList<Mark> marks = this->marks();
    const auto isEarlier = [](const Mark &left, const Mark &right) { return left.held < right.held; };
    if (!std::is_sorted(marks.begin(), marks.end(), isEarlier))
        return; // the pages contradict each other
    for (qsizetype i = marks.size() - 1; i > 0; --i) { // from the end, so that the other places stay valid
        const Mark &from = marks.at(i - 1);
        const Mark &to = marks.at(i);
        if (from.server == to.server && from.held < to.held)
            m_held.drop(from.held, to.held);
    }
}

/// Those between two marks, if rules are missing or gone there.
QList<int> ShiftSearch::unreadPages(const Mark &from, const Mark &to) const
{
    QList<int> pages;
    if (to.held - from.held == to.server - from.server)
        return pages;
    const int last = (to.server + m_pageSize - 1) / m_pageSize;
    for (int page = from.server / m_pageSize + 1; page <= last; ++page) {
        if (!m_read.contains(page))
            pages.append(page);
    }
    return pages;
}

} // namespace qrjump::core
