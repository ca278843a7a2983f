#pragma once

#include "core/base/clock.h"

#include <QString>

#include <memory>

namespace qrjump::sandbox {

/// What becomes of the state that a data file holds.
enum class StoredState {
    Kept,
    Discarded, ///< the sandbox begins with its sample data again; the file must be one of a sandbox
};

/// How a sandbox is set up; the defaults are what the window uses.
struct SandboxOptions
{
    quint16 port = 0;                            ///< 0: any free one
    QString dataFile = {};                       ///< SQLite; empty: the state is gone when the sandbox stops
    StoredState storedState = StoredState::Kept; ///< of the first start
    quint64 serviceRuleCount = 12345;            ///< a data file whose state is kept keeps its count, too
    std::chrono::milliseconds latency{0};        ///< what every answer waits
    bool limitsCalls = true;                     ///< 5 calls a second, 200 a minute
    std::shared_ptr<const core::Clock> clock =
        std::make_shared<core::SystemClock>(); ///< used from many threads
};

} // namespace qrjump::sandbox
