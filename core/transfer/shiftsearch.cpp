#include "core/transfer/shiftsearch.h"

#include <algorithm>
#include <cstdlib>

namespace qrjump::core {

ShiftSearch::ShiftSearch(HeldRules &held, int pageSize, int total, std::optional<int> firstInAnyCase)
    : m_held(held)
    , m_pageSize(pageSize)
    , m_total(total)
    , m_firstInAnyCase(firstInAnyCase)
{}

QList<int> ShiftSearch::nextPages(int atMost)
{
    dropBetweenNeighbours();
    const QList<QList<int>> ranges = rangesToRead();
    QList<int> chosen;
    for (const QList<int> &pages : ranges) {
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

QList<QList<int>> ShiftSearch::rangesToRead() const
{
    QList<QList<int>> ranges;
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end(); ++waiting) {
        if (!isRead(waiting.key() - 1))
            ranges.append(QList<int>{waiting.key() - 1});
    }
    for (int page = m_firstInAnyCase.value_or(m_total + 1); (page - 1) * m_pageSize < m_total; ++page) {
        if (!isRead(page))
            ranges.append(QList<int>{page});
    }
    const QList<Mark> marks = this->marks();
    for (const int place : m_held.doubtfulPlaces()) {
        if (const auto page = unreadPageAt(place, marks))
            ranges.append(QList<int>{*page});
    }
    for (qsizetype i = 1; i < marks.size(); ++i) {
        const Mark &from = marks.at(i - 1);
        const Mark &to = marks.at(i);
        if (to.held - from.held == to.server - from.server)
            continue;
        if (const QList<int> pages = unreadPages(from, to); !pages.isEmpty())
            ranges.append(pages);
    }
    return ranges;
}

void ShiftSearch::take(const PageReply &page)
{
    m_waiting.insert(page.page, page);
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end();) {
        if (put(*waiting)) {
            m_waiting.erase(waiting);
            waiting = m_waiting.begin();
        } else {
            ++waiting;
        }
    }
}

bool ShiftSearch::put(const PageReply &page)
{
    if (page.rules.isEmpty()) {
        m_read.insert(page.page, {});
        return true;
    }
    if (!m_held.splice(page, placeBehind(page.page - 1)))
        return false;
    m_read.insert(page.page,
                  {m_held.positionOf(page.rules.first().prefix), m_held.positionOf(page.rules.last().prefix),
                   static_cast<int>(page.rules.size())});
    return true;
}

std::optional<int> ShiftSearch::placeBehind(int page) const
{
    if (page == 0)
        return 0;
    const ReadPage read = m_read.value(page);
    return read.count > 0 ? std::optional(m_held.places().at(read.last) + 1) : std::nullopt;
}

bool ShiftSearch::isSolved() const
{
    const QList<Mark> marks = this->marks();
    return m_waiting.isEmpty() &&
           std::all_of(marks.begin(), marks.end(), [](const Mark &mark) { return mark.held == mark.server; });
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

QList<int> ShiftSearch::unreadPages(const Mark &from, const Mark &to) const
{
    QList<int> pages;
    const int last = (to.server + m_pageSize - 1) / m_pageSize;
    for (int page = from.server / m_pageSize + 1; page <= last; ++page) {
        if (!isRead(page))
            pages.append(page);
    }
    return pages;
}

/// The page that may have what is missing before `place`, unless all around it was read.
std::optional<int> ShiftSearch::unreadPageAt(int place, const QList<Mark> &marks) const
{
    for (qsizetype i = 1; i < marks.size(); ++i) {
        const Mark &from = marks.at(i - 1);
        const Mark &to = marks.at(i);
        if (place < from.held || place > to.held)
            continue;
        const QList<int> pages = unreadPages(from, to);
        if (pages.isEmpty())
            continue;
        const int likely = (from.server + place - from.held) / m_pageSize + 1;
        return *std::min_element(pages.begin(), pages.end(), [likely](int left, int right) {
            return std::abs(left - likely) < std::abs(right - likely);
        });
    }
    return std::nullopt;
}

} // namespace qrjump::core
