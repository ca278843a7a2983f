#pragma once

#include <chrono>
#include <deque>
#include <optional>

namespace qrjump::core {

/// How fast operations end, from those of the last minute. Times are those of Clock::elapsed().
class BatchPace
{
public:
    /// The limiter lets no more than `atMostPerMinute` through, however fast it begins.
    explicit BatchPace(int atMostPerMinute);

    /// Nothing that was measured before counts any more.
    void restart(std::chrono::milliseconds now);
    /// An operation that was sent has ended.
    void record(std::chrono::milliseconds now);

    /// Nothing until there is enough to tell.
    [[nodiscard]] std::optional<double> perMinute(std::chrono::milliseconds now) const;
    /// For `count` more operations.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeFor(int count,
                                                                   std::chrono::milliseconds now) const;

private:
    int m_atMostPerMinute;
    std::chrono::milliseconds m_begun{0};
    std::deque<std::chrono::milliseconds> m_ended; ///< oldest first
};

} // namespace qrjump::core
