#include "core/api/rategate.h"

#include "core/base/clock.h"

namespace qrjump::core {

RateGate::RateGate(RateLimits limits, const Clock &clock, SharedRequests shared)
    : m_clock(clock)
    , m_windows(limits)
    , m_shared(std::move(shared))
{}

std::chrono::milliseconds RateGate::reserve()
{
    const auto now = m_clock.elapsed();
    auto wait = m_windows.waitAt(now);
    if (wait.count() == 0 && m_shared.memory)
        wait = m_shared.memory->reserve(m_shared.account, m_clock.now(), m_windows.windows());
    if (wait.count() == 0)
        m_windows.record(now);
    return wait;
}

} // namespace qrjump::core
