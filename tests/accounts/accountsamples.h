#pragma once

#include "core/accounts/account.h"

namespace qrjump::test {

inline core::Account ordinaryAccount(const QString &name = QStringLiteral("Shop"))
{
    return {.id = QStringLiteral("id of ") + name,
            .name = name,
            .appid = QStringLiteral("wx0123456789abcdef"),
            .baseUrl = QUrl(QStringLiteral("https://api.weixin.qq.com")),
            .token = core::AppSecretSettings{}};
}

inline core::TokenServiceSettings tokenService()
{
    const QString secret = QStringLiteral("Bearer {secret}");
    return {.request = {.url = QUrl(QStringLiteral("https://tokens.example.com/wx/token")),
                        .method = core::HttpMethod::Post,
                        .headers = {{QStringLiteral("Authorization"), secret}},
                        .query = {{QStringLiteral("app"), QStringLiteral("{appid}")}},
                        .body = QStringLiteral("{\"key\":\"{secret}\"}")},
            .tokenPath = QStringLiteral("data.accessToken"),
            .lifetimePath = QStringLiteral("data.expiresIn")};
}

/// Everything that an account can have, the token's source apart.
inline core::Account markedServiceAccount()
{
    core::Account account = ordinaryAccount(QStringLiteral("Codes 服务号"));
    account.kind = core::AccountKind::Service;
    account.miniProgramAppids = {QStringLiteral("wxaaaaaaaaaaaaaaaa"), QStringLiteral("wxbbbbbbbbbbbbbbbb")};
    account.miniProgramAppid = account.miniProgramAppids.last();
    account.baseUrl = QUrl(QStringLiteral("https://gateway.example.com/wx/api"));
    account.colour = core::AccountColour::Red;
    account.word = QStringLiteral("Production");
    account.writes = core::WriteAccess::Locked;
    account.proxy = {core::ProxySettings::Kind::Manual, core::ProxySettings::Protocol::Socks5,
                     QStringLiteral("proxy.example.com"), 1080, QStringLiteral("me")};
    account.limits = {.perSecond = 3, .perMinute = 90};
    return account;
}

inline core::Account sandboxAccount()
{
    core::Account account = ordinaryAccount(QStringLiteral("Sandbox"));
    account.isSandbox = true;
    account.baseUrl.clear();
    return account;
}

} // namespace qrjump::test
