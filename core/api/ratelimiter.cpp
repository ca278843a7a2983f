#include "core/api/ratelimiter.h"

namespace qrjump::core {

RateLimiter::RateLimiter(RateLimits limits, const Clock &clock, SharedRequests shared)
    : m_gate(limits, clock, std::move(shared))
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
        m_timer.start(0);
    return promise.call();
}

void RateLimiter::letThrough()
{
    m_queue.removeIf([](const ApiPromise<Nothing> &promise) { return promise.isFinished(); });
    while (!m_queue.isEmpty()) {
        if (const auto wait = m_gate.reserve(); wait.count() > 0) {
            m_timer.start(wait);
            return;
        }
        m_queue.takeFirst().finish(Nothing{});
    }
}

} // namespace qrjump::core
