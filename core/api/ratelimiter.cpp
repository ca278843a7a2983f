#include "core/api/ratelimiter.h"

#include "core/base/clock.h"

namespace qrjump::core {

RateLimiter::RateLimiter(RateLimits limits, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_windows(limits)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RateLimiter::letThrough);
}

ApiCall<Nothing> RateLimiter::admit()
{
    const ApiPromise<Nothing> promise;
    promise.onAbort([promise] { promise.finish(Failure{ApiError{.kind = ApiError::Kind::Cancelled}}); });
    m_queue.append(promise);
    if (!m_timer.isActive())
        m_timer.start(m_windows.waitAt(m_clock.elapsed()));
    return promise.call();
}

void RateLimiter::letThrough()
{
    m_queue.removeIf([](const ApiPromise<Nothing> &promise) { return promise.isFinished(); });
    while (!m_queue.isEmpty()) {
        const auto now = m_clock.elapsed();
        if (const auto wait = m_windows.waitAt(now); wait.count() > 0) {
            m_timer.start(wait);
            return;
        }
        m_windows.record(now);
        m_queue.takeFirst().finish(Nothing{});
    }
}

} // namespace qrjump::core
