#include "core/accounts/secretsreading.h"

namespace qrjump::core {

namespace {

struct Reading
{
    qsizetype pending = 0;
    ReadSecrets read = {};
    AsyncPromise<ReadSecrets, SecretError> promise = {};

    void note(SecretSlot slot, const Result<Secret, SecretError> &secret)
    {
        if (secret)
            read.found.append({slot, *secret});
        else if (secret.error().kind == SecretError::Kind::NotFound)
            read.missing.append(slot);
        else
            read.unavailable.append(slot);
        if (--pending == 0)
            promise.finish(read);
    }
};

} // namespace

SecretCall<ReadSecrets> readSecrets(SecretStore &store, const QString &accountId,
                                    const QList<SecretSlot> &slots, QObject *context)
{
    if (slots.isEmpty())
        return SecretCall<ReadSecrets>::finished(ReadSecrets{});
    const auto reading = std::make_shared<Reading>(Reading{.pending = slots.size()});
    for (const SecretSlot slot : slots) {
        const auto onRead = [reading, slot](const Result<Secret, SecretError> &secret) {
            reading->note(slot, secret);
        };
        store.read({accountId, slot}).then(context, onRead);
    }
    return reading->promise.call();
}

} // namespace qrjump::core
