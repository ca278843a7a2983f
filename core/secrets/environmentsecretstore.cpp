#include "core/secrets/environmentsecretstore.h"

namespace qrjump::core {

namespace {

/// Without the line end that reading a file into a variable may leave.
QByteArray withoutLineEnd(QByteArray text)
{
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    return text;
}

SecretCall<Nothing> refusal()
{
    return SecretCall<Nothing>::finished(Failure{SecretError{
        SecretError::Kind::Unavailable, QStringLiteral("an environment variable keeps nothing")}});
}

} // namespace

EnvironmentSecretStore::EnvironmentSecretStore(const QString &variable)
{
    const QByteArray name = variable.toLocal8Bit();
    m_secret = Secret(withoutLineEnd(qgetenv(name.constData())));
    qunsetenv(name.constData());
}

SecretCall<Secret> EnvironmentSecretStore::read(const SecretKey &)
{
    if (m_secret.isEmpty())
        return SecretCall<Secret>::finished(Failure{SecretError{SecretError::Kind::NotFound}});
    return SecretCall<Secret>::finished(m_secret);
}

SecretCall<Nothing> EnvironmentSecretStore::write(const SecretKey &, const Secret &)
{
    return refusal();
}

SecretCall<Nothing> EnvironmentSecretStore::erase(const SecretKey &)
{
    return refusal();
}

} // namespace qrjump::core
