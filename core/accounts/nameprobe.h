#pragma once

#include "core/accounts/connectionfinding.h"
#include "core/accounts/connectionroute.h"

#include <chrono>

namespace qrjump::core {

/// ConnectionStep::NameResolution: whether this computer knows the server's name, where it has to. `context`
/// outlives the call or ends it unheard.
[[nodiscard]] ProbeCall lookUpName(const ConnectionRoute &route, std::chrono::milliseconds deadline,
                                   QObject *context);

} // namespace qrjump::core
