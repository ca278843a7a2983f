#include "core/api/jumpruleclient.h"

#include "core/rules/rulejson.h"

#include <QJsonArray>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kGetPath = "/cgi-bin/wxopen/qrcodejumpget"_L1;
constexpr auto kAddPath = "/cgi-bin/wxopen/qrcodejumpadd"_L1;
constexpr auto kPublishPath = "/cgi-bin/wxopen/qrcodejumppublish"_L1;
constexpr auto kDeletePath = "/cgi-bin/wxopen/qrcodejumpdelete"_L1;

enum class GetType { Newest = 0, ByPrefix = 1, Paged = 2 };

ApiResult<RulePage> readPage(const ApiResult<QJsonObject> &reply)
{
    if (!reply)
        return Failure{reply.error()};
    auto page = rulePageFromJson(*reply);
    if (!page)
        return Failure{
            ApiError{.kind = ApiError::Kind::Unreadable, .httpStatus = 200, .detail = page.error().text()}};
    return std::move(page).value();
}

} // namespace

JumpRuleClient::JumpRuleClient(RuleTarget target, ApiChannel &channel)
    : m_target(std::move(target))
    , m_channel(channel)
{
    connect(&m_channel, &ApiChannel::backedOff, this, &JumpRuleClient::backedOff);
}

ApiCall<RulePage> JumpRuleClient::rules(const RuleQuery &query)
{
    return converted<RulePage>(m_channel.post(kGetPath, queryBody(query), Effect::Read, this), this,
                               readPage);
}

ApiCall<Nothing> JumpRuleClient::addRule(const JumpRule &rule)
{
    return write(kAddPath, ruleBody(rule, false));
}

ApiCall<Nothing> JumpRuleClient::editRule(const JumpRule &rule)
{
    return write(kAddPath, ruleBody(rule, true));
}

ApiCall<Nothing> JumpRuleClient::publishRule(const QString &prefix)
{
    return write(kPublishPath, {{"prefix"_L1, prefix}});
}

ApiCall<Nothing> JumpRuleClient::deleteRule(const QString &prefix)
{
    QJsonObject body{{"prefix"_L1, prefix}};
    if (m_target.kind == AccountKind::Service)
        body.insert("appid"_L1, m_target.miniProgramAppid);
    return write(kDeletePath, body);
}

ApiCall<Nothing> JumpRuleClient::write(QLatin1StringView path, const QJsonObject &body)
{
    return converted<Nothing>(m_channel.post(path, body, Effect::Write, this), this,
                              [](const ApiResult<QJsonObject> &reply) -> ApiResult<Nothing> {
                                  return reply ? ApiResult<Nothing>(Nothing{}) : Failure{reply.error()};
                              });
}

QJsonObject JumpRuleClient::queryBody(const RuleQuery &query) const
{
    if (m_target.kind == AccountKind::Ordinary)
        return {};
    QJsonObject body{{"appid"_L1, m_target.miniProgramAppid}};
    switch (query.scope) {
    case RuleQuery::Scope::Newest:
        body.insert("get_type"_L1, static_cast<int>(GetType::Newest));
        return body;
    case RuleQuery::Scope::Prefixes:
        body.insert("get_type"_L1, static_cast<int>(GetType::ByPrefix));
        body.insert("prefix_list"_L1, QJsonArray::fromStringList(query.prefixes));
        return body;
    case RuleQuery::Scope::Page:
        body.insert("get_type"_L1, static_cast<int>(GetType::Paged));
        body.insert("page_num"_L1, query.pageNumber);
        body.insert("page_size"_L1, query.pageSize);
        return body;
    case RuleQuery::Scope::All:
        break;
    }
    Q_UNREACHABLE();
}

QJsonObject JumpRuleClient::ruleBody(const JumpRule &rule, bool isEdit) const
{
    QJsonObject body{{"prefix"_L1, rule.prefix}, {"path"_L1, rule.pagePath}, {"is_edit"_L1, isEdit ? 1 : 0}};
    if (m_target.kind == AccountKind::Service) {
        body.insert("appid"_L1, m_target.miniProgramAppid);
        return body;
    }
    if (rule.subRules)
        body.insert("permit_sub_rule"_L1, static_cast<int>(*rule.subRules));
    if (rule.testRange)
        body.insert("open_version"_L1, static_cast<int>(*rule.testRange));
    // An edit has to say that there are none any more; leaving the list out might keep the old links.
    if (isEdit || !rule.testLinks.isEmpty())
        body.insert("debug_url"_L1, QJsonArray::fromStringList(rule.testLinks));
    return body;
}

} // namespace qrjump::core
