#pragma once

#include "core/api/apicall.h"

#include <QTest>

#include <chrono>

namespace qrjump::test {

/// The end of `call`, waited for in the event loop. A call that does not end within `timeout` fails as
/// Cancelled with the detail "test timeout".
template <typename T>
[[nodiscard]] core::ApiResult<T> resultOf(const core::ApiCall<T> &call,
                                          std::chrono::milliseconds timeout = std::chrono::seconds(20))
{
    QObject context;
    std::optional<core::ApiResult<T>> result;
    call.then(&context, [&result](const core::ApiResult<T> &ended) { result = ended; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, static_cast<int>(timeout.count())))
        return core::Failure{core::ApiError{.kind = core::ApiError::Kind::Cancelled,
                                            .detail = QStringLiteral("test timeout")}};
    return *result;
}

} // namespace qrjump::test
