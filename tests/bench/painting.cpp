#include "tests/bench/painting.h"

#include "tests/bench/measuring.h"

#include <QAbstractItemView>
#include <QEvent>

namespace qrjump::bench {

Painting::Painting(QAbstractItemView &view)
    : m_viewport(*view.viewport())
{
    m_viewport.installEventFilter(this);
}

double Painting::msUntilPainted(const std::function<void()> &change, const std::function<bool()> &isReady)
{
    QElapsedTimer timer;
    timer.start();
    change();
    m_isReady = isReady;
    if (m_isReady())
        m_viewport.update(); // a change that changes nothing is painted, too
    m_loop.exec();
    return msSince(timer);
}

/// The event that paints ends before the one that is posted here begins.
bool Painting::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_isReady && m_isReady()) {
        m_isReady = nullptr;
        QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    }
    return false;
}

} // namespace qrjump::bench
