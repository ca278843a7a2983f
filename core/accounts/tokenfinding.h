#pragma once

#include "core/accounts/connectionfinding.h"
#include "core/tokens/cachedtokensource.h"
#include "core/tokens/tokensettings.h"

namespace qrjump::core {

/// ConnectionStep::Token once there is a token: where it comes from and how long it works. `age` is nothing
/// when the token went away meanwhile.
[[nodiscard]] ConnectionFinding tokenFinding(const TokenSettings &settings,
                                             const std::optional<TokenAge> &age, const QDateTime &now);

} // namespace qrjump::core
