#include "core/accounts/accountjson.h"

#include "core/accounts/settingsreader.h"
#include "core/accounts/settingswords.h"
#include "core/accounts/tokensettingsjson.h"

#include <QJsonArray>

#include <limits>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHighestPort = 65535;

constexpr std::array kKinds{SettingsWord{AccountKind::Ordinary, "ordinary"_L1},
                            SettingsWord{AccountKind::Service, "service"_L1}};
constexpr std::array kServers{SettingsWord{false, "remote"_L1}, SettingsWord{true, "sandbox"_L1}};
constexpr std::array kColours{
    SettingsWord{AccountColour::None, "none"_L1},     SettingsWord{AccountColour::Red, "red"_L1},
    SettingsWord{AccountColour::Orange, "orange"_L1}, SettingsWord{AccountColour::Yellow, "yellow"_L1},
    SettingsWord{AccountColour::Green, "green"_L1},   SettingsWord{AccountColour::Blue, "blue"_L1},
    SettingsWord{AccountColour::Purple, "purple"_L1}};
constexpr std::array kWrites{SettingsWord{WriteAccess::Allowed, "allowed"_L1},
                             SettingsWord{WriteAccess::Locked, "locked"_L1}};
constexpr std::array kProxies{SettingsWord{ProxySettings::Kind::System, "system"_L1},
                              SettingsWord{ProxySettings::Kind::None, "none"_L1},
                              SettingsWord{ProxySettings::Kind::Manual, "manual"_L1}};
constexpr std::array kProtocols{SettingsWord{ProxySettings::Protocol::Http, "http"_L1},
                                SettingsWord{ProxySettings::Protocol::Socks5, "socks5"_L1}};

QJsonObject proxyToJson(const ProxySettings &proxy)
{
    QJsonObject object{{"kind"_L1, wordOf(kProxies, proxy.kind)}};
    if (proxy.kind != ProxySettings::Kind::Manual)
        return object;
    object.insert("protocol"_L1, wordOf(kProtocols, proxy.protocol));
    object.insert("host"_L1, proxy.host);
    object.insert("port"_L1, proxy.port);
    object.insert("user"_L1, proxy.user);
    return object;
}

ProxySettings readProxy(JsonReader &reader)
{
    return {.kind = wordIn(reader, "kind"_L1, kProxies),
            .protocol = wordIn(reader, "protocol"_L1, kProtocols),
            .host = reader.optionalString("host"_L1),
            .port = static_cast<quint16>(numberIn(reader, "port"_L1, 0, kHighestPort, 0)),
            .user = reader.optionalString("user"_L1)};
}

RateLimits readLimits(JsonReader &reader)
{
    constexpr int most = std::numeric_limits<int>::max();
    const RateLimits usual;
    return {.perSecond = numberIn(reader, "per_second"_L1, 1, most, usual.perSecond),
            .perMinute = numberIn(reader, "per_minute"_L1, 1, most, usual.perMinute)};
}

QString requiredText(JsonReader &reader, QLatin1StringView key)
{
    const QString text = reader.requiredString(key);
    if (text.trimmed().isEmpty())
        reader.fail(reader.pathOf(key), u"a text that is not empty"_s);
    return text;
}

/// The members that say who the account is and how to reach it.
Account readAccount(JsonReader &reader)
{
    Account account;
    account.id = requiredText(reader, "id"_L1);
    account.name = requiredText(reader, "name"_L1);
    account.kind = wordIn(reader, "kind"_L1, kKinds);
    account.appid = reader.optionalString("appid"_L1);
    account.miniProgramAppids = reader.strings("mini_program_appids"_L1);
    account.miniProgramAppid = reader.optionalString("mini_program_appid"_L1);
    account.isSandbox = wordIn(reader, "server"_L1, kServers);
    if (!account.isSandbox)
        account.baseUrl = addressIn(reader, "base_url"_L1);
    account.colour = wordIn(reader, "colour"_L1, kColours);
    account.word = reader.optionalString("word"_L1);
    account.writes = wordIn(reader, "writes"_L1, kWrites);
    return account;
}

} // namespace

QJsonObject toJson(const Account &account)
{
    QJsonObject object{
        {"id"_L1, account.id},
        {"name"_L1, account.name},
        {"kind"_L1, wordOf(kKinds, account.kind)},
        {"appid"_L1, account.appid},
        {"server"_L1, wordOf(kServers, account.isSandbox)},
        {"colour"_L1, wordOf(kColours, account.colour)},
        {"word"_L1, account.word},
        {"writes"_L1, wordOf(kWrites, account.writes)},
        {"proxy"_L1, proxyToJson(account.proxy)},
        {"token"_L1, toJson(account.token)},
        {"limits"_L1, QJsonObject{{"per_second"_L1, account.limits.perSecond},
                                  {"per_minute"_L1, account.limits.perMinute}}},
    };
    if (account.kind == AccountKind::Service) {
        object.insert("mini_program_appids"_L1, QJsonArray::fromStringList(account.miniProgramAppids));
        object.insert("mini_program_appid"_L1, account.miniProgramAppid);
    }
    if (!account.isSandbox)
        object.insert("base_url"_L1, storedAddress(account.baseUrl));
    return object;
}

Result<Account, JsonError> accountFromJson(const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return Failure{JsonError{path, u"an object"_s}};
    JsonReader reader(value.toObject(), path);
    Account account = readAccount(reader);
    readObject(reader, "proxy"_L1, [&](JsonReader &proxy) { account.proxy = readProxy(proxy); });
    readObject(reader, "token"_L1, [&](JsonReader &token) { account.token = readTokenSettings(token); });
    readObject(reader, "limits"_L1, [&](JsonReader &limits) { account.limits = readLimits(limits); });
    if (reader.error())
        return Failure{*reader.error()};
    return account;
}

} // namespace qrjump::core
