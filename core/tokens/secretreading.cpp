#include "core/tokens/secretreading.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

ApiError apiError(const SecretError &error, const SecretKey &key)
{
    if (error.kind == SecretError::Kind::NotForThese)
        return {.kind = ApiError::Kind::SettingsChanged, .detail = error.detail};
    const bool isMissing = error.kind == SecretError::Kind::NotFound;
    const bool isToken = key.slot == SecretSlot::AccessToken;
    return {.kind = isMissing && isToken ? ApiError::Kind::NoToken : ApiError::Kind::SecretUnavailable,
            .detail = u"%1: %2"_s.arg(canonicalName(key.slot), isMissing ? u"not stored"_s : error.detail)};
}

} // namespace

ApiCall<Secret> readSecret(SecretStore &store, const SecretKey &key, QObject *context)
{
    const ApiPromise<Secret> promise;
    const SecretCall<Secret> reading = store.read(key);
    promise.onAbort([promise, reading] {
        promise.finish(Failure{ApiError{.kind = ApiError::Kind::Cancelled}});
        reading.abort();
    });
    reading.then(context, [promise, key](const Result<Secret, SecretError> &result) {
        if (result)
            promise.finish(*result);
        else
            promise.finish(Failure{apiError(result.error(), key)});
    });
    return promise.call();
}

} // namespace qrjump::core
