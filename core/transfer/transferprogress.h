#pragma once

#include "core/api/limitwait.h"

#include <chrono>
#include <optional>

namespace qrjump::core {

/// How far a long job has come. What is not known yet is absent, never guessed.
struct TransferProgress
{
    enum class Stage { Reading, Writing };

    Stage stage = Stage::Reading;
    int done = 0;                                            ///< rules
    std::optional<int> promised = {};                        ///< rules, as the server says or as the list has
    std::chrono::milliseconds elapsed{0};                    ///< in this stage
    std::optional<std::chrono::milliseconds> remaining = {}; ///< at the speed so far

    std::optional<double> recentPerSecond = {}; ///< rules, as fast as the last seconds were
    std::optional<LimitWait> limitWait = {};    ///< nothing comes until then
    bool isChecking = false;                    ///< all are there; what changed meanwhile is read again

    /// From the beginning; 0 until it can be told.
    [[nodiscard]] double rulesPerSecond() const;
    bool operator==(const TransferProgress &) const = default;
};

/// `progress` with the time that is left at the speed so far.
[[nodiscard]] TransferProgress withRemaining(TransferProgress progress);

} // namespace qrjump::core
