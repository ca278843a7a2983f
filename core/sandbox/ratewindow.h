#pragma once

#include <chrono>
#include <deque>

namespace qrjump::sandbox {

/// The call limits of one account: 5 calls in any second, 200 in any minute. Refused calls do not count.
class RateWindow
{
public:
    /// Whether a call at `now` is within the limits; if so it counts. `now` never goes backwards.
    [[nodiscard]] bool admit(std::chrono::milliseconds now);

private:
    std::deque<std::chrono::milliseconds> m_admitted; ///< ascending
};

} // namespace qrjump::sandbox
