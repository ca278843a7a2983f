#pragma once

#include "core/accounts/connectionfinding.h"

#include <QTest>

namespace qrjump::test {

/// The end of `probe`, waited for in the event loop; nothing when it was aborted or does not end.
[[nodiscard]] inline std::optional<core::ConnectionFinding> findingOf(const core::ProbeCall &probe)
{
    constexpr int kTimeout = 20'000;
    QObject context;
    std::optional<core::Result<core::ConnectionFinding, core::Nothing>> result;
    probe.then(&context, [&result](const auto &ended) { result = ended; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, kTimeout) || !*result)
        return std::nullopt;
    return result->value();
}

} // namespace qrjump::test
