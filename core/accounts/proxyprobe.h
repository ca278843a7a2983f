#pragma once

#include "core/accounts/connectionfinding.h"
#include "core/accounts/connectionroute.h"

#include <chrono>

namespace qrjump::core {

/// ConnectionStep::Proxy: which proxy is used, whether it answers, and whether it lets calls to the server
/// through. `context` outlives the call or ends it unheard.
[[nodiscard]] ProbeCall reachProxy(const ConnectionRoute &route, std::chrono::milliseconds deadline,
                                   QObject *context);

} // namespace qrjump::core
