#pragma once

#include "core/api/ratewindows.h"

namespace qrjump::core {

/// Until the last of so many requests may leave, if none left in the minute before. A minute's worth leaves
/// as fast as a second allows; only what is beyond it waits for the next minute.
[[nodiscard]] std::chrono::duration<double> shortestTimeFor(int requests, const RateLimits &limits);

} // namespace qrjump::core
