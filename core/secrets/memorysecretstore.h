#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>

namespace qrjump::core {

/// Secrets for this session only; never on disk.
class MemorySecretStore final : public SecretStore
{
public:
    [[nodiscard]] SecretCall<Secret> read(const SecretKey &key) override;
    [[nodiscard]] SecretCall<Nothing> write(const SecretKey &key, const Secret &secret) override;
    [[nodiscard]] SecretCall<Nothing> erase(const SecretKey &key) override;

    [[nodiscard]] qsizetype count() const { return m_secrets.size(); }
    [[nodiscard]] bool holds(const SecretKey &key) const { return m_secrets.contains(canonicalName(key)); }

private:
    QHash<QString, Secret> m_secrets; ///< by canonical name
};

} // namespace qrjump::core
