#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/desktopkeyring.h"

#include <qt6keychain/keychain.h>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using Promise = AsyncPromise<Nothing, SecretError>;

namespace {

SecretError unavailable(const QString &detail)
{
    return {SecretError::Kind::Unavailable, detail};
}

/// The next call may do better.
SecretError failureOf(const QKeychain::Job &job)
{
    forgetKeyringSession();
    return unavailable(u"QtKeychain error %1: %2"_s.arg(job.error()).arg(job.errorString()));
}

/// Finishes with `result` if the keyring is open: only then does "nothing is there" mean anything.
template <typename T>
void finishIfOpen(const AsyncPromise<T, SecretError> &promise, QObject *context,
                  const Result<T, SecretError> &result)
{
    openKeyring().then(context, [promise, result](const Result<Nothing, SecretError> &open) {
        promise.finish(open ? result : Failure{open.error()});
    });
}

} // namespace

KeychainSecretStore::KeychainSecretStore()
    : KeychainSecretStore(Options{})
{}

KeychainSecretStore::KeychainSecretStore(Options options)
    : m_options(std::move(options))
{}

KeychainSecretStore::~KeychainSecretStore() = default;

SecretCall<Secret> KeychainSecretStore::read(const SecretKey &key)
{
    using Job = QKeychain::ReadPasswordJob;
    return run<Secret, Job>(std::make_unique<Job>(m_options.service), key,
                            [this](const Job &job, const AsyncPromise<Secret, SecretError> &promise) {
                                if (job.error() == QKeychain::NoError)
                                    promise.finish(Secret(job.binaryData()));
                                else if (job.error() == QKeychain::EntryNotFound)
                                    finishIfOpen<Secret>(promise, this,
                                                         Failure{SecretError{SecretError::Kind::NotFound}});
                                else
                                    promise.finish(Failure{failureOf(job)});
                            });
}

SecretCall<Nothing> KeychainSecretStore::write(const SecretKey &key, const Secret &secret)
{
    using Job = QKeychain::WritePasswordJob;
    auto writing = std::make_unique<Job>(m_options.service);
    writing->setBinaryData(secret.reveal());
    return run<Nothing, Job>(std::move(writing), key, [](const Job &job, const Promise &promise) {
        if (job.error() == QKeychain::NoError)
            promise.finish(Nothing{});
        else
            promise.finish(Failure{failureOf(job)});
    });
}

SecretCall<Nothing> KeychainSecretStore::erase(const SecretKey &key)
{
    using Job = QKeychain::DeletePasswordJob;
    return run<Nothing, Job>(
        std::make_unique<Job>(m_options.service), key, [this](const Job &job, const Promise &promise) {
            if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
                finishIfOpen<Nothing>(promise, this, Nothing{});
            else
                promise.finish(Failure{failureOf(job)});
        });
}

template <typename T, typename Job>
SecretCall<T>
KeychainSecretStore::run(std::unique_ptr<Job> job, const SecretKey &key,
                         std::function<void(const Job &, const AsyncPromise<T, SecretError> &)> onEnd)
{
    const AsyncPromise<T, SecretError> promise;
    const auto giveUp = [promise](const QString &why) { promise.finish(Failure{unavailable(why)}); };
    promise.onAbort([giveUp] { giveUp(u"stopped"_s); });
    QTimer::singleShot(m_options.deadline, job.get(), [giveUp] { giveUp(u"keychain does not answer"_s); });
    job->setKey(canonicalName(key));
    connect(job.get(), &QKeychain::Job::finished, this, [this, promise, onEnd](QKeychain::Job *ended) {
        onEnd(static_cast<const Job &>(*ended), promise);
        onJobEnded();
    });
    m_waiting.push_back({std::move(job), [promise] { return !promise.isFinished(); }});
    startNext();
    return promise.call();
}

void KeychainSecretStore::startNext()
{
    while (!m_running && !m_waiting.empty()) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!next.isWanted())
            continue;
        m_running = next.job.release(); // deletes itself at its end
        m_running->start();
    }
}

void KeychainSecretStore::onJobEnded()
{
    m_running = nullptr;
    startNext();
}

} // namespace qrjump::core
