#include "core/secrets/overlaysecretstore.h"

#include <algorithm>

namespace qrjump::core {

OverlaySecretStore::OverlaySecretStore(QString accountId, SecretChanges changes, SecretStore &stored)
    : m_accountId(std::move(accountId))
    , m_changes(std::move(changes))
    , m_stored(stored)
{}

SecretCall<Secret> OverlaySecretStore::read(const SecretKey &key)
{
    const SecretChange *change = changeOf(key);
    if (!change)
        return m_stored.read(key);
    if (!change->secret)
        return SecretCall<Secret>::finished(Failure{SecretError{SecretError::Kind::NotFound}});
    return SecretCall<Secret>::finished(*change->secret);
}

SecretCall<Nothing> OverlaySecretStore::write(const SecretKey &key, const Secret &secret)
{
    SecretChange *change = changeOf(key);
    if (!change)
        return m_stored.write(key, secret);
    change->secret = secret;
    return SecretCall<Nothing>::finished(Nothing{});
}

SecretCall<Nothing> OverlaySecretStore::erase(const SecretKey &key)
{
    SecretChange *change = changeOf(key);
    if (!change)
        return m_stored.erase(key);
    change->secret.reset();
    return SecretCall<Nothing>::finished(Nothing{});
}

SecretChange *OverlaySecretStore::changeOf(const SecretKey &key)
{
    if (key.accountId != m_accountId)
        return nullptr;
    const auto found = std::find_if(m_changes.begin(), m_changes.end(),
                                    [&key](const SecretChange &change) { return change.slot == key.slot; });
    return found == m_changes.end() ? nullptr : &*found;
}

} // namespace qrjump::core
