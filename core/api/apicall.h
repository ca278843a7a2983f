#pragma once

#include "core/api/apierror.h"
#include "core/base/asynccall.h"

namespace qrjump::core {

/// A call to a server under way; an aborted one ends with Kind::Cancelled.
template <typename T>
using ApiCall = AsyncCall<T, ApiError>;

template <typename T>
using ApiPromise = AsyncPromise<T, ApiError>;

/// The call that `call` becomes once its result went through `convert`.
template <typename To, typename From, typename Convert>
[[nodiscard]] ApiCall<To> converted(const ApiCall<From> &call, QObject *context, Convert convert)
{
    const ApiPromise<To> promise;
    promise.onAbort([call] { call.abort(); });
    call.then(context,
              [promise, convert](const ApiResult<From> &result) { promise.finish(convert(result)); });
    return promise.call();
}

} // namespace qrjump::core
