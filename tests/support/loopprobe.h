#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace qrjump::test {

/// Looks at the event loop of its thread every millisecond and remembers the longest time in which it did not
/// turn: by the clock on the wall, which other programs lengthen, and by the work that the thread did.
class LoopProbe
{
public:
    LoopProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        restart();
        m_timer.start();
    }

    /// Forgets what it has seen.
    void restart()
    {
        m_longestMs = 0;
        m_longestWorkMs = 0;
        m_workMs = workMs();
        m_wall.start();
    }

    /// To be called after the last event: the time since then counts as well.
    void look()
    {
        const double work = workMs();
        m_longestMs = std::max(m_longestMs, static_cast<double>(m_wall.nsecsElapsed()) / 1e6);
        m_longestWorkMs = std::max(m_longestWorkMs, work - m_workMs);
        m_workMs = work;
        m_wall.start();
    }

    [[nodiscard]] double longestMs() const { return m_longestMs; }
    [[nodiscard]] double longestWorkMs() const { return m_longestWorkMs; }

private:
    [[nodiscard]] static double workMs()
    {
#ifdef Q_OS_UNIX
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
#else
        return 0;
#endif
    }

    QTimer m_timer;
    QElapsedTimer m_wall;
    double m_workMs = 0;
    double m_longestMs = 0;
    double m_longestWorkMs = 0;
};

} // namespace qrjump::test
