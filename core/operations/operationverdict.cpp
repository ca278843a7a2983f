#include "core/operations/operationverdict.h"

#include "core/api/errorcatalogue.h"

#include <QRandomGenerator>

#include <algorithm>

namespace qrjump::core {

namespace {

using VerdictKind = OperationVerdict::Kind;

OperationVerdict end(OperationState state)
{
    return {.kind = VerdictKind::End, .state = state};
}

OperationVerdict hold(RunnerHold reason)
{
    return {.kind = VerdictKind::Hold, .hold = reason};
}

} // namespace

std::chrono::milliseconds delayAfter(int attempts, const RunnerPolicy &policy)
{
    const int doublings = std::clamp(attempts - 1, 0, 16);
    const auto longest = std::min(policy.firstDelay * (1 << doublings), policy.longestDelay);
    const double share = policy.random ? policy.random() : QRandomGenerator::global()->generateDouble();
    return std::chrono::duration_cast<std::chrono::milliseconds>(longest * share);
}

std::optional<RunnerHold> holdBecauseOf(const ApiError &error, const ErrorCatalogue &catalogue)
{
    switch (error.kind) {
    case ApiError::Kind::Tls:
    case ApiError::Kind::Insecure:
    case ApiError::Kind::WriteLocked:
    case ApiError::Kind::NoToken:
    case ApiError::Kind::SecretUnavailable:
        return RunnerHold::AccountProblem;
    case ApiError::Kind::NotRecorded:
        return RunnerHold::Journal;
    case ApiError::Kind::OtherProgram:
        return RunnerHold::OtherProgram;
    case ApiError::Kind::SettingsChanged: // the next one goes with the new settings
        return RunnerHold::None;
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::Redirect:
    case ApiError::Kind::HttpStatus:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Unreadable:
        return std::nullopt;
    case ApiError::Kind::Refused:
        break;
    }
    switch (catalogue.reachOf(error.errcode.value_or(0))) {
    case RefusalReach::Call:
    case RefusalReach::Moment:
        return std::nullopt;
    case RefusalReach::Day:
        return RunnerHold::DailyLimit;
    case RefusalReach::Month:
        return RunnerHold::PublishLimit;
    case RefusalReach::Account:
        return RunnerHold::AccountProblem;
    }
    Q_UNREACHABLE();
}

namespace {

bool isUsedUp(const OperationEffort &effort, const RunnerPolicy &policy)
{
    return effort.age >= policy.giveUpAfter;
}

OperationVerdict sendAgain(const OperationEffort &effort, const RunnerPolicy &policy)
{
    if (effort.sends >= policy.sendsAtMost || isUsedUp(effort, policy))
        return end(OperationState::Refused);
    return {.kind = VerdictKind::SendAgain, .delay = delayAfter(effort.sends, policy)};
}

OperationVerdict readAgain(const OperationEffort &effort, const RunnerPolicy &policy)
{
    if (effort.reads >= policy.readsAtMost || isUsedUp(effort, policy))
        return end(OperationState::Unknown);
    return {.kind = VerdictKind::ReadAgain, .delay = delayAfter(effort.reads, policy)};
}

} // namespace

/// A code that leaves a write unknown (-1) says nothing about the operation when a read before it got it.
bool isFinalRefusal(const ApiError &error, const ErrorCatalogue &catalogue)
{
    const int code = error.errcode.value_or(0);
    return error.kind == ApiError::Kind::Refused && catalogue.reachOf(code) == RefusalReach::Call &&
           catalogue.certaintyOf(code) == Certainty::Unchanged;
}

bool isUnknownRefusal(const std::optional<ApiError> &error, const ErrorCatalogue &catalogue)
{
    return error && error->kind == ApiError::Kind::Refused && error->errcode &&
           !catalogue.find(*error->errcode);
}

bool saysAccountIsFull(std::optional<int> errcode)
{
    constexpr int kRulesAtMost = 85073;
    return errcode == kRulesAtMost;
}

bool isConnectionFailure(const ApiError &error)
{
    return error.kind == ApiError::Kind::Network || error.kind == ApiError::Kind::Timeout ||
           error.kind == ApiError::Kind::Redirect || error.kind == ApiError::Kind::HttpStatus ||
           error.kind == ApiError::Kind::Unreadable;
}

OperationVerdict verdictOn(const OperationOutcome &outcome, const OperationEffort &effort,
                           const ErrorCatalogue &catalogue, const RunnerPolicy &policy)
{
    const auto reason = [&](const std::optional<ApiError> &error) {
        return error ? holdBecauseOf(*error, catalogue) : std::nullopt;
    };
    switch (outcome.kind) {
    case OperationOutcome::Kind::Done:
        return end(OperationState::Done);
    case OperationOutcome::Kind::Different:
        return end(OperationState::NeedsYou);
    case OperationOutcome::Kind::NothingChanged:
        if (const auto why = reason(outcome.error))
            return hold(*why);
        if (isFinalRefusal(*outcome.error, catalogue))
            return end(OperationState::Refused);
        return sendAgain(effort, policy);
    case OperationOutcome::Kind::NotThere:
        // Reading back has told what the code did not: nothing changed, and the server has said no.
        if (isUnknownRefusal(outcome.error, catalogue))
            return end(OperationState::Refused);
        return sendAgain(effort, policy);
    case OperationOutcome::Kind::StillUnknown:
        if (const auto why = reason(outcome.readError))
            return hold(*why);
        return readAgain(effort, policy);
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
