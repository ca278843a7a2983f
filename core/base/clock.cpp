#include "core/base/clock.h"

namespace qrjump::core {

std::chrono::milliseconds SystemClock::elapsed() const
{
    const auto sinceBoot = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(sinceBoot);
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTime();
}

} // namespace qrjump::core
