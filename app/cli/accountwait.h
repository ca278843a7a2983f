#pragma once

#include <chrono>
#include <functional>

namespace qrjump::cli {

enum class AccountWait {
    Free,        ///< nobody else has the account any more
    Taken,       ///< the time is over, and somebody still has it
    Interrupted, ///< by a signal
};

/// Lets at most `time` pass while `isTaken` says that another program has the account.
[[nodiscard]] AccountWait waitForAccount(const std::function<bool()> &isTaken,
                                         std::chrono::milliseconds time);

} // namespace qrjump::cli
