#include "core/api/diagnosisclient.h"

#include "core/base/jsonreader.h"
#include "core/base/redaction.h"

#include <QJsonArray>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLinksPath = "/cgi-bin/wxopen/wxamplinkget"_L1;
constexpr auto kRequestPath = "/cgi-bin/openapi/rid/get"_L1;
constexpr auto kQuotaPath = "/cgi-bin/openapi/quota/get"_L1;

template <typename T>
using Read = Result<T, JsonError>;

int requiredNumber(JsonReader &reader, QLatin1StringView key)
{
    const auto number = reader.optionalNumber(key);
    if (!number)
        reader.fail(reader.pathOf(key), u"a whole number"_s);
    return static_cast<int>(number.value_or(0));
}

Read<LinkedMiniProgram> linkedMiniProgramFromJson(const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return Failure{JsonError{path, u"an object"_s}};
    JsonReader reader(value.toObject(), path);
    LinkedMiniProgram program;
    program.appid = reader.optionalString("appid"_L1);
    program.nickname = reader.optionalString("nickname"_L1);
    if (const auto status = reader.optionalNumber("status"_L1))
        program.status = static_cast<LinkStatus>(*status);
    if (reader.error())
        return Failure{*reader.error()};
    return program;
}

Read<QList<LinkedMiniProgram>> linkedMiniProgramsFromJson(const QJsonObject &reply)
{
    JsonReader root(reply);
    JsonReader reader(root.object("wxopens"_L1), u"wxopens"_s);
    const QJsonArray items = reader.array("items"_L1);
    if (root.error())
        return Failure{*root.error()};
    if (reader.error())
        return Failure{*reader.error()};
    QList<LinkedMiniProgram> programs;
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto program = linkedMiniProgramFromJson(items.at(i), u"wxopens.items[%1]"_s.arg(i));
        if (!program)
            return Failure{program.error()};
        programs.append(std::move(program).value());
    }
    return programs;
}

Read<RequestDetails> requestDetailsFromJson(const QJsonObject &reply)
{
    if (!reply.value("request"_L1).isObject())
        return Failure{JsonError{u"request"_s, u"an object"_s}};
    JsonReader reader(reply.value("request"_L1).toObject(), u"request"_s);
    RequestDetails details;
    if (const auto seconds = reader.optionalNumber("invoke_time"_L1))
        details.invokedAt = QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC);
    if (const auto cost = reader.optionalNumber("cost_in_ms"_L1))
        details.cost = std::chrono::milliseconds(*cost);
    // The server repeats the whole url, with the token of that time in it.
    details.url = redacted(reader.optionalString("request_url"_L1));
    details.requestBody = redacted(reader.optionalString("request_body"_L1));
    details.responseBody = redacted(reader.optionalString("response_body"_L1));
    details.clientAddress = reader.optionalString("client_ip"_L1);
    if (reader.error())
        return Failure{*reader.error()};
    return details;
}

Read<std::optional<CallRate>> callRateFromJson(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::optional<CallRate>();
    if (!value.isObject())
        return Failure{JsonError{u"rate_limit"_s, u"an object"_s}};
    JsonReader reader(value.toObject(), u"rate_limit"_s);
    const CallRate rate{requiredNumber(reader, "call_count"_L1),
                        std::chrono::seconds(requiredNumber(reader, "refresh_second"_L1))};
    if (reader.error())
        return Failure{*reader.error()};
    return std::optional(rate);
}

Read<DailyQuota> dailyQuotaFromJson(const QJsonObject &reply)
{
    const auto rate = callRateFromJson(reply.value("rate_limit"_L1));
    if (!rate)
        return Failure{rate.error()};
    JsonReader reader(reply.value("quota"_L1).toObject(), u"quota"_s);
    const DailyQuota quota{requiredNumber(reader, "daily_limit"_L1), requiredNumber(reader, "used"_L1),
                           requiredNumber(reader, "remain"_L1), *rate};
    if (reader.error())
        return Failure{*reader.error()};
    return quota;
}

} // namespace

DiagnosisClient::DiagnosisClient(ApiChannel &channel)
    : m_channel(channel)
{}

ApiCall<QList<LinkedMiniProgram>> DiagnosisClient::linkedMiniPrograms()
{
    return ask<QList<LinkedMiniProgram>>(kLinksPath, {}, linkedMiniProgramsFromJson);
}

ApiCall<RequestDetails> DiagnosisClient::requestDetails(const QString &rid)
{
    return ask<RequestDetails>(kRequestPath, {{"rid"_L1, rid}}, requestDetailsFromJson);
}

ApiCall<DailyQuota> DiagnosisClient::dailyQuota(const QString &callPath)
{
    return ask<DailyQuota>(kQuotaPath, {{"cgi_path"_L1, callPath}}, dailyQuotaFromJson);
}

template <typename T, typename Read>
ApiCall<T> DiagnosisClient::ask(const QString &path, const QJsonObject &body, Read read)
{
    return converted<T>(m_channel.post(path, body, Effect::Read), this,
                        [read](const ApiResult<QJsonObject> &reply) -> ApiResult<T> {
                            if (!reply)
                                return Failure{reply.error()};
                            auto value = read(*reply);
                            if (value)
                                return std::move(value).value();
                            return Failure{ApiError{.kind = ApiError::Kind::Unreadable,
                                                    .httpStatus = 200,
                                                    .detail = value.error().text()}};
                        });
}

} // namespace qrjump::core
