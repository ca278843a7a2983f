#include "core/accounts/sessionsecrets.h"

namespace qrjump::core {

namespace {

Failure<SecretError> notForThese()
{
    return Failure{
        SecretError{SecretError::Kind::NotForThese, QStringLiteral("the account has other settings by now")}};
}

} // namespace

SessionSecrets::SessionSecrets(SecretStore &stored)
    : m_stored(stored)
{}

SecretCall<Secret> SessionSecrets::read(const SecretKey &key)
{
    if (!m_isReadable)
        return SecretCall<Secret>::finished(notForThese());
    const AsyncPromise<Secret, SecretError> promise;
    const SecretCall<Secret> reading = m_stored.read(key);
    promise.onAbort([reading] { reading.abort(); });
    reading.then(&m_context, [this, promise](const Result<Secret, SecretError> &secret) {
        promise.finish(m_isReadable ? secret : notForThese());
    });
    return promise.call();
}

SecretCall<Nothing> SessionSecrets::write(const SecretKey &key, const Secret &secret)
{
    return m_stored.write(key, secret);
}

SecretCall<Nothing> SessionSecrets::erase(const SecretKey &key)
{
    return m_stored.erase(key);
}

} // namespace qrjump::core
