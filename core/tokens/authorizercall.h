#pragma once

#include "core/api/accesstoken.h"
#include "core/tokens/tokenfetcher.h"
#include "core/tokens/tokenservices.h"

#include <QObject>

namespace qrjump::core {

struct AuthorizerAnswer
{
    FetchedToken token;
    Secret refreshToken; ///< the one to use from now on
};

/// `api_authorizer_token`: turns the refresh token of an account into an access token. A refused component
/// token is renewed once, and the refused call repeated once.
class AuthorizerCall
{
public:
    /// `componentTokens` outlives the object.
    AuthorizerCall(const QString &componentAppid, const TokenOwner &owner, const HttpTransport &transport,
                   AccessTokenSource &componentTokens);

    [[nodiscard]] ApiCall<AuthorizerAnswer> start(const Secret &refreshToken);

private:
    [[nodiscard]] ApiCall<AuthorizerAnswer> send(const Secret &componentToken, const Secret &refreshToken);
    [[nodiscard]] ApiCall<AuthorizerAnswer> sendWithNewToken(const ApiError &refusal, const Secret &refused,
                                                             const Secret &refreshToken);
    [[nodiscard]] ApiCall<AuthorizerAnswer> sendOnceMore(const Secret &componentToken,
                                                         const Secret &refreshToken);
    [[nodiscard]] HttpRequest request(const Secret &componentToken, const Secret &refreshToken) const;

    QString m_componentAppid;
    TokenOwner m_owner;
    const HttpTransport &m_transport;
    AccessTokenSource &m_componentTokens;
    QObject m_context;
};

} // namespace qrjump::core
