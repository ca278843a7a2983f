#include "ui/widgets/busymotion.h"

#include <QEvent>
#include <QProgressBar>

#include <chrono>

namespace qrjump::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kCourse = 1600ms;
constexpr int kFrameInMilliseconds = 40;

} // namespace

BusyMotion::BusyMotion(QProgressBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    bar->installEventFilter(this);
    if (bar->isVisible())
        m_timer.start(kFrameInMilliseconds, this);
}

qreal BusyMotion::phase()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now) % kCourse;
    return qreal(passed.count()) / qreal(kCourse.count());
}

bool BusyMotion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        m_timer.start(kFrameInMilliseconds, this);
    else if (event->type() == QEvent::Hide)
        m_timer.stop();
    return QObject::eventFilter(watched, event);
}

void BusyMotion::timerEvent(QTimerEvent *)
{
    const bool isBusy = m_bar->maximum() == m_bar->minimum();
    if (isBusy)
        m_bar->update();
}

} // namespace qrjump::ui
