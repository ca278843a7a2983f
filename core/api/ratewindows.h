#pragma once

#include "core/base/requestmemory.h"

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

    /// The limits, with what the network may shift.
    [[nodiscard]] const QList<RequestWindow> &windows() const { return m_windows; }
    /// How long to wait from `now` until one more request is allowed; 0 when it is.
    [[nodiscard]] std::chrono::milliseconds waitAt(std::chrono::milliseconds now) const;
    void record(std::chrono::milliseconds now);

private:
    [[nodiscard]] std::chrono::milliseconds endOf(const RequestWindow &window) const;

    QList<RequestWindow> m_windows;
    std::size_t m_most;                           ///< the larger of the two limits
    std::deque<std::chrono::milliseconds> m_sent; ///< oldest first, at most m_most
};

} // namespace qrjump::core
