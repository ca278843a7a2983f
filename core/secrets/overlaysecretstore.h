#pragma once

#include "core/secrets/secretchange.h"

namespace qrjump::core {

/// One account as it would be after `changes`, on top of what is stored: for trying settings that are not
/// saved yet. A slot that is changed is read and written here only, every other one goes to `stored`, which
/// has to live longer.
class OverlaySecretStore final : public SecretStore
{
public:
    OverlaySecretStore(QString accountId, SecretChanges changes, SecretStore &stored);

    [[nodiscard]] SecretCall<Secret> read(const SecretKey &key) override;
    [[nodiscard]] SecretCall<Nothing> write(const SecretKey &key, const Secret &secret) override;
    [[nodiscard]] SecretCall<Nothing> erase(const SecretKey &key) override;

    /// The changes with what was written since: a platform may have replaced the refresh token during the
    /// try, and then the entered one must not be saved.
    [[nodiscard]] const SecretChanges &changes() const { return m_changes; }

private:
    [[nodiscard]] SecretChange *changeOf(const SecretKey &key);

    QString m_accountId;
    SecretChanges m_changes;
    SecretStore &m_stored;
};

} // namespace qrjump::core
