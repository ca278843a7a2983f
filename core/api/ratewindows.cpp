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
    : m_windows{{limits.perSecond, 1s + kSecondSlack}, {limits.perMinute, 60s + kMinuteSlack}}
    , m_most(static_cast<std::size_t>(std::max(limits.perSecond, limits.perMinute)))
{}

std::chrono::milliseconds RateWindows::waitAt(std::chrono::milliseconds now) const
{
    auto wait = 0ms;
    for (const RequestWindow &window : m_windows)
        wait = std::max(wait, endOf(window) - now);
    return wait;
}

void RateWindows::record(std::chrono::milliseconds now)
{
    m_sent.push_back(now);
    if (m_sent.size() > m_most)
        m_sent.pop_front();
}

std::chrono::milliseconds RateWindows::endOf(const RequestWindow &window) const
{
    const auto limit = static_cast<std::size_t>(window.count);
    if (m_sent.size() < limit)
        return std::chrono::milliseconds::min() / 2; // half: subtracting a time from it must not overflow
    return m_sent[m_sent.size() - limit] + window.length;
}

} // namespace qrjump::core
