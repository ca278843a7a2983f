#include "core/secrets/secretvault.h"
#include "core/secrets/secretprobe.h"

namespace qrjump::core {

namespace {

/// The step of the probe that failed says nothing about a secret that was to be read.
QString withoutStep(const QString &reason)
{
    const auto colon = reason.indexOf(QLatin1StringView(": "));
    return colon < 0 ? reason : reason.sliced(colon + 2);
}

} // namespace

using NothingResult = Result<Nothing, SecretError>;
using SecretResult = Result<Secret, SecretError>;

SecretVault::SecretVault(SecretStore &keychain, QObject *parent)
    : SecretVault(keychain, Options{}, parent)
{}

SecretVault::SecretVault(SecretStore &keychain, Options options, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_options(options)
{}

void SecretVault::probe()
{
    if (m_state == State::Probing && m_probe)
        return;
    startProbe();
    // Once only: a keychain that is always late must not be probed for ever.
    connect(m_probe, &SecretProbe::answeredLate, this, &SecretVault::startProbe);
}

void SecretVault::startProbe()
{
    if (m_probe)
        m_probe->deleteLater();
    m_probe = new SecretProbe(m_keychain, m_options.probeDeadline, this);
    connect(m_probe, &SecretProbe::ended, this, &SecretVault::onProbeEnded);
    m_state = State::Probing;
    m_probe->start();
    Q_EMIT stateChanged();
}

void SecretVault::onProbeEnded(const QString &problem)
{
    m_state = problem.isEmpty() ? State::Keychain : State::SessionOnly;
    m_reason = problem;
    if (m_state == State::Keychain)
        storeKept();
    for (const auto &action : std::exchange(m_waiting, {}))
        action();
    Q_EMIT stateChanged();
}

void SecretVault::whenProbed(std::function<void()> action)
{
    if (m_state != State::Probing)
        return action();
    m_waiting.push_back(std::move(action));
    probe();
}

SecretCall<Secret> SecretVault::read(const SecretKey &key)
{
    const AsyncPromise<Secret, SecretError> promise;
    promise.onAbort([promise] {
        promise.finish(Failure{SecretError{SecretError::Kind::Unavailable, QStringLiteral("stopped")}});
    });
    whenProbed([this, key, promise] {
        if (!promise.isFinished())
            readNow(key, promise);
    });
    return promise.call();
}

void SecretVault::readNow(const SecretKey &key, const AsyncPromise<Secret, SecretError> &promise)
{
    const auto kept = m_kept.constFind(canonicalName(key));
    if (kept != m_kept.cend() && kept->wish)
        return promise.finish(*kept->wish);
    if (kept != m_kept.cend())
        return promise.finish(Failure{SecretError{SecretError::Kind::NotFound}});
    if (m_state == State::SessionOnly)
        return promise.finish(Failure{SecretError{SecretError::Kind::Unavailable, withoutStep(m_reason)}});
    m_keychain.read(key).then(this, [this, key, promise](const SecretResult &read) {
        if (read || read.error().kind == SecretError::Kind::NotFound)
            return promise.finish(read);
        readAgainIfProbeSucceeds(key, read.error(), promise);
    });
}

void SecretVault::readAgainIfProbeSucceeds(const SecretKey &key, const SecretError &error,
                                           const AsyncPromise<Secret, SecretError> &promise)
{
    probeAfterFailure([this, key, error, promise] {
        if (m_state == State::SessionOnly)
            return promise.finish(Failure{error});
        m_keychain.read(key).then(this, [promise](const SecretResult &read) { promise.finish(read); });
    });
}

SecretCall<Nothing> SecretVault::write(const SecretKey &key, const Secret &secret)
{
    return change(key, secret);
}

SecretCall<Nothing> SecretVault::erase(const SecretKey &key)
{
    return change(key, {});
}

SecretCall<Nothing> SecretVault::change(const SecretKey &key, const Wish &wish)
{
    const Promise promise;
    whenProbed([this, wanted = Kept{key, wish}, promise] { changeNow(wanted, promise); });
    return promise.call();
}

void SecretVault::changeNow(const Kept &wanted, const Promise &promise)
{
    if (m_state == State::SessionOnly) {
        m_kept.insert(canonicalName(wanted.key), wanted);
        return promise.finish(Nothing{});
    }
    changeKeychain(wanted).then(this, [this, wanted, promise](const NothingResult &changed) {
        if (!changed)
            return changeAgainOrKeep(wanted, promise);
        m_kept.remove(canonicalName(wanted.key));
        promise.finish(changed);
    });
}

void SecretVault::changeAgainOrKeep(const Kept &wanted, const Promise &promise)
{
    probeAfterFailure([this, wanted, promise] {
        if (m_state == State::SessionOnly)
            return changeNow(wanted, promise);
        changeKeychain(wanted).then(this, [this, wanted, promise](const NothingResult &changed) {
            if (changed)
                m_kept.remove(canonicalName(wanted.key));
            promise.finish(changed);
        });
    });
}

void SecretVault::probeAfterFailure(std::function<void()> action)
{
    if (m_state == State::Keychain)
        probe();
    whenProbed(std::move(action));
}

SecretCall<Nothing> SecretVault::changeKeychain(const Kept &wanted)
{
    return wanted.wish ? m_keychain.write(wanted.key, *wanted.wish) : m_keychain.erase(wanted.key);
}

void SecretVault::storeKept()
{
    struct Progress
    {
        qsizetype left = 0;
        int stored = 0;
    };
    const auto progress = std::make_shared<Progress>(Progress{.left = m_kept.size()});
    for (const Kept &kept : std::as_const(m_kept)) {
        changeKeychain(kept).then(this, [this, kept, progress](const NothingResult &changed) {
            if (changed && forget(kept) && kept.wish)
                ++progress->stored;
            if (--progress->left == 0 && progress->stored > 0)
                Q_EMIT keptSecretsStored(progress->stored);
        });
    }
}

bool SecretVault::forget(const Kept &kept)
{
    const auto found = m_kept.constFind(canonicalName(kept.key));
    if (found == m_kept.cend() || *found != kept)
        return false;
    m_kept.erase(found);
    return true;
}

} // namespace qrjump::core
