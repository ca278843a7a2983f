#pragma once

#include "core/api/apicall.h"
#include "core/api/limitwait.h"
#include "core/api/rategate.h"

#include <QList>
#include <QTimer>

namespace qrjump::core {

/// Lets requests through no faster than the limits allow, in the order in which they asked. One per session,
/// for everything that talks in it.
class RateLimiter : public QObject
{
    Q_OBJECT

public:
    RateLimiter(RateLimits limits, const Clock &clock, SharedRequests shared = {});

    /// Ends when the request may leave; it then counts as sent.
    [[nodiscard]] ApiCall<Nothing> admit();

    /// How many requests wait for their turn.
    [[nodiscard]] int waiting() const { return static_cast<int>(m_queue.size()); }
    /// Why they wait, when that takes so long that it has to be told. Nothing while none does.
    [[nodiscard]] const std::optional<LimitWait> &longWait() const { return m_longWait; }
    [[nodiscard]] const RateLimits &limits() const { return m_limits; }

Q_SIGNALS:
    /// It has begun or ended, or one more waits for its end.
    void longWaitChanged();

private:
    void letThrough();
    void dropGivenUp();
    void noteWait(std::chrono::milliseconds wait);

    RateLimits m_limits;
    const Clock &m_clock;
    RateGate m_gate;
    std::optional<LimitWait> m_longWait;
    QList<ApiPromise<Nothing>> m_queue;
    QTimer m_timer;
};

} // namespace qrjump::core
