#pragma once

#include "core/secrets/secretstore.h"

namespace qrjump::core {

/// Succeeds when the desktop's keyring is open, so that it shows all it holds; fails as Unavailable while it
/// is locked or cannot be asked. libsecret answers "no such entry" also for a locked keyring whose prompt was
/// dismissed, and QtKeychain passes that on.
[[nodiscard]] SecretCall<Nothing> openKeyring();

/// Makes the next call open a new session with the keyring. libsecret 0.20 goes on using the old one after
/// the keyring was started anew, and then every call fails.
void forgetKeyringSession();

} // namespace qrjump::core
