#pragma once

#include <chrono>
#include <deque>

namespace qrjump::core {

/// How many requests an account may send. WeChat: 44990 above 5 in a second; the service product page adds
/// 200 in a minute.
struct RateLimits
{
    int perSecond = 5;
    int perMinute = 200;

    bool operator==(const RateLimits &) const = default;
};

/// Sliding windows over the moments of past requests: in no second more than perSecond, in no minute more
/// than perMinute. Times are those of Clock::elapsed().
class RateWindows
{
public:
    explicit RateWindows(RateLimits limits);

    /// How long to wait from `now` until one more request is allowed; 0 when it is.
    [[nodiscard]] std::chrono::milliseconds waitAt(std::chrono::milliseconds now) const;
    void record(std::chrono::milliseconds now);

private:
    [[nodiscard]] std::chrono::milliseconds windowEnd(int count, std::chrono::milliseconds length) const;

    RateLimits m_limits;
    std::deque<std::chrono::milliseconds> m_sent; ///< oldest first, at most the larger of the two limits
};

} // namespace qrjump::core
