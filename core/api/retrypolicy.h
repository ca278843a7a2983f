#pragma once

#include "core/api/apierror.h"

#include <chrono>

namespace qrjump::core {

/// When a read is repeated by itself. Writes never are: only a read-back can prove that the first did
/// nothing.
struct RetryPolicy
{
    int attemptsWhenTooFast = 6;     ///< 44990: the server asked to slow down
    int attemptsWhenInterrupted = 3; ///< -1, 886001, lost connections, 502 to 504
    std::chrono::milliseconds firstDelay{1000};
    std::chrono::milliseconds longestDelay{8000};

    /// Time to wait before the attempt after `attempt` (from 1) that ended in `error`; nothing when it was
    /// the last. Doubles each time, with up to half of it taken off at random so that programs do not march
    /// in step.
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayAfter(const ApiError &error,
                                                                      int attempt) const;
};

} // namespace qrjump::core
