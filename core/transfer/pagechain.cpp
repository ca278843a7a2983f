#include "core/transfer/pagechain.h"

#include <algorithm>

namespace qrjump::core {

PageChain::PageChain(HeldRules &held, const ReplyLog &log, int pageSize)
    : m_held(held)
    , m_log(log)
    , m_pageSize(pageSize)
{}

void PageChain::take(const PageReply &page, const QList<PageAsk> &underWay)
{
    m_waiting.insert(page.page, page);
    joinWhatFits(underWay);
}

std::optional<int> PageChain::takeWanted()
{
    return m_wanted.isEmpty() ? std::nullopt : std::optional(m_wanted.takeFirst());
}

std::optional<int> PageChain::lastReplyOf(int page) const
{
    const QList<Reading> readings = m_readings.value(page);
    return readings.isEmpty() ? std::nullopt : std::optional(readings.last().reply);
}

/// A page that is joined may be what others wait for, so it starts from the first one again.
void PageChain::joinWhatFits(const QList<PageAsk> &underWay)
{
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end() && waiting.key() <= m_joined + 1;) {
        if (settle(*waiting, underWay)) {
            m_waiting.erase(waiting);
            waiting = m_waiting.begin();
        } else {
            ++waiting;
        }
    }
}

/// Whether the reply is done with.
bool PageChain::settle(const PageReply &page, const QList<PageAsk> &underWay)
{
    if (const auto end = laterEnd(page)) {
        m_readings[page.page].append({*end, false});
        return true;
    }
    if (m_held.isUnclear(page)) {
        want(page.page, page.reply, underWay);
        return true;
    }
    if (fits(page)) {
        join(page);
        return true;
    }
    if (const auto seam = seamOf(page)) {
        join(page, seam);
        return true;
    }
    want(page.page - 1, page.reply, underWay);
    return false;
}

void PageChain::join(const PageReply &page, const std::optional<HeldRules::Seam> &seam)
{
    m_held.append(page, seam);
    m_joined = std::max(m_joined, page.page);
    m_readings[page.page].append({page.reply, page.rules.size() >= m_pageSize});
}

/// The reply that shows the end of the list before this page, read later than it: what was on it is there by
/// now, or gone.
std::optional<int> PageChain::laterEnd(const PageReply &page) const
{
    for (const Reading &reading : m_readings.value(page.page - 1)) {
        if (!reading.isFull && m_log.isBefore(page.reply, reading.reply))
            return reading.reply;
    }
    return std::nullopt;
}

bool PageChain::fits(const PageReply &page) const
{
    return page.page == 1 || isBesideLater(page) || m_held.overlaps(page);
}

/// A page that was full when it was read later: what was on `page` cannot be before it.
bool PageChain::isBesideLater(const PageReply &page) const
{
    const QList<Reading> before = m_readings.value(page.page - 1);
    return std::any_of(before.begin(), before.end(), [&](const Reading &reading) {
        return reading.isFull && m_log.isBefore(page.reply, reading.reply);
    });
}

std::optional<HeldRules::Seam> PageChain::seamOf(const PageReply &page) const
{
    for (const Reading &reading : m_readings.value(page.page - 1)) {
        if (reading.isFull && !m_log.hasLikelyFallen(reading.reply, page.reply))
            return HeldRules::Seam{reading.reply, page.reply};
    }
    return std::nullopt;
}

/// Asks for a page that is to be read after the reply `since`, unless that is under way.
void PageChain::want(int page, int since, const QList<PageAsk> &underWay)
{
    const auto answers = [&](const PageAsk &ask) {
        return ask.page == page && m_log.isBeforeMoment(since, ask.sent);
    };
    const auto waits = [&](const PageReply &reply) {
        return reply.page == page && m_log.isBefore(since, reply.reply);
    };
    if (!m_wanted.contains(page) && std::none_of(underWay.begin(), underWay.end(), answers) &&
        std::none_of(m_waiting.begin(), m_waiting.end(), waits))
        m_wanted.append(page);
}

} // namespace qrjump::core
