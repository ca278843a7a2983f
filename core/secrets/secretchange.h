#pragma once

#include "core/secrets/secretstore.h"

#include <QList>

#include <optional>

namespace qrjump::core {

/// What an edited account wants to become of one of its secrets. Slots that are not named stay as they are.
struct SecretChange
{
    SecretSlot slot = SecretSlot::AccessToken;
    std::optional<Secret> secret = {}; ///< nothing: forget it

    bool operator==(const SecretChange &) const = default;
};

using SecretChanges = QList<SecretChange>;

} // namespace qrjump::core
