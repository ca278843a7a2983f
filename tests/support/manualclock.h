#pragma once

#include "core/base/clock.h"

namespace qrjump::test {

/// A clock that stands still until a test moves it.
class ManualClock final : public core::Clock
{
public:
    void advance(std::chrono::milliseconds by) { m_elapsed += by; }

    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime(QDate(2026, 3, 4), QTime(10, 42, 3)).addMSecs(m_elapsed.count());
    }

private:
    std::chrono::milliseconds m_elapsed{0};
};

} // namespace qrjump::test
