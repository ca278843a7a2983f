#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace qrjump::test {

/// A clock that stands still until a test moves it. Servers may look at it from their threads.
class ManualClock final : public core::Clock
{
public:
    void advance(std::chrono::milliseconds by) { m_elapsed += by.count(); }
    void reset() { m_elapsed = 0; }

    [[nodiscard]] std::chrono::milliseconds elapsed() const override
    {
        return std::chrono::milliseconds(m_elapsed);
    }
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime(QDate(2026, 3, 4), QTime(10, 42, 3)).addMSecs(m_elapsed);
    }

private:
    std::atomic<qint64> m_elapsed = 0;
};

} // namespace qrjump::test
