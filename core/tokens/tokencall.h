#pragma once

#include "core/api/httptransport.h"

namespace qrjump::core {

/// `error` as one of `step`, without any of `secrets` in its texts.
[[nodiscard]] ApiError tokenError(ApiError error, ApiError::Step step, const QList<Secret> &secrets);

/// Sends `request`, whose reply is a secret, and reads it with `read`: ApiResult<T>(const HttpReply &). Every
/// error names `step`.
template <typename T, typename Read>
[[nodiscard]] ApiCall<T> tokenCall(const HttpTransport &transport, HttpRequest request, ApiError::Step step,
                                   QObject *context, Read read)
{
    request.replyPrivacy = ReplyPrivacy::Confidential;
    const auto failure = [step, secrets = request.secrets](const ApiError &error) {
        return Failure{tokenError(error, step, secrets)};
    };
    return converted<T>(transport.send(request), context,
                        [failure, read](const ApiResult<HttpReply> &reply) -> ApiResult<T> {
                            if (!reply)
                                return failure(reply.error());
                            const ApiResult<T> result = read(*reply);
                            return result ? result : failure(result.error());
                        });
}

} // namespace qrjump::core
