#include "core/operations/runnerpause.h"

#include "core/base/clock.h"

#include <algorithm>

namespace qrjump::core {

namespace {

constexpr int kChinaOffset = 8 * 3600; ///< seconds east of UTC, the whole year
/// Clocks differ a little.
const QTime kShortlyAfterMidnight(0, 1);

QDate dateInChina(const QDateTime &now)
{
    return now.toOffsetFromUtc(kChinaOffset).date();
}

QDateTime beginOf(const QDate &day)
{
    return QDateTime(day, kShortlyAfterMidnight, Qt::OffsetFromUTC, kChinaOffset);
}

} // namespace

QDateTime nextDayOfLimits(const QDateTime &now)
{
    return beginOf(dateInChina(now).addDays(1));
}

QDateTime nextMonthOfLimits(const QDateTime &now)
{
    const QDate today = dateInChina(now);
    return beginOf(QDate(today.year(), today.month(), 1).addMonths(1));
}

RunnerPause::RunnerPause(const Clock &clock, const RunnerPolicy &policy)
    : m_clock(clock)
    , m_policy(policy)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &RunnerPause::look);
}

void RunnerPause::begin(RunnerHold reason, const std::optional<ApiError> &error, const HeldChange &change)
{
    end();
    m_reason = reason;
    m_error = error;
    m_change = change;
    m_begun = m_clock.now();
    if (reason == RunnerHold::DailyLimit)
        m_until = nextDayOfLimits(m_clock.now());
    if (reason == RunnerHold::PublishLimit)
        m_until = nextMonthOfLimits(m_clock.now());
    goOn();
}

/// By the wall clock: the other one stands still while a computer sleeps.
std::chrono::milliseconds RunnerPause::age() const
{
    return std::chrono::milliseconds(std::max<qint64>(0, m_begun.msecsTo(m_clock.now())));
}

QDateTime RunnerPause::nextLook() const
{
    const bool isToCome = m_timer.isActive() && m_nextLook > m_clock.now();
    return isToCome ? m_nextLook : QDateTime();
}

void RunnerPause::lookAfter(std::chrono::milliseconds delay)
{
    m_nextLook = m_clock.now().addMSecs(delay.count());
    m_timer.start(delay);
}

void RunnerPause::end()
{
    m_reason = RunnerHold::None;
    m_error.reset();
    m_change = {};
    m_until = {};
    m_timer.stop();
}

void RunnerPause::goOn()
{
    switch (m_reason) {
    case RunnerHold::None:
    case RunnerHold::AccountProblem:
    case RunnerHold::Journal:
    case RunnerHold::AccountFull:
        return; // somebody has to mend something first
    case RunnerHold::Offline:
        return lookAfter(m_policy.probeEvery);
    case RunnerHold::OtherProgram:
        return lookAfter(m_policy.lockEvery);
    case RunnerHold::DailyLimit:
    case RunnerHold::PublishLimit:
        return lookAfter(m_policy.clockEvery); // a timer of hours stands still while a computer sleeps
    }
    Q_UNREACHABLE();
}

void RunnerPause::look()
{
    if (m_until.isValid() && m_clock.now() < m_until)
        return goOn();
    Q_EMIT due();
}

} // namespace qrjump::core
