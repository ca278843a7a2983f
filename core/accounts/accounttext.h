#pragma once

#include "core/accounts/account.h"
#include "core/secrets/secretstore.h"

namespace qrjump::core {

/// Whether an account can talk to its server, as far as its secrets go.
enum class AccountStatus {
    Ready,             ///< also while nobody has looked
    SecretMissing,     ///< certainly not stored: it has to be entered
    SecretUnavailable, ///< the keychain cannot tell now
};

// Translated words for what the user reads. What is usual is empty: no colour, not locked, ready.

[[nodiscard]] QString displayText(AccountColour colour);
[[nodiscard]] QString displayText(WriteAccess writes);
[[nodiscard]] QString displayText(AccountStatus status);
[[nodiscard]] QString displayText(SecretSlot slot);

/// What the list shows of an account beside its name, in words: kind, word, lock and status.
[[nodiscard]] QStringList describedInWords(const Account &account, AccountStatus status);

} // namespace qrjump::core
