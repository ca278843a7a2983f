#include "core/transfer/rulegathering.h"

#include <algorithm>

namespace qrjump::core {

namespace {

// Each one costs a page, and a search of a few pages where rules are gone.
constexpr int kMostRounds = 12;
constexpr int kPagesAtOnce = 6;
// Pages that may come before the one that they wait for.
constexpr int kPagesAhead = 32;

} // namespace

RuleGathering::RuleGathering(Source source, int pageSize)
    : m_source(source)
    , m_pageSize(pageSize)
    , m_chain(m_held, m_log, pageSize)
{}

std::optional<PageAsk> RuleGathering::next()
{
    const std::optional<int> page = nextPage();
    if (!page)
        return std::nullopt;
    m_underWay.append({*page, m_log.send()});
    return m_underWay.last();
}

void RuleGathering::giveBack(const PageAsk &ask)
{
    m_underWay.removeOne(ask);
    m_again.append(ask.page);
}

std::optional<int> RuleGathering::promised() const
{
    if (!m_hasReplies)
        return std::nullopt;
    switch (m_source) {
    case Source::Pages:
        return m_isCounted ? std::optional(total()) : std::nullopt;
    case Source::WholeList:
        return m_lastPage.totalCount ? m_lastPage.totalCount : m_lastPage.listSize;
    case Source::Part:
        return m_lastPage.listSize;
    }
    Q_UNREACHABLE();
}

bool RuleGathering::isChecking() const
{
    if (m_isFinished || m_source != Source::Pages || !m_isCounted)
        return false;
    return m_search || m_rounds > 0 || count() >= total();
}

std::optional<int> RuleGathering::nextPage()
{
    if (m_isFinished)
        return std::nullopt;
    if (!m_again.isEmpty())
        return m_again.takeFirst();
    if (!m_isCounted) // only one reply after the other shows where the end is
        return m_underWay.isEmpty() ? std::optional(m_uncountedPage) : std::nullopt;
    if (m_search)
        return std::nullopt;
    if (const auto page = m_chain.takeWanted())
        return page;
    return freshPage();
}

std::optional<int> RuleGathering::freshPage() const
{
    const int joined = m_chain.joinedPages();
    for (int page = joined + 1; page <= joined + kPagesAhead; ++page) {
        if ((page - 1) * m_pageSize >= total())
            return std::nullopt;
        if (!isUnderWay(page) && !m_chain.isWaiting(page))
            return page;
    }
    return std::nullopt;
}

bool RuleGathering::isUnderWay(int page) const
{
    return std::any_of(m_underWay.begin(), m_underWay.end(),
                       [page](const PageAsk &ask) { return ask.page == page; });
}

void RuleGathering::take(const PageAsk &ask, const RulePage &page)
{
    m_underWay.removeOne(ask);
    m_isCounted = m_isCounted || page.totalCount;
    const int reply = m_log.record(ask.sent, page.totalCount.value_or(m_hasReplies ? total() : 0));
    m_hasReplies = true;
    m_lastPage = page;
    m_lastPage.rules.clear();
    const PageReply read{reply, ask.page, (ask.page - 1) * m_pageSize, page.rules};
    if (m_source != Source::Pages)
        takeOnlyReply(read);
    else if (m_isCounted)
        takeCounted(read);
    else
        takeUncounted(read);
}

void RuleGathering::takeOnlyReply(const PageReply &page)
{
    m_held.appendWhole(page);
    if (count() == promised().value_or(count()))
        finish(Completeness::Kind::Complete);
    else
        finish(Completeness::Kind::Incomplete, promiseBroken());
}

/// A gateway that leaves the counts out may send smaller pages, too: only an empty one is the end.
void RuleGathering::takeUncounted(const PageReply &page)
{
    m_held.append(page);
    ++m_uncountedPage;
    if (!page.rules.isEmpty())
        return;
    if (m_held.hasMoved())
        finish(Completeness::Kind::Incomplete, tr("A rule arrived twice, so the rules changed meanwhile."));
    else
        finish(Completeness::Kind::Unconfirmed);
}

void RuleGathering::takeCounted(const PageReply &page)
{
    if (!m_search)
        m_chain.take(page, m_underWay);
    else if (m_log.totalOf(page.reply) != m_search->total())
        m_isSearchOutdated = true;
    else if (!m_isSearchOutdated)
        m_search->take(page);
    proceed();
}

/// Nothing is decided before all replies are there.
void RuleGathering::proceed()
{
    if (!m_underWay.isEmpty() || !m_again.isEmpty())
        return;
    if (m_search && !m_isSearchOutdated)
        return search();
    m_search.reset();
    m_isSearchOutdated = false;
    if (!m_chain.isWanting() && !freshPage())
        checkEnd();
}

/// With the last page read when there were as many rules as the last reply says, none of those that there
/// were then is missing. So the count tells whether some are gone.
void RuleGathering::checkEnd()
{
    const int lastPage = std::max(1, (total() + m_pageSize - 1) / m_pageSize);
    const std::optional<int> reply = m_chain.lastReplyOf(lastPage);
    if (!reply || !m_log.isSettledSince(*reply)) {
        if (++m_rounds > kMostRounds)
            return finish(Completeness::Kind::Incomplete, keptChanging());
        m_again.append(lastPage);
        return;
    }
    if (m_held.count() == total() && m_held.doubtfulPlaces().isEmpty() && !m_held.isOrderDoubtful())
        return finish(Completeness::Kind::Complete);
    m_search.emplace(m_held, m_pageSize, total(), firstUncertainPage());
    search();
}

/// The page from which on rules may have been created during the reading, if they may stand in wrong places.
std::optional<int> RuleGathering::firstUncertainPage() const
{
    if (!m_held.isOrderDoubtful())
        return std::nullopt;
    return std::max(0, total() - m_log.mostAdded() - 1) / m_pageSize + 1;
}

void RuleGathering::search()
{
    m_again = m_search->nextPages(kPagesAtOnce);
    if (!m_again.isEmpty())
        return;
    if (m_search->isSolved())
        return finish(Completeness::Kind::Complete);
    finish(Completeness::Kind::Incomplete, count() == total() ? keptChanging() : promiseBroken());
}

QString RuleGathering::keptChanging() const
{
    return tr("The rules kept changing while they were being read.");
}

QString RuleGathering::promiseBroken() const
{
    return tr("The server promised %1 rules and sent %2.").arg(promised().value_or(0)).arg(count());
}

void RuleGathering::finish(Completeness::Kind kind, const QString &why)
{
    m_isFinished = true;
    m_completeness.kind = kind;
    m_completeness.why = why;
}

RuleListing RuleGathering::listing() const
{
    RuleListing listing{.rules = m_held.inOrder(),
                        .begunAt = {},
                        .endedAt = {},
                        .totalCount = m_source == Source::Part ? m_lastPage.totalCount : promised(),
                        .publishQuota = m_lastPage.publishQuota,
                        .featureOpen = m_lastPage.featureOpen,
                        .completeness = m_completeness};
    if (!m_isFinished)
        listing.completeness.kind = Completeness::Kind::Incomplete;
    if (listing.isIncomplete()) {
        const int promise = promised().value_or(count());
        listing.completeness.missing = std::max(0, promise - count());
        listing.completeness.surplus = std::max(0, count() - promise);
    }
    return listing;
}

} // namespace qrjump::core
