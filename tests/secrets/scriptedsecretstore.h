#pragma once

#include "core/secrets/memorysecretstore.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace qrjump::test {

/// A keychain that misbehaves on demand. What it holds outlives its moods.
class ScriptedSecretStore final : public core::SecretStore
{
public:
    enum class Mood {
        Works,
        Refuses, ///< every call fails as Unavailable: "locked"
        Hangs,   ///< answers when release() is called
        Garbles, ///< reads answer something else than was written
        Forgets, ///< accepts writes and keeps nothing
        RefusesErase,
    };

    [[nodiscard]] core::SecretCall<core::Secret> read(const core::SecretKey &key) override
    {
        m_calls.append(QStringLiteral("read ") + canonicalName(key));
        if (m_mood == Mood::Garbles)
            return core::SecretCall<core::Secret>::finished(core::Secret("garbled"));
        return answered<core::Secret>([this, key] { return m_held.read(key); });
    }

    [[nodiscard]] core::SecretCall<core::Nothing> write(const core::SecretKey &key,
                                                        const core::Secret &secret) override
    {
        m_calls.append(QStringLiteral("write ") + canonicalName(key));
        if (m_mood == Mood::Forgets)
            return core::SecretCall<core::Nothing>::finished(core::Nothing{});
        if (m_refused == key)
            return core::SecretCall<core::Nothing>::finished(core::Failure{locked()});
        return answered<core::Nothing>([this, key, secret] { return m_held.write(key, secret); });
    }

    [[nodiscard]] core::SecretCall<core::Nothing> erase(const core::SecretKey &key) override
    {
        m_calls.append(QStringLiteral("erase ") + canonicalName(key));
        if (m_mood == Mood::RefusesErase)
            return core::SecretCall<core::Nothing>::finished(core::Failure{locked()});
        return answered<core::Nothing>([this, key] { return m_held.erase(key); });
    }

    void become(Mood mood) { m_mood = mood; }

    /// Writes of this key fail as Unavailable, in every mood.
    void refuseWritesOf(const core::SecretKey &key) { m_refused = key; }

    /// Works from now on and answers what hung, in its order.
    void release()
    {
        m_mood = Mood::Works;
        for (const auto &answer : std::exchange(m_hanging, {}))
            answer();
    }

    /// What it really holds.
    [[nodiscard]] core::MemorySecretStore &held() { return m_held; }
    /// "read ID/slot", …
    [[nodiscard]] const QStringList &calls() const { return m_calls; }

private:
    [[nodiscard]] static core::SecretError locked()
    {
        return {core::SecretError::Kind::Unavailable, QStringLiteral("locked")};
    }

    template <typename T>
    [[nodiscard]] core::SecretCall<T> answered(std::function<core::SecretCall<T>()> answer)
    {
        if (m_mood == Mood::Refuses)
            return core::SecretCall<T>::finished(core::Failure{locked()});
        if (m_mood != Mood::Hangs)
            return answer();
        const core::AsyncPromise<T, core::SecretError> promise;
        m_hanging.push_back([this, promise, answer] {
            answer().then(&m_context, [promise](const core::Result<T, core::SecretError> &result) {
                promise.finish(result);
            });
        });
        return promise.call();
    }

    QObject m_context;
    core::MemorySecretStore m_held;
    Mood m_mood = Mood::Works;
    std::optional<core::SecretKey> m_refused;
    std::vector<std::function<void()>> m_hanging;
    QStringList m_calls;
};

} // namespace qrjump::test
