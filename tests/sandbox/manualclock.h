#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace qrjump::sandbox {

/// A clock that moves only when told to. Starts at noon of a Friday in the middle of a month.
class ManualClock final : public core::Clock
{
public:
    void advance(std::chrono::milliseconds time) { m_elapsed += time.count(); }

    [[nodiscard]] std::chrono::milliseconds elapsed() const override
    {
        return std::chrono::milliseconds(m_elapsed);
    }
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime(QDate(2026, 5, 15), QTime(12, 0)).addMSecs(m_elapsed);
    }

private:
    std::atomic<qint64> m_elapsed = 0;
};

} // namespace qrjump::sandbox
