#include "core/accounts/tokensettingsjson.h"

#include "core/accounts/settingsreader.h"
#include "core/accounts/settingswords.h"

#include <QJsonArray>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

enum class Source { Pasted, AppSecret, TokenService, Platform };

// In the order of the alternatives of TokenSettings.
constexpr std::array kSources{
    SettingsWord{Source::Pasted, "pasted"_L1}, SettingsWord{Source::AppSecret, "app_secret"_L1},
    SettingsWord{Source::TokenService, "token_service"_L1}, SettingsWord{Source::Platform, "platform"_L1}};
constexpr std::array kCalls{SettingsWord{AppSecretSettings::Call::StableToken, "stable_token"_L1},
                            SettingsWord{AppSecretSettings::Call::Token, "token"_L1}};
constexpr std::array kMethods{SettingsWord{HttpMethod::Get, "get"_L1},
                              SettingsWord{HttpMethod::Post, "post"_L1}};

QJsonArray fieldsToJson(const QList<TemplateField> &fields)
{
    QJsonArray array;
    for (const TemplateField &field : fields)
        array.append(QJsonObject{{"name"_L1, field.name}, {"value"_L1, field.value}});
    return array;
}

QJsonObject requestToJson(const TokenServiceRequest &request)
{
    return {{"url"_L1, storedAddress(request.url)},
            {"method"_L1, wordOf(kMethods, request.method)},
            {"headers"_L1, fieldsToJson(request.headers)},
            {"query"_L1, fieldsToJson(request.query)},
            {"body"_L1, request.body}};
}

QJsonObject serviceToJson(const TokenServiceSettings &service)
{
    QJsonObject object{{"request"_L1, requestToJson(service.request)},
                       {"token_path"_L1, service.tokenPath},
                       {"lifetime_path"_L1, service.lifetimePath}};
    if (service.renewal)
        object.insert("renewal"_L1, requestToJson(*service.renewal));
    return object;
}

struct ToJson
{
    QJsonObject operator()(const PastedTokenSettings &settings) const
    {
        if (!settings.pastedAt.isValid())
            return {};
        return {{"pasted_at"_L1, settings.pastedAt.toUTC().toString(Qt::ISODate)}};
    }
    QJsonObject operator()(const AppSecretSettings &settings) const
    {
        return {{"call"_L1, wordOf(kCalls, settings.call)}};
    }
    QJsonObject operator()(const TokenServiceSettings &settings) const { return serviceToJson(settings); }
    QJsonObject operator()(const PlatformSettings &settings) const
    {
        return {{"component_appid"_L1, settings.componentAppid},
                {"component_token"_L1, serviceToJson(settings.componentToken)}};
    }
};

PastedTokenSettings readPasted(JsonReader &reader)
{
    const QString text = reader.optionalString("pasted_at"_L1);
    const QDateTime pastedAt = QDateTime::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !pastedAt.isValid())
        reader.fail(reader.pathOf("pasted_at"_L1), u"a date and time"_s);
    return {pastedAt.toUTC()};
}

QList<TemplateField> readFields(JsonReader &reader, QLatin1StringView key)
{
    QList<TemplateField> fields;
    readObjects(reader, key, [&fields](JsonReader &field) {
        fields.append({field.requiredString("name"_L1), field.optionalString("value"_L1)});
    });
    return fields;
}

TokenServiceRequest readRequest(JsonReader &reader)
{
    return {.url = addressIn(reader, "url"_L1),
            .method = wordIn(reader, "method"_L1, kMethods),
            .headers = readFields(reader, "headers"_L1),
            .query = readFields(reader, "query"_L1),
            .body = reader.optionalString("body"_L1)};
}

TokenServiceSettings readService(JsonReader &reader)
{
    TokenServiceSettings service;
    readObject(reader, "request"_L1,
               [&service](JsonReader &request) { service.request = readRequest(request); });
    service.tokenPath = reader.optionalString("token_path"_L1);
    service.lifetimePath = reader.optionalString("lifetime_path"_L1);
    const auto readRenewal = [&service](JsonReader &request) { service.renewal = readRequest(request); };
    if (!reader.object("renewal"_L1).isEmpty())
        readObject(reader, "renewal"_L1, readRenewal);
    return service;
}

PlatformSettings readPlatform(JsonReader &reader)
{
    PlatformSettings platform;
    platform.componentAppid = reader.optionalString("component_appid"_L1);
    readObject(reader, "component_token"_L1,
               [&platform](JsonReader &service) { platform.componentToken = readService(service); });
    return platform;
}

} // namespace

QJsonObject toJson(const TokenSettings &settings)
{
    QJsonObject object = std::visit(ToJson{}, settings);
    object.insert("source"_L1, kSources.at(settings.index()).word);
    return object;
}

TokenSettings readTokenSettings(JsonReader &reader)
{
    switch (wordIn(reader, "source"_L1, kSources)) {
    case Source::Pasted:
        return readPasted(reader);
    case Source::AppSecret:
        return AppSecretSettings{wordIn(reader, "call"_L1, kCalls)};
    case Source::TokenService:
        return readService(reader);
    case Source::Platform:
        return readPlatform(reader);
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
