#pragma once

#include "core/secrets/memorysecretstore.h"

#include <QSet>

namespace qrjump::test {

/// Keeps secrets in memory and refuses what it is told to refuse.
class StubbornSecretStore final : public core::SecretStore
{
public:
    QSet<core::SecretSlot> unreadable;
    QSet<core::SecretSlot> unwritable;
    QSet<core::SecretSlot> unerasable;
    bool holdsReads = false;
    QList<core::AsyncPromise<core::Secret, core::SecretError>> heldReads; ///< not answered yet

    [[nodiscard]] core::SecretCall<core::Secret> read(const core::SecretKey &key) override
    {
        if (holdsReads) {
            heldReads.emplaceBack();
            return heldReads.last().call();
        }
        return unreadable.contains(key.slot) ? refused<core::Secret>() : m_memory.read(key);
    }
    [[nodiscard]] core::SecretCall<core::Nothing> write(const core::SecretKey &key,
                                                        const core::Secret &secret) override
    {
        return unwritable.contains(key.slot) ? refused<core::Nothing>() : m_memory.write(key, secret);
    }
    [[nodiscard]] core::SecretCall<core::Nothing> erase(const core::SecretKey &key) override
    {
        return unerasable.contains(key.slot) ? refused<core::Nothing>() : m_memory.erase(key);
    }

    [[nodiscard]] bool holds(const core::SecretKey &key) const { return m_memory.holds(key); }

private:
    template <typename T>
    [[nodiscard]] static core::SecretCall<T> refused()
    {
        return core::SecretCall<T>::finished(core::Failure{
            core::SecretError{core::SecretError::Kind::Unavailable, QStringLiteral("locked keyring")}});
    }

    core::MemorySecretStore m_memory;
};

} // namespace qrjump::test
