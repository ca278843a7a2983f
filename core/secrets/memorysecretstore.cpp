#include "core/secrets/memorysecretstore.h"

namespace qrjump::core {

SecretCall<Secret> MemorySecretStore::read(const SecretKey &key)
{
    const auto found = m_secrets.constFind(canonicalName(key));
    if (found == m_secrets.cend())
        return SecretCall<Secret>::finished(Failure{SecretError{SecretError::Kind::NotFound}});
    return SecretCall<Secret>::finished(*found);
}

SecretCall<Nothing> MemorySecretStore::write(const SecretKey &key, const Secret &secret)
{
    m_secrets.insert(canonicalName(key), secret);
    return SecretCall<Nothing>::finished(Nothing{});
}

SecretCall<Nothing> MemorySecretStore::erase(const SecretKey &key)
{
    m_secrets.remove(canonicalName(key));
    return SecretCall<Nothing>::finished(Nothing{});
}

} // namespace qrjump::core
