#pragma once

#include "core/operations/heldchange.h"
#include "core/operations/operationverdict.h"

#include <QDateTime>
#include <QTimer>

namespace qrjump::core {

class Clock;

/// Why a runner stands still, and when it is time to look whether the reason is gone.
class RunnerPause : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    RunnerPause(const Clock &clock, const RunnerPolicy &policy);

    [[nodiscard]] RunnerHold reason() const { return m_reason; }
    /// The answer that led to it, if it was one.
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    /// The change whose answer it was, if it was one's.
    [[nodiscard]] const HeldChange &change() const { return m_change; }

    /// For how long it has been so.
    [[nodiscard]] std::chrono::milliseconds age() const;
    /// When due() follows, at the earliest. Invalid when nothing is awaited, or when that has passed.
    [[nodiscard]] QDateTime nextLook() const;

    void begin(RunnerHold reason, const std::optional<ApiError> &error = {}, const HeldChange &change = {});
    void end();
    /// The reason is still there: look again after the same time.
    void goOn();
    /// It may pass by itself after all.
    void lookAfter(std::chrono::milliseconds delay);

Q_SIGNALS:
    /// A probe, a look at the lock, or the new day is due.
    void due();

private:
    void look();

    const Clock &m_clock;
    const RunnerPolicy &m_policy;
    RunnerHold m_reason = RunnerHold::None;
    std::optional<ApiError> m_error;
    HeldChange m_change;
    QDateTime m_begun;
    QDateTime m_until;    ///< invalid: not bound to the wall clock
    QDateTime m_nextLook; ///< of m_timer
    QTimer m_timer;
};

/// When the limits of WeChat begin anew: midnight in China.
[[nodiscard]] QDateTime nextDayOfLimits(const QDateTime &now);
[[nodiscard]] QDateTime nextMonthOfLimits(const QDateTime &now);

} // namespace qrjump::core
