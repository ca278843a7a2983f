#pragma once

#include "core/api/apicall.h"
#include "core/secrets/secretstore.h"

#include <QTest>

#include <chrono>

namespace qrjump::test {

constexpr std::chrono::milliseconds kLongWait = std::chrono::seconds(20);

/// The end of `call`, waited for in the event loop; `tooLate` when it does not end within `timeout`.
template <typename T, typename E>
[[nodiscard]] core::Result<T, E> resultOf(const core::AsyncCall<T, E> &call,
                                          std::chrono::milliseconds timeout, E tooLate)
{
    QObject context;
    std::optional<core::Result<T, E>> result;
    call.then(&context, [&result](const core::Result<T, E> &ended) { result = ended; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, static_cast<int>(timeout.count())))
        return core::Failure{std::move(tooLate)};
    return *result;
}

/// A call that does not end within `timeout` fails as Cancelled with the detail "test timeout".
template <typename T>
[[nodiscard]] core::ApiResult<T> resultOf(const core::ApiCall<T> &call,
                                          std::chrono::milliseconds timeout = kLongWait)
{
    return resultOf(
        call, timeout,
        core::ApiError{.kind = core::ApiError::Kind::Cancelled, .detail = QStringLiteral("test timeout")});
}

/// A call that does not end within `timeout` fails as Unavailable with the detail "test timeout".
template <typename T>
[[nodiscard]] core::Result<T, core::SecretError> resultOf(const core::SecretCall<T> &call,
                                                          std::chrono::milliseconds timeout = kLongWait)
{
    return resultOf(call, timeout,
                    core::SecretError{core::SecretError::Kind::Unavailable, QStringLiteral("test timeout")});
}

} // namespace qrjump::test
