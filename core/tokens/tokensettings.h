#pragma once

#include "core/api/httpmessage.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace qrjump::core {

// How an account comes to its access token, without the secrets that are needed for it: those are in the
// SecretStore, each in its slot. Source: section 7 of the remote system's description.

/// The user pastes a token (SecretSlot::AccessToken), which works for two hours at most.
struct PastedTokenSettings
{
    QDateTime pastedAt; ///< UTC; invalid while none was pasted

    bool operator==(const PastedTokenSettings &) const = default;
};

/// The account's appid and its AppSecret (SecretSlot::AppSecret).
struct AppSecretSettings
{
    enum class Call {
        StableToken, ///< does not disturb other systems
        Token,       ///< takes the token away from all other systems
    };

    Call call = Call::StableToken;

    bool operator==(const AppSecretSettings &) const = default;
};

/// A name and a value, for headers and query items.
struct TemplateField
{
    QString name;
    QString value; ///< a template, see TokenServiceRequest

    bool operator==(const TemplateField &) const = default;
};

/// One call of a company's token service. Values and body are templates: "{secret}" stands for the secret,
/// "{appid}" for the account's appid, "{refused_token}" for the token that WeChat did not take (renewal
/// only).
struct TokenServiceRequest
{
    QUrl url; ///< https, or http to this computer; without query
    HttpMethod method = HttpMethod::Get;
    QList<TemplateField> headers = {};
    QList<TemplateField> query = {};
    QString body = {}; ///< Post only; sent as JSON unless a header says otherwise

    bool operator==(const TokenServiceRequest &) const = default;
};

/// A company's token service. Its secret: SecretSlot::TokenServiceSecret; it may need none.
struct TokenServiceSettings
{
    TokenServiceRequest request;
    QString tokenPath = {};    ///< "data.accessToken", members only; empty: the whole reply is the token
    QString lifetimePath = {}; ///< to seconds; empty: the service does not say
    std::optional<TokenServiceRequest> renewal = {}; ///< sent instead of `request` after a refusal

    bool operator==(const TokenServiceSettings &) const = default;
};

/// A third-party platform: its component token comes from a token service; `api_authorizer_token` turns it
/// and the refresh token (SecretSlot::RefreshToken) into the account's token.
struct PlatformSettings
{
    QString componentAppid;
    TokenServiceSettings componentToken;

    bool operator==(const PlatformSettings &) const = default;
};

using TokenSettings =
    std::variant<PastedTokenSettings, AppSecretSettings, TokenServiceSettings, PlatformSettings>;

} // namespace qrjump::core
