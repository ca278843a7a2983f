#pragma once

#include "core/operations/operationoutcome.h"
#include "core/store/journalentry.h"

#include <chrono>
#include <functional>

namespace qrjump::core {

class ErrorCatalogue;

/// Why a runner sends nothing at the moment.
enum class RunnerHold {
    None,
    Offline,        ///< the connection failed several times in a row; the runner probes it
    AccountProblem, ///< token, secret, rights or lock: every write would be refused
    DailyLimit,     ///< until tomorrow
    PublishLimit,   ///< publishes wait until next month; other changes go on
    AccountFull,    ///< no rule can be added any more; other changes go on
    Journal,        ///< the outcome or intent cannot be recorded, so nothing may be sent
    OtherProgram,   ///< another program changes this account
};

/// How long and how often a runner tries.
struct RunnerPolicy
{
    int sendsAtMost = 5; ///< of one operation; each but the first after a proof that the last did nothing
    int readsAtMost = 6; ///< of one operation whose answer was lost
    int failuresUntilProbing = 5; ///< connections lost in a row
    int fullAtMost = 3;           ///< adds refused in a row because the account is full
    std::chrono::milliseconds firstDelay{1000};
    std::chrono::milliseconds longestDelay{60'000};
    std::chrono::milliseconds giveUpAfter{900'000}; ///< of one operation, from its first attempt
    std::chrono::milliseconds probeEvery{15'000};
    std::chrono::milliseconds lockEvery{3000};    ///< while another program has the account
    std::chrono::milliseconds clockEvery{60'000}; ///< whether the new day or month has come
    /// How long what an earlier program sent may still arrive. Longer than its deadline.
    std::chrono::milliseconds arrivalMargin{60'000};
    std::chrono::milliseconds silenceToldAfter{5000}; ///< without an answer of the server
    std::function<double()> random = {};              ///< from 0 to below 1; empty: the system's
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

/// What `error` means for the writes after it; nothing where it is about this one operation.
[[nodiscard]] std::optional<RunnerHold> holdBecauseOf(const ApiError &error, const ErrorCatalogue &catalogue);

/// Whether `error` is the server's no to this one call, and nothing changed.
[[nodiscard]] bool isFinalRefusal(const ApiError &error, const ErrorCatalogue &catalogue);

/// Whether `error` is a refusal with a code that `catalogue` does not know: reading back tells what it did.
[[nodiscard]] bool isUnknownRefusal(const std::optional<ApiError> &error, const ErrorCatalogue &catalogue);

/// Whether `errcode` says that the account can hold no more rules.
[[nodiscard]] bool saysAccountIsFull(std::optional<int> errcode);

/// Full jitter: programs that failed together do not come back together.
[[nodiscard]] std::chrono::milliseconds delayAfter(int attempts, const RunnerPolicy &policy);

/// Whether `error` says that the connection, not the server, was the reason.
[[nodiscard]] bool isConnectionFailure(const ApiError &error);

} // namespace qrjump::core
