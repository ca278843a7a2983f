#include "core/tokens/appsecrettokenfetcher.h"

#include "core/base/clock.h"
#include "core/tokens/secretreading.h"
#include "core/tokens/tokencall.h"
#include "core/tokens/tokenreply.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The documents: force_refresh works 20 times a day, at least 30 seconds apart.
constexpr auto kBetweenForced = 30s;

constexpr auto kGrantType = "client_credential"_L1;

ApiResult<FetchedToken> readToken(const HttpReply &reply)
{
    const auto object = readTokenCall(reply);
    if (!object)
        return Failure{object.error()};
    return tokenIn(*object, {.token = u"access_token"_s, .lifetime = u"expires_in"_s});
}

QString encoded(const QByteArray &text)
{
    return QString::fromLatin1(text.toPercentEncoding());
}

} // namespace

AppSecretTokenFetcher::AppSecretTokenFetcher(const AppSecretSettings &settings, const TokenOwner &owner,
                                             const TokenServices &services)
    : m_call(settings.call)
    , m_owner(owner)
    , m_services(services)
{}

ApiCall<FetchedToken> AppSecretTokenFetcher::fetch(const Secret &refused)
{
    const auto reading =
        readSecret(m_services.secrets, {m_owner.accountId, SecretSlot::AppSecret}, &m_context);
    return followed<FetchedToken>(reading, &m_context, [this, refused](const Secret &appSecret) {
        if (m_call == AppSecretSettings::Call::Token)
            return send(replacingRequest(appSecret));
        return fetchStable(appSecret, refused);
    });
}

ApiCall<FetchedToken> AppSecretTokenFetcher::fetchStable(const Secret &appSecret, const Secret &refused)
{
    const auto asking = send(stableRequest(appSecret, Refresh::WhenDue));
    if (refused.isEmpty())
        return asking;
    // Somebody may have renewed the token already; forcing takes it away from all who share it.
    return followed<FetchedToken>(asking, &m_context, [this, appSecret, refused](const FetchedToken &answer) {
        if (answer.token != refused || !mayForce())
            return ApiCall<FetchedToken>::finished(answer);
        m_forcedAt = m_services.clock.elapsed();
        return send(stableRequest(appSecret, Refresh::Forced));
    });
}

ApiCall<FetchedToken> AppSecretTokenFetcher::send(const HttpRequest &request)
{
    return tokenCall<FetchedToken>(m_services.transport, request, ApiError::Step::WeChatToken, &m_context,
                                   readToken);
}

HttpRequest AppSecretTokenFetcher::stableRequest(const Secret &appSecret, Refresh refresh) const
{
    QJsonObject body{{"grant_type"_L1, kGrantType},
                     {"appid"_L1, m_owner.appid},
                     {"secret"_L1, QString::fromUtf8(appSecret.reveal())}};
    if (refresh == Refresh::Forced)
        body.insert("force_refresh"_L1, true);
    return {.url = urlBelow(m_owner.baseUrl, u"/cgi-bin/stable_token"_s),
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .secrets = {appSecret}};
}

HttpRequest AppSecretTokenFetcher::replacingRequest(const Secret &appSecret) const
{
    QUrlQuery query;
    query.addQueryItem(u"grant_type"_s, kGrantType);
    query.addQueryItem(u"appid"_s, encoded(m_owner.appid.toUtf8()));
    query.addQueryItem(u"secret"_s, encoded(appSecret.reveal()));
    QUrl url = urlBelow(m_owner.baseUrl, u"/cgi-bin/token"_s);
    url.setQuery(query);
    return {.url = url, .body = {}, .method = HttpMethod::Get, .secrets = {appSecret}};
}

bool AppSecretTokenFetcher::mayForce() const
{
    return !m_forcedAt || m_services.clock.elapsed() - *m_forcedAt >= kBetweenForced;
}

} // namespace qrjump::core
