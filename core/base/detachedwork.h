#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace qrjump::core {

/// Work on another thread that nobody waits for: the listener hears its result in the event loop of the
/// application, unless `context` is gone by then. For what cannot be ended early and whose end need not be
/// awaited either; else see ThreadJob.
template <typename T>
void workDetached(QObject *context, std::function<T()> work, std::function<void(const T &)> listener)
{
    QThreadPool::globalInstance()->start(
        [context = QPointer(context), work = std::move(work), listener = std::move(listener)] {
            QMetaObject::invokeMethod(QCoreApplication::instance(), [context, listener, result = work()] {
                if (context)
                    listener(result);
            });
        });
}

} // namespace qrjump::core
