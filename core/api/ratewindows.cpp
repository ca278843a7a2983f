#include "core/api/ratewindows.h"

#include <algorithm>

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

// The server counts arrivals, we count departures; these absorb what the network shifts between the two.
constexpr auto kSecondSlack = 40ms;
constexpr auto kMinuteSlack = 150ms;

} // namespace

RateWindows::RateWindows(RateLimits limits)
    : m_limits(limits)
{}

std::chrono::milliseconds RateWindows::waitAt(std::chrono::milliseconds now) const
{
    const auto free = std::max(windowEnd(m_limits.perSecond, 1s + kSecondSlack),
                               windowEnd(m_limits.perMinute, 60s + kMinuteSlack));
    return std::max(free - now, 0ms);
}

void RateWindows::record(std::chrono::milliseconds now)
{
    m_sent.push_back(now);
    const auto most = static_cast<std::size_t>(std::max(m_limits.perSecond, m_limits.perMinute));
    if (m_sent.size() > most)
        m_sent.pop_front();
}

std::chrono::milliseconds RateWindows::windowEnd(int count, std::chrono::milliseconds length) const
{
    const auto limit = static_cast<std::size_t>(count);
    if (m_sent.size() < limit)
        return std::chrono::milliseconds::min() / 2; // half: subtracting a time from it must not overflow
    return m_sent[m_sent.size() - limit] + length;
}

} // namespace qrjump::core
