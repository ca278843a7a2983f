#include "app/cli/commandsecrets.h"

namespace qrjump::cli {

using core::Nothing;
using core::Secret;
using core::SecretCall;
using core::SecretKey;

CommandSecrets::CommandSecrets(const QString &variable)
    : m_environment(variable)
{}

SecretCall<Secret> CommandSecrets::read(const SecretKey &key)
{
    return storeOf(key).read(key);
}

SecretCall<Nothing> CommandSecrets::write(const SecretKey &key, const Secret &secret)
{
    return storeOf(key).write(key, secret);
}

SecretCall<Nothing> CommandSecrets::erase(const SecretKey &key)
{
    return storeOf(key).erase(key);
}

core::SecretStore &CommandSecrets::storeOf(const SecretKey &key)
{
    if (key.slot == core::SecretSlot::ProxyPassword)
        return m_keychain;
    return m_environment;
}

} // namespace qrjump::cli
