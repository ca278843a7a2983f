#pragma once

#include "core/secrets/secretstore.h"

#include <QPointer>

#include <chrono>
#include <functional>
#include <list>
#include <memory>

namespace QKeychain {
class Job;
}

namespace qrjump::core {

/// The keychain of the system (QtKeychain): Secret Service or KWallet, macOS Keychain, Windows Credential
/// Manager. One call at a time, in the order in which they were made, since a keychain may ask the user
/// something. Each call has a deadline; one that had not begun by then has no effect, while a write that had
/// begun may still arrive after it was reported as failed.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    struct Options
    {
        QString service = QStringLiteral("QR Jump Manager"); ///< under which keychains list the entries
        std::chrono::milliseconds deadline = std::chrono::seconds(60); ///< time to type a password
    };

    KeychainSecretStore();
    explicit KeychainSecretStore(Options options);
    ~KeychainSecretStore() override;

    [[nodiscard]] SecretCall<Secret> read(const SecretKey &key) override;
    [[nodiscard]] SecretCall<Nothing> write(const SecretKey &key, const Secret &secret) override;
    [[nodiscard]] SecretCall<Nothing> erase(const SecretKey &key) override;

private:
    struct Waiting
    {
        std::unique_ptr<QKeychain::Job> job;
        std::function<bool()> isWanted; ///< false once its call has ended without it
    };

    /// Runs `job` when its turn comes; `onEnd` gets it and the promise once it ended.
    template <typename T, typename Job>
    SecretCall<T> run(std::unique_ptr<Job> job, const SecretKey &key,
                      std::function<void(const Job &, const AsyncPromise<T, SecretError> &)> onEnd);
    void startNext();
    void onJobEnded();

    Options m_options;
    std::list<Waiting> m_waiting;
    QPointer<QKeychain::Job> m_running; ///< deletes itself; deleting it early would crash QtKeychain
};

} // namespace qrjump::core
