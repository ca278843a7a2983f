#pragma once

#include <QThreadPool>

#include <memory>
#include <utility>

namespace qrjump::core {

/// Frees a large value on another thread, so that the window does not wait for it. What others share with it
/// stays theirs: only the last one to let go takes the time.
template <typename T>
void freeElsewhere(T value)
{
    auto kept = std::make_shared<T>(std::move(value)); // the pool copies what it is given
    QThreadPool::globalInstance()->start([kept = std::move(kept)]() mutable { kept.reset(); });
}

} // namespace qrjump::core
