#pragma once

#include "core/secrets/secretstore.h"

#include <QObject>

namespace qrjump::core {

/// The stored secrets as the session of one account may read them: only while the account has the settings
/// for which the session was made. Otherwise it would send what was entered for another server, proxy or
/// appid to its own.
class SessionSecrets final : public SecretStore
{
public:
    /// `stored` outlives it.
    explicit SessionSecrets(SecretStore &stored);

    void setReadable(bool isReadable) { m_isReadable = isReadable; }

    /// Kind::NotForThese while they are not readable, also when that has begun after the call.
    [[nodiscard]] SecretCall<Secret> read(const SecretKey &key) override;
    /// Always: what a server has given in exchange for a secret may be the only copy.
    [[nodiscard]] SecretCall<Nothing> write(const SecretKey &key, const Secret &secret) override;
    [[nodiscard]] SecretCall<Nothing> erase(const SecretKey &key) override;

private:
    SecretStore &m_stored;
    bool m_isReadable = true;
    QObject m_context;
};

} // namespace qrjump::core
