#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>
#include <QPointer>

#include <chrono>
#include <optional>
#include <vector>

namespace qrjump::core {

class SecretProbe;

/// The secrets of the window: in the keychain when a probe shows that it works, else in memory for this
/// session only. Calls made while a probe is under way wait for its end.
///
/// Without a keychain a secret that is not in memory is Unavailable, not NotFound: the keychain may hold it.
/// A call that fails although the last probe succeeded leads to another probe: then it is repeated once, or
/// it counts for this session. What was written or erased meanwhile is made up for as soon as a later probe
/// succeeds.
class SecretVault final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    enum class State { Probing, Keychain, SessionOnly };

    struct Options
    {
        std::chrono::milliseconds probeDeadline = std::chrono::seconds(10);
    };

    /// `keychain` has to live longer. Nothing is probed before probe() or the first call.
    explicit SecretVault(SecretStore &keychain, QObject *parent = nullptr);
    SecretVault(SecretStore &keychain, Options options, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// Why SessionOnly; technical, not translated.
    [[nodiscard]] const QString &reason() const { return m_reason; }

    /// At the start of the program, and for "unlock your keyring, then try again".
    void probe();

    [[nodiscard]] SecretCall<Secret> read(const SecretKey &key) override;
    /// Without a keychain it succeeds for this session; state() says so.
    [[nodiscard]] SecretCall<Nothing> write(const SecretKey &key, const Secret &secret) override;
    [[nodiscard]] SecretCall<Nothing> erase(const SecretKey &key) override;

Q_SIGNALS:
    void stateChanged();
    /// After a probe that succeeded: this many secrets, which had been kept in memory, are in the keychain
    /// now.
    void keptSecretsStored(int count);

private:
    /// What a write (a secret) or an erase (nothing) wants of a key.
    using Wish = std::optional<Secret>;
    using Promise = AsyncPromise<Nothing, SecretError>;

    struct Kept
    {
        SecretKey key;
        Wish wish;

        bool operator==(const Kept &) const = default;
    };

    void startProbe();
    void onProbeEnded(const QString &problem);
    void whenProbed(std::function<void()> action);
    void probeAfterFailure(std::function<void()> action);
    void readNow(const SecretKey &key, const AsyncPromise<Secret, SecretError> &promise);
    void readAgainIfProbeSucceeds(const SecretKey &key, const SecretError &error,
                                  const AsyncPromise<Secret, SecretError> &promise);
    [[nodiscard]] SecretCall<Nothing> change(const SecretKey &key, const Wish &wish);
    void changeNow(const Kept &wanted, const Promise &promise);
    void changeAgainOrKeep(const Kept &wanted, const Promise &promise);
    [[nodiscard]] SecretCall<Nothing> changeKeychain(const Kept &wanted);
    void storeKept();
    /// Whether it was still what is kept.
    bool forget(const Kept &kept);

    SecretStore &m_keychain;
    Options m_options;
    State m_state = State::Probing;
    QString m_reason;
    QPointer<SecretProbe> m_probe; ///< under way or the last one
    std::vector<std::function<void()>> m_waiting;
    QHash<QString, Kept> m_kept; ///< by canonical name; not in the keychain
};

} // namespace qrjump::core
