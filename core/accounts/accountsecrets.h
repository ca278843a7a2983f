#pragma once

#include "core/accounts/account.h"
#include "core/secrets/secretstore.h"

namespace qrjump::core {

/// The secrets without which `account` cannot talk to its server. None for a sandbox account: its sandbox
/// knows them.
[[nodiscard]] QList<SecretSlot> neededSecrets(const Account &account);

} // namespace qrjump::core
