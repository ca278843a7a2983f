#pragma once

#include "core/api/ratewindows.h"

namespace qrjump::core {

class Clock;

/// Where a gate shares what was sent, and as whom.
struct SharedRequests
{
    RequestMemory *memory = nullptr; ///< outlives the gate; null: it shares with nobody
    QString account = {};
};

/// Says when a request may leave. What is remembered of other sessions, other programs and an earlier start
/// counts as well; what this gate let through counts whatever the memory and the wall clock say.
class RateGate
{
public:
    RateGate(RateLimits limits, const Clock &clock, SharedRequests shared = {});

    /// Counts a request as sent now and answers 0, or answers how long to wait before asking again.
    [[nodiscard]] std::chrono::milliseconds reserve();

private:
    const Clock &m_clock;
    RateWindows m_windows;
    SharedRequests m_shared;
};

} // namespace qrjump::core
