#include "core/tokens/authorizercall.h"

#include "core/tokens/tokencall.h"
#include "core/tokens/tokenreply.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

using Answer = AuthorizerAnswer;

constexpr auto kRefreshToken = "authorizer_refresh_token"_L1;

ApiResult<Answer> readAnswer(const HttpReply &reply, const Secret &refreshToken)
{
    const auto object = readTokenCall(reply);
    if (!object)
        return Failure{object.error()};
    const auto token = tokenIn(*object, {.token = u"authorizer_access_token"_s, .lifetime = u"expires_in"_s});
    if (!token)
        return Failure{token.error()};
    const QByteArray successor = object->value(kRefreshToken).toString().toUtf8();
    return Answer{*token, successor.isEmpty() ? refreshToken : Secret(successor)};
}

ApiCall<Answer> failed(ApiError error, ApiError::Renewal renewal, const QString &detail)
{
    error.renewal = renewal;
    error.detail = detail;
    return ApiCall<Answer>::finished(Failure{error});
}

} // namespace

AuthorizerCall::AuthorizerCall(const QString &componentAppid, const TokenOwner &owner,
                               const HttpTransport &transport, AccessTokenSource &componentTokens)
    : m_componentAppid(componentAppid)
    , m_owner(owner)
    , m_transport(transport)
    , m_componentTokens(componentTokens)
{}

ApiCall<Answer> AuthorizerCall::start(const Secret &refreshToken)
{
    return followed<Answer>(
        m_componentTokens.token(), &m_context, [this, refreshToken](const Secret &componentToken) {
            return continued<Answer>(send(componentToken, refreshToken), &m_context,
                                     [this, componentToken, refreshToken](const ApiResult<Answer> &result) {
                                         if (!result && isTokenRefusal(result.error()))
                                             return sendWithNewToken(result.error(), componentToken,
                                                                     refreshToken);
                                         return ApiCall<Answer>::finished(result);
                                     });
        });
}

ApiCall<Answer> AuthorizerCall::sendWithNewToken(const ApiError &refusal, const Secret &refused,
                                                 const Secret &refreshToken)
{
    const auto renewing = m_componentTokens.renewedToken(refused);
    return continued<Answer>(
        renewing, &m_context, [this, refusal, refreshToken](const ApiResult<Secret> &renewed) {
            if (renewed)
                return sendOnceMore(*renewed, refreshToken);
            if (renewed.error().kind == ApiError::Kind::NoToken)
                return failed(refusal, ApiError::Renewal::Impossible, renewed.error().detail);
            return ApiCall<Answer>::finished(Failure{renewed.error()});
        });
}

ApiCall<Answer> AuthorizerCall::sendOnceMore(const Secret &componentToken, const Secret &refreshToken)
{
    return continued<Answer>(send(componentToken, refreshToken), &m_context,
                             [](const ApiResult<Answer> &result) {
                                 if (!result && isTokenRefusal(result.error()))
                                     return failed(result.error(), ApiError::Renewal::RefusedAgain, {});
                                 return ApiCall<Answer>::finished(result);
                             });
}

ApiCall<Answer> AuthorizerCall::send(const Secret &componentToken, const Secret &refreshToken)
{
    return tokenCall<Answer>(
        m_transport, request(componentToken, refreshToken), ApiError::Step::AuthorizerToken, &m_context,
        [refreshToken](const HttpReply &reply) { return readAnswer(reply, refreshToken); });
}

HttpRequest AuthorizerCall::request(const Secret &componentToken, const Secret &refreshToken) const
{
    QUrlQuery query;
    query.addQueryItem(u"component_access_token"_s,
                       QString::fromLatin1(componentToken.reveal().toPercentEncoding()));
    QUrl url = urlBelow(m_owner.baseUrl, u"/cgi-bin/component/api_authorizer_token"_s);
    url.setQuery(query);
    const QJsonObject body{{"component_appid"_L1, m_componentAppid},
                           {"authorizer_appid"_L1, m_owner.appid},
                           {kRefreshToken, QString::fromUtf8(refreshToken.reveal())}};
    return {.url = url,
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .secrets = {componentToken, refreshToken}};
}

} // namespace qrjump::core
