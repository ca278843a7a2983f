#pragma once

#include "core/secrets/secretchange.h"

namespace qrjump::core {

/// What became of the reading of several secrets of an account.
struct ReadSecrets
{
    SecretChanges found = {}; ///< as they would be written under another account
    QList<SecretSlot> missing = {};
    QList<SecretSlot> unavailable = {};

    bool operator==(const ReadSecrets &) const = default;
};

/// Reads each secret once, all at the same time. Never fails; does not end when `context` dies first.
[[nodiscard]] SecretCall<ReadSecrets> readSecrets(SecretStore &store, const QString &accountId,
                                                  const QList<SecretSlot> &slots, QObject *context);

} // namespace qrjump::core
