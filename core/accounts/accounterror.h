#pragma once

#include <QString>

namespace qrjump::core {

/// Why an account was not stored, changed or removed.
struct AccountError
{
    enum class Kind {
        Unreadable, ///< the file cannot be read now, and is therefore never written
        Unusable,   ///< it was read, but holds no account settings
        NewerVersion,
        Unwritable,
        Busy,     ///< another program keeps the settings locked
        NoSuchId, ///< another program has removed the account meanwhile
        Secret,   ///< a secret could not be stored
    };
    enum class Changed {
        No,
        SecretOnly, ///< the new secret is stored already, the settings are the old ones
    };

    Kind kind = Kind::Unwritable;
    QString text = {}; ///< translated sentences: what happened, why, what changed
    Changed changed = Changed::No;

    bool operator==(const AccountError &) const = default;
};

} // namespace qrjump::core
