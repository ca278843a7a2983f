#pragma once

#include "core/api/httpmessage.h"
#include "core/tokens/tokenfetcher.h"

#include <QJsonObject>

namespace qrjump::core {

/// Where a reply holds the token and its lifetime: members only, such as "data.accessToken".
struct TokenPaths
{
    QString token;
    QString lifetime = {}; ///< empty: the reply does not say
};

/// The token in `object`, or an error whose detail names the path and never the value.
[[nodiscard]] ApiResult<FetchedToken> tokenIn(const QJsonObject &object, const TokenPaths &paths);

/// The reply of a WeChat token call, which says errcode only when it refuses.
[[nodiscard]] ApiResult<QJsonObject> readTokenCall(const HttpReply &reply);

/// The reply of a company's token service; with an empty token path the whole reply is the token.
[[nodiscard]] ApiResult<FetchedToken> readServiceReply(const HttpReply &reply, const TokenPaths &paths);

} // namespace qrjump::core
