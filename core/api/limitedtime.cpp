#include "core/api/limitedtime.h"

#include <algorithm>

namespace qrjump::core {

std::chrono::duration<double> shortestTimeFor(int requests, const RateLimits &limits)
{
    using Seconds = std::chrono::duration<double>;
    using Minutes = std::chrono::duration<double, std::ratio<60>>;
    const int before = std::max(0, requests - 1);
    const Seconds bySecond(static_cast<double>(before) / limits.perSecond);
    const Minutes fullMinutes(before / limits.perMinute);
    const Seconds rest(static_cast<double>(before % limits.perMinute) / limits.perSecond);
    return std::max(bySecond, fullMinutes + rest);
}

} // namespace qrjump::core
