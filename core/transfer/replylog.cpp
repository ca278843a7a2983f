#include "core/transfer/replylog.h"

#include <algorithm>

namespace qrjump::core {

int ReplyLog::record(int sent, int total)
{
    const int reply = static_cast<int>(m_replies.size());
    m_replies.append({sent, ++m_moment, total});
    const int lastBefore = lastSentBefore(reply);
    for (int other = 0; other < reply; ++other) {
        const bool isOutdated = m_replies.at(other).received < lastBefore; // others came between
        if (!isOutdated && m_replies.at(other).total != total)
            compare(other, reply);
    }
    return reply;
}

/// The latest moment of sending of those that were answered before `reply` for certain.
int ReplyLog::lastSentBefore(int reply) const
{
    int latest = 0;
    for (int other = 0; other < reply; ++other) {
        if (isBefore(other, reply))
            latest = std::max(latest, m_replies.at(other).sent);
    }
    return latest;
}

void ReplyLog::compare(int first, int second)
{
    const bool isGrowth = m_replies.at(first).total < m_replies.at(second).total;
    const auto [lower, higher] = isGrowth ? std::pair(first, second) : std::pair(second, first);
    if (!isBefore(first, second)) {
        m_steps.append({lower, higher, Step::Order::SameTime});
        return;
    }
    m_steps.append({lower, higher, isGrowth ? Step::Order::Growth : Step::Order::Fall});
    if (isGrowth)
        return;
    m_hasFallen = true;
    m_replies[second].isBelowEarlier = true;
    m_replies[first].isAboveLater = true;
}

bool ReplyLog::mayHaveFallen(int from, int to) const
{
    return m_hasFallen && std::any_of(m_steps.begin(), m_steps.end(), [&](const Step &step) {
               return step.order != Step::Order::Growth && mayLie(step.higher, step.lower, from, to);
           });
}

bool ReplyLog::hasLikelyFallen(int from, int to) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [&](const Step &step) {
        return isLikelyFall(step) && mayLie(step.higher, step.lower, from, to);
    });
}

bool ReplyLog::isLikelyFall(const Step &step) const
{
    switch (step.order) {
    case Step::Order::Growth:
        return false;
    case Step::Order::Fall:
        return true;
    case Step::Order::SameTime:
        return m_replies.at(step.lower).isBelowEarlier || m_replies.at(step.higher).isAboveLater;
    }
    Q_UNREACHABLE();
}

int ReplyLog::mostAdded(int from, int to) const
{
    int added = 0;
    for (const Step &step : m_steps) {
        if (mayLie(step.lower, step.higher, from, to))
            added += growthOf(step);
    }
    return added;
}

int ReplyLog::mostAdded() const
{
    int added = 0;
    for (const Step &step : m_steps)
        added += growthOf(step);
    return added;
}

/// At most.
int ReplyLog::growthOf(const Step &step) const
{
    if (step.order == Step::Order::Fall)
        return 0;
    return m_replies.at(step.higher).total - m_replies.at(step.lower).total;
}

bool ReplyLog::isSettledSince(int reply) const
{
    const auto differs = [this, reply](const Reply &other) {
        return other.received >= m_replies.at(reply).sent && other.total != m_replies.at(reply).total;
    };
    return std::none_of(m_replies.begin(), m_replies.end(), differs);
}

bool ReplyLog::mayLie(int first, int second, int from, int to) const
{
    const bool isLater = first == to || isBefore(to, first);
    const bool isEarlier = second == from || isBefore(second, from);
    return !isLater && !isEarlier && from != to && !isBefore(to, from);
}

} // namespace qrjump::core
