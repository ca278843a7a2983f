#pragma once

#include <QDateTime>

#include <chrono>

namespace qrjump::core {

/// Source of time, so that limits, deadlines and ages can be tested without waiting.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Time since an arbitrary start; never goes backwards.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;
    /// Local wall-clock time, for what the user reads.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] QDateTime now() const override;
};

} // namespace qrjump::core
