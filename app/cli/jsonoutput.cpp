#include "app/cli/jsonoutput.h"

#include "core/csv/rulewords.h"
#include "core/rules/rulejson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::ApiError;
using core::ConnectionFinding;
using core::FetchError;

namespace {

struct Member
{
    const char *key;
    QJsonValue value;
};

QByteArray text(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// `"key":value,"key":value` in this order, which QJsonObject would not keep.
QByteArray text(const QList<Member> &members)
{
    QByteArrayList parts;
    for (const Member &member : members)
        parts.append(u'"' + QByteArray(member.key) + "\":" + text(member.value));
    return parts.join(',');
}

QJsonValue numberOrNull(std::optional<int> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue sightJson(const std::optional<core::LinkSight> &sight)
{
    if (!sight)
        return {};
    return QJsonObject{{u"path"_s, sight->pagePath}, {u"version"_s, core::canonicalWord(sight->version)}};
}

QJsonArray reasonsJson(const QList<core::LinkReason> &reasons)
{
    QJsonArray array;
    for (const core::LinkReason &reason : reasons) {
        const QJsonValue rule = reason.prefix.isEmpty() ? QJsonValue() : QJsonValue(reason.prefix);
        array.append(QJsonObject{{u"reason"_s, core::canonicalName(reason.kind)},
                                 {u"rule"_s, rule},
                                 {u"text"_s, core::displayText(reason)}});
    }
    return array;
}

QByteArray rulesText(const QList<core::JumpRule> &rules)
{
    QByteArrayList lines;
    lines.reserve(rules.size());
    for (const core::JumpRule &rule : rules)
        lines.append(QJsonDocument(core::toJson(rule)).toJson(QJsonDocument::Compact));
    return lines.isEmpty() ? "[]"_ba : "[\n" + lines.join(",\n") + "\n]";
}

} // namespace

QByteArray listingJson(const core::RuleListing &listing)
{
    const QJsonValue open = listing.featureOpen ? QJsonValue(*listing.featureOpen ? 1 : 0) : QJsonValue();
    return '{' +
           text({{"qrcodejump_open", open},
                 {"qrcodejump_pub_quota", numberOrNull(listing.publishQuota)},
                 {"total_count", numberOrNull(listing.totalCount)},
                 {"list_size", numberOrNull(listing.rules.count())}}) +
           ",\"rule_list\":" + rulesText(listing.rules.toList()) + "}\n";
}

QByteArray errorJson(const FetchError &error)
{
    const bool isChange = error.kind == FetchError::Kind::Changed;
    const ApiError &api = error.apiError;
    const QString message = isChange ? error.why : api.errmsg.isEmpty() ? api.detail : api.errmsg;
    return '{' +
           text({{"kind", isChange ? u"changed_while_reading"_s : core::canonicalName(api.kind)},
                 {"http_status", numberOrNull(api.httpStatus ? std::optional(api.httpStatus) : std::nullopt)},
                 {"errcode", numberOrNull(api.errcode)},
                 {"errmsg", message},
                 {"rid", api.rid},
                 {"changed", core::canonicalName(api.certainty)}}) +
           "}\n";
}

QByteArray findingJson(const ConnectionFinding &finding)
{
    return '{' +
           text({{"step", core::canonicalName(finding.step)},
                 {"outcome", core::canonicalName(finding.outcome)},
                 {"finding", finding.finding},
                 {"remedy", finding.remedy},
                 {"raw", finding.raw},
                 {"rid", finding.rid},
                 {"address", finding.address}}) +
           "}\n";
}

QByteArray answerJson(const QString &link, const core::LinkAnswer &answer)
{
    const bool hasRule = answer.rule.has_value();
    const bool hasState = hasRule && answer.rule->state;
    return '{' +
           text({{"link", link},
                 {"verdict", core::canonicalName(answer.verdict)},
                 {"rule", hasRule ? QJsonValue(answer.rule->prefix) : QJsonValue()},
                 {"state", hasState ? QJsonValue(core::canonicalWord(answer.rule->state)) : QJsonValue()},
                 {"staff_see", sightJson(answer.staff)},
                 {"public_sees", sightJson(answer.everybody)},
                 {"reasons", reasonsJson(answer.reasons)}}) +
           '}';
}

QByteArray countsJson(const QList<std::pair<const char *, std::optional<int>>> &counts)
{
    QList<Member> members;
    for (const auto &[key, count] : counts)
        members.append({key, numberOrNull(count)});
    return '{' + text(members) + "}\n";
}

ExitCode exitCodeOf(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Refused || error.kind == ApiError::Kind::WriteLocked)
        return Refused;
    const bool isSecret =
        error.kind == ApiError::Kind::SecretUnavailable || error.kind == ApiError::Kind::NoToken;
    return isSecret ? NoSecret : NoNetwork;
}

ExitCode exitCodeOf(const FetchError &error)
{
    return error.kind == FetchError::Kind::Server ? exitCodeOf(error.apiError) : NoNetwork;
}

ExitCode exitCodeOf(const ConnectionFinding &finding)
{
    if (finding.outcome != ConnectionFinding::Outcome::Failed)
        return Done;
    if (finding.error)
        return exitCodeOf(*finding.error);
    return finding.step < core::ConnectionStep::Token ? NoNetwork : Refused;
}

} // namespace qrjump::cli
