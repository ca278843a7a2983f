#include "core/api/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace qrjump::core {

namespace {

constexpr int kTooFast = 44990;
constexpr int kSystemBusy = -1;
constexpr int kSystemBusyRetry = 886001;

bool isInterruption(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Refused:
        return error.errcode == kSystemBusy || error.errcode == kSystemBusyRetry;
    case ApiError::Kind::Network:
        return true;
    case ApiError::Kind::HttpStatus:
        return error.httpStatus >= 502 && error.httpStatus <= 504;
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirect:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Unreadable:
    case ApiError::Kind::Insecure:
    case ApiError::Kind::WriteLocked:
    case ApiError::Kind::NoToken:
    case ApiError::Kind::SecretUnavailable:
    case ApiError::Kind::NotRecorded:
    case ApiError::Kind::OtherProgram:
    case ApiError::Kind::SettingsChanged:
        return false;
    }
    Q_UNREACHABLE();
}

int attemptsFor(const ApiError &error, const RetryPolicy &policy)
{
    if (error.errcode == kTooFast)
        return policy.attemptsWhenTooFast;
    return isInterruption(error) ? policy.attemptsWhenInterrupted : 1;
}

} // namespace

std::optional<std::chrono::milliseconds> RetryPolicy::delayAfter(const ApiError &error, int attempt) const
{
    if (attempt >= attemptsFor(error, *this))
        return std::nullopt;
    const auto delay = std::min(firstDelay * (1 << (attempt - 1)), longestDelay);
    const double jitter = 1.0 - QRandomGenerator::global()->generateDouble() / 2;
    return std::chrono::duration_cast<std::chrono::milliseconds>(delay * jitter);
}

} // namespace qrjump::core
