#include "core/rules/rulejson.h"

#include <QJsonArray>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

template <typename Enum>
std::optional<Enum> openEnum(std::optional<qint64> number)
{
    return number ? std::optional(static_cast<Enum>(*number)) : std::nullopt;
}

template <typename Enum>
void insertNumber(QJsonObject &object, QLatin1StringView key, std::optional<Enum> value)
{
    if (value)
        object.insert(key, static_cast<int>(*value));
}

std::optional<int> toInt(std::optional<qint64> number)
{
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

} // namespace

Result<JumpRule, JsonError> ruleFromJson(const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return Failure{JsonError{path, u"an object"_s}};
    JsonReader reader(value.toObject(), path);
    JumpRule rule;
    rule.prefix = reader.requiredString("prefix"_L1);
    rule.pagePath = reader.optionalString("path"_L1);
    rule.state = openEnum<RuleState>(reader.optionalNumber("state"_L1));
    rule.testRange = openEnum<TestRange>(reader.optionalNumber("open_version"_L1));
    rule.subRules = openEnum<SubRules>(reader.optionalNumber("permit_sub_rule"_L1));
    rule.testLinks = reader.strings("debug_url"_L1);
    if (reader.error())
        return Failure{*reader.error()};
    return rule;
}

QJsonObject toJson(const JumpRule &rule)
{
    QJsonObject object{{"prefix"_L1, rule.prefix}, {"path"_L1, rule.pagePath}};
    insertNumber(object, "state"_L1, rule.state);
    insertNumber(object, "open_version"_L1, rule.testRange);
    insertNumber(object, "permit_sub_rule"_L1, rule.subRules);
    if (rule.testRange || rule.subRules || !rule.testLinks.isEmpty())
        object.insert("debug_url"_L1, QJsonArray::fromStringList(rule.testLinks));
    return object;
}

Result<RulePage, JsonError> rulePageFromJson(const QJsonObject &reply)
{
    JsonReader reader(reply);
    RulePage page;
    if (const auto open = reader.optionalNumber("qrcodejump_open"_L1))
        page.featureOpen = *open == 1;
    page.listSize = toInt(reader.optionalNumber("list_size"_L1));
    page.totalCount = toInt(reader.optionalNumber("total_count"_L1));
    page.publishQuota = toInt(reader.optionalNumber("qrcodejump_pub_quota"_L1));
    const QJsonArray rules = reader.array("rule_list"_L1);
    if (reader.error())
        return Failure{*reader.error()};

    page.rules.reserve(rules.size());
    for (qsizetype i = 0; i < rules.size(); ++i) {
        auto rule = ruleFromJson(rules.at(i), {});
        if (!rule) // a path for every rule would cost more than some of its members
            return Failure{ruleFromJson(rules.at(i), u"rule_list[%1]"_s.arg(i)).error()};
        page.rules.append(std::move(rule).value());
    }
    return page;
}

QJsonObject toJson(const RulePage &page)
{
    QJsonObject object;
    if (page.featureOpen)
        object.insert("qrcodejump_open"_L1, *page.featureOpen ? 1 : 0);
    insertNumber(object, "qrcodejump_pub_quota"_L1, page.publishQuota);
    insertNumber(object, "total_count"_L1, page.totalCount);
    insertNumber(object, "list_size"_L1, page.listSize);
    QJsonArray rules;
    for (const JumpRule &rule : page.rules)
        rules.append(toJson(rule));
    object.insert("rule_list"_L1, rules);
    return object;
}

} // namespace qrjump::core
