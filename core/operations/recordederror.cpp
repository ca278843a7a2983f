#include "core/operations/recordederror.h"

#include <array>

namespace qrjump::core {

namespace {

using ErrorKind = ApiError::Kind;

constexpr std::array kKinds{ErrorKind::Refused,           ErrorKind::Network,     ErrorKind::Timeout,
                            ErrorKind::Cancelled,         ErrorKind::Tls,         ErrorKind::Redirect,
                            ErrorKind::HttpStatus,        ErrorKind::TooLarge,    ErrorKind::Unreadable,
                            ErrorKind::Insecure,          ErrorKind::WriteLocked, ErrorKind::NoToken,
                            ErrorKind::SecretUnavailable, ErrorKind::NotRecorded, ErrorKind::OtherProgram,
                            ErrorKind::SettingsChanged};

std::optional<ErrorKind> kindNamed(const QString &name)
{
    for (const ErrorKind kind : kKinds) {
        if (canonicalName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

Certainty certaintyOf(OperationState state)
{
    switch (state) {
    case OperationState::Done:
        return Certainty::Changed;
    case OperationState::Queued:
    case OperationState::Refused:
    case OperationState::Withdrawn:
        return Certainty::Unchanged;
    case OperationState::Sending:
    case OperationState::Unknown:
    case OperationState::NeedsYou:
        return Certainty::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

RecordedAnswer recordedAnswer(const std::optional<ApiError> &error)
{
    if (!error)
        return {};
    return {.kind = canonicalName(error->kind),
            .errcode = error->errcode,
            .text = error->errmsg.isEmpty() ? error->detail : error->errmsg,
            .rid = error->rid,
            .httpStatus = error->httpStatus};
}

std::optional<ApiError> recordedError(const JournalEntry &entry)
{
    const auto kind = kindNamed(entry.answer.kind);
    if (!kind)
        return std::nullopt;
    ApiError error{.kind = *kind,
                   .httpStatus = entry.answer.httpStatus,
                   .errcode = entry.answer.errcode,
                   .rid = entry.answer.rid,
                   .certainty = certaintyOf(entry.state)};
    (error.errcode ? error.errmsg : error.detail) = entry.answer.text;
    return error;
}

} // namespace qrjump::core
