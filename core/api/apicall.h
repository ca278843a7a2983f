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
    promise.onWaitingAsked([call] { return call.isWaiting(); });
    call.then(context,
              [promise, convert](const ApiResult<From> &result) { promise.finish(convert(result)); });
    return promise.call();
}

/// The call that goes on with what `next` starts once `call` has ended, well or not. Once aborted it starts
/// nothing more.
template <typename To, typename From, typename Next>
[[nodiscard]] ApiCall<To> continued(const ApiCall<From> &call, QObject *context, Next next)
{
    const ApiPromise<To> promise;
    const auto abortWith = [promise](const auto &step) {
        promise.onAbort([promise, step] {
            promise.finish(Failure{ApiError{.kind = ApiError::Kind::Cancelled}});
            step.abort();
        });
    };
    abortWith(call);
    call.then(context, [promise, context, next, abortWith](const ApiResult<From> &result) {
        if (promise.isFinished())
            return;
        const ApiCall<To> rest = next(result);
        abortWith(rest);
        rest.then(context, [promise](const ApiResult<To> &ended) { promise.finish(ended); });
    });
    return promise.call();
}

/// The same with `next` for a success only; a failure ends the call.
template <typename To, typename From, typename Next>
[[nodiscard]] ApiCall<To> followed(const ApiCall<From> &call, QObject *context, Next next)
{
    return continued<To>(call, context, [next](const ApiResult<From> &result) {
        return result ? next(*result) : ApiCall<To>::finished(Failure{result.error()});
    });
}

} // namespace qrjump::core
