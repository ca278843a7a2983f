#include "core/api/ratelimiter.h"

#include "core/base/clock.h"

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

// Longer than the limit of a second can make anybody wait: the calls of a minute are used up.
constexpr std::chrono::milliseconds kLongWait = 1200ms;

} // namespace

RateLimiter::RateLimiter(RateLimits limits, const Clock &clock, SharedRequests shared)
    : m_limits(limits)
    , m_clock(clock)
    , m_gate(limits, clock, std::move(shared))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RateLimiter::letThrough);
}

ApiCall<Nothing> RateLimiter::admit()
{
    const ApiPromise<Nothing> promise;
    promise.onAbort([promise, limiter = QPointer(this)] {
        promise.finish(Failure{ApiError{.kind = ApiError::Kind::Cancelled}});
        if (limiter)
            limiter->dropGivenUp();
    });
    m_queue.append(promise);
    if (!m_timer.isActive())
        m_timer.start(0);
    if (m_longWait)
        Q_EMIT longWaitChanged();
    return promise.call();
}

void RateLimiter::letThrough()
{
    dropGivenUp();
    while (!m_queue.isEmpty()) {
        const auto wait = m_gate.reserve();
        if (wait > 0ms) {
            m_timer.start(wait);
            return noteWait(wait);
        }
        const ApiPromise<Nothing> next = m_queue.takeFirst();
        noteWait(0ms); // whoever hears of it may give others up
        next.finish(Nothing{});
    }
}

void RateLimiter::dropGivenUp()
{
    m_queue.removeIf([](const ApiPromise<Nothing> &promise) { return promise.isFinished(); });
    if (!m_queue.isEmpty())
        return;
    m_timer.stop();
    noteWait(0ms);
}

void RateLimiter::noteWait(std::chrono::milliseconds wait)
{
    std::optional<LimitWait> longWait;
    if (wait >= kLongWait)
        longWait = LimitWait{m_limits.perMinute, m_clock.now().addMSecs(wait.count())};
    if (std::exchange(m_longWait, longWait) != longWait)
        Q_EMIT longWaitChanged();
}

} // namespace qrjump::core
