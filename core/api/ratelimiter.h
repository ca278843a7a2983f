#pragma once

#include "core/api/apicall.h"
#include "core/api/ratewindows.h"

#include <QList>
#include <QTimer>

namespace qrjump::core {

class Clock;

/// Lets requests through no faster than the limits allow, in the order in which they asked. One per account,
/// shared by everything that talks for it.
class RateLimiter : public QObject
{
    Q_OBJECT

public:
    RateLimiter(RateLimits limits, const Clock &clock, QObject *parent = nullptr);

    /// Ends when the request may leave; it then counts as sent.
    [[nodiscard]] ApiCall<Nothing> admit();

    /// How many requests wait for their turn.
    [[nodiscard]] int waiting() const { return static_cast<int>(m_queue.size()); }

private:
    void letThrough();

    const Clock &m_clock;
    RateWindows m_windows;
    QList<ApiPromise<Nothing>> m_queue;
    QTimer m_timer;
};

} // namespace qrjump::core
