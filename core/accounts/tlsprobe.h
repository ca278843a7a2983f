#pragma once

#include "core/accounts/connectionfinding.h"
#include "core/accounts/connectionroute.h"

#include <chrono>

namespace qrjump::core {

/// ConnectionStep::Tls: whether the server can be reached and proves who it is. `context` outlives the call
/// or ends it unheard.
[[nodiscard]] ProbeCall shakeHands(const ConnectionRoute &route, std::chrono::milliseconds deadline,
                                   QObject *context);

} // namespace qrjump::core
