#pragma once

#include "core/accounts/accountproblem.h"
#include "core/tokens/tokensettings.h"

namespace qrjump::core {

/// The part of validate() that concerns how the account comes to its token.
[[nodiscard]] QList<AccountProblem> validateToken(const TokenSettings &settings);

} // namespace qrjump::core
