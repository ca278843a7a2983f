#include "core/operations/recordederror.h"

#include <array>

namespace qrjump::core {

namespace {

using Kind = ApiError::Kind;

constexpr std::array kKinds{
    Kind::Refused,     Kind::Network,    Kind::Timeout,           Kind::Cancelled,   Kind::Tls,
    Kind::Redirect,    Kind::HttpStatus, Kind::TooLarge,          Kind::Unreadable,  Kind::Insecure,
    Kind::WriteLocked, Kind::NoToken,    Kind::SecretUnavailable, Kind::NotRecorded, Kind::OtherProgram};

std::optional<Kind> kindNamed(const QString &name)
{
    for (const Kind kind : kKinds) {
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
