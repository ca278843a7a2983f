#pragma once

#include <QDateTime>

namespace qrjump::core {

/// Requests of an account may not leave yet, because the calls of the last minute are used up.
struct LimitWait
{
    int perMinute = 0; ///< calls that are allowed
    QDateTime until;   ///< when the next one may leave, local time

    bool operator==(const LimitWait &) const = default;
};

/// "waiting until about 10:42:31, because only 200 calls a minute are allowed", to be put behind figures.
[[nodiscard]] QString limitWaitText(const LimitWait &wait);
/// The same as a sentence of its own.
[[nodiscard]] QString limitWaitSentence(const LimitWait &wait);

} // namespace qrjump::core
