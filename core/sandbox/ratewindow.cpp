#include "core/sandbox/ratewindow.h"

#include <algorithm>
#include <array>

namespace qrjump::sandbox {

using namespace std::chrono_literals;

namespace {

struct Limit
{
    std::size_t calls;
    std::chrono::milliseconds span;
};

// Calls that leave a client a second apart may arrive a little closer together. Whoever keeps to the limit at
// his end must not be refused for that.
constexpr auto kArrivalTolerance = 50ms;

constexpr std::array<Limit, 2> kLimits{Limit{5, 1s - kArrivalTolerance}, Limit{200, 60s - kArrivalTolerance}};
constexpr std::size_t kLongestMemory = 200;

} // namespace

bool RateWindow::admit(std::chrono::milliseconds now)
{
    const auto exceeds = [&](const Limit &limit) {
        return m_admitted.size() >= limit.calls &&
               now - *(m_admitted.end() - std::ptrdiff_t(limit.calls)) < limit.span;
    };
    if (std::any_of(kLimits.begin(), kLimits.end(), exceeds))
        return false;
    m_admitted.push_back(now);
    if (m_admitted.size() > kLongestMemory)
        m_admitted.pop_front();
    return true;
}

} // namespace qrjump::sandbox
