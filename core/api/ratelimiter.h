#pragma once

#include "core/api/apicall.h"
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

private:
    void letThrough();

    RateGate m_gate;
    QList<ApiPromise<Nothing>> m_queue;
    QTimer m_timer;
};

} // namespace qrjump::core
