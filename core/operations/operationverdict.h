#pragma once

#include "core/store/journalentry.h"
#include "core/operations/operationoutcome.h"

#include <chrono>
#include <functional>

namespace qrjump::core {

class ErrorCatalogue;

/// Why a runner sends nothing at the moment.
enum class RunnerHold {
    None,
    ByUser,
    Offline,        ///< the connection failed several times in a row; the runner probes it
    AccountProblem, ///< token, secret, rights or lock: every write would be refused
    DailyLimit,     ///< until tomorrow
    PublishLimit,   ///< until next month
    Journal,        ///< the outcome or intent cannot be recorded, so nothing may be sent
};

/// How long and how often a runner tries.
struct RunnerPolicy
{
    int sendsAtMost = 5; ///< of one operation; each but the first after a proof that the last did nothing
    int readsAtMost = 6; ///< of one operation whose answer was lost
    int failuresUntilProbing = 5; ///< connections lost in a row
    std::chrono::milliseconds firstDelay{1000};
    std::chrono::milliseconds longestDelay{60'000};
    std::chrono::milliseconds giveUpAfter{900'000}; ///< of one operation, from its first attempt
    std::chrono::milliseconds probeEvery{15'000};
    /// How long what an earlier program sent may still arrive. Longer than its deadline.
    std::chrono::milliseconds arrivalMargin{60'000};
    std::function<double()> random = {}; ///< from 0 to below 1; empty: the system's
};

/// How often one operation was tried by this program.
struct OperationEffort
{
    int sends = 0;
    int reads = 0;
    std::chrono::milliseconds age{0}; ///< since the first attempt
};

/// What a runner does next about an operation.
struct OperationVerdict
{
    enum class Kind {
        End,       ///< record `state`
        SendAgain, ///< after `delay`
        ReadAgain, ///< after `delay`
        Hold,      ///< keep it, and stop for the reason `hold`
    };

    Kind kind = Kind::End;
    OperationState state = OperationState::Done;
    std::chrono::milliseconds delay{0};
    RunnerHold hold = RunnerHold::None;

    bool operator==(const OperationVerdict &) const = default;
};

[[nodiscard]] OperationVerdict verdictOn(const OperationOutcome &outcome, const OperationEffort &effort,
                                         const ErrorCatalogue &catalogue, const RunnerPolicy &policy);

/// Whether `error` says that the connection, not the server, was the reason.
[[nodiscard]] bool isConnectionFailure(const ApiError &error);

} // namespace qrjump::core
