#pragma once

#include "core/secrets/environmentsecretstore.h"
#include "core/secrets/keychainsecretstore.h"

namespace qrjump::cli {

/// For --secret-env: the variable holds the account's secret, and nothing but that. A proxy's password still
/// comes from the keychain, so that the proxy is never handed the account's secret.
class CommandSecrets final : public core::SecretStore
{
public:
    explicit CommandSecrets(const QString &variable);

    [[nodiscard]] core::SecretCall<core::Secret> read(const core::SecretKey &key) override;
    [[nodiscard]] core::SecretCall<core::Nothing> write(const core::SecretKey &key,
                                                        const core::Secret &secret) override;
    [[nodiscard]] core::SecretCall<core::Nothing> erase(const core::SecretKey &key) override;

private:
    [[nodiscard]] core::SecretStore &storeOf(const core::SecretKey &key);

    core::EnvironmentSecretStore m_environment;
    core::KeychainSecretStore m_keychain;
};

} // namespace qrjump::cli
