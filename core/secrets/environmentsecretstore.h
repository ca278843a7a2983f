#pragma once

#include "core/secrets/secretstore.h"

namespace qrjump::core {

/// The value of one environment variable as the secret of every key: for the command line, where no keychain
/// is at hand. It is read when the store is made and then removed from the environment, so that no child
/// inherits it.
class EnvironmentSecretStore final : public SecretStore
{
public:
    explicit EnvironmentSecretStore(const QString &variable);

    [[nodiscard]] SecretCall<Secret> read(const SecretKey &key) override;
    /// Always Unavailable: nothing would outlive the program.
    [[nodiscard]] SecretCall<Nothing> write(const SecretKey &key, const Secret &secret) override;
    [[nodiscard]] SecretCall<Nothing> erase(const SecretKey &key) override;

private:
    Secret m_secret; ///< empty: the variable was not set
};

} // namespace qrjump::core
