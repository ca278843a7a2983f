#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>

namespace qrjump::ui {

/// What is known about one stored secret. The secret itself never comes to a form.
enum class SecretPresence {
    Absent,
    Stored,
    Unreadable, ///< the store cannot tell now; it may well be there
};

/// Where secrets that are entered now will be kept.
enum class SecretKeeping {
    Keychain,
    SessionOnly, ///< the keychain is not available
};

/// What a form for an account knows about the account's secrets.
struct SecretStates
{
    SecretKeeping keeping = SecretKeeping::Keychain;
    QHash<core::SecretSlot, SecretPresence> slots = {}; ///< those that are not named are Absent

    [[nodiscard]] SecretPresence presence(core::SecretSlot slot) const
    {
        return slots.value(slot, SecretPresence::Absent);
    }

    bool operator==(const SecretStates &) const = default;
};

} // namespace qrjump::ui
