#include "core/sandbox/rulelistcalls.h"

#include "core/rules/rulejson.h"

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::JsonReader;
using core::JumpRule;

namespace {

constexpr qsizetype kNewestAtMost = 10000;
constexpr qsizetype kPrefixesAtMost = 200;
constexpr qint64 kPageSizeAtMost = 200;

enum class GetType { Newest = 0, ByPrefix = 1, Paged = 2 };

CallOutcome rulePage(const CallContext &context, QList<JumpRule> rules)
{
    core::RulePage page;
    page.featureOpen = true;
    page.listSize = int(rules.size());
    page.totalCount = int(context.account->rules.size());
    page.publishQuota = context.state.publishesLeft(*context.account);
    page.rules = std::move(rules);
    return core::toJson(page);
}

CallOutcome getByPrefix(const CallContext &context, JsonReader &reader)
{
    QStringList prefixes = reader.strings("prefix_list"_L1);
    if (reader.error() || prefixes.isEmpty() || prefixes.size() > kPrefixesAtMost)
        return invalidArgs(u"prefix_list"_s);
    prefixes.removeDuplicates();
    QList<JumpRule> rules;
    for (const QString &prefix : std::as_const(prefixes)) {
        if (const NumberedRule *known = context.account->rules.find(prefix))
            rules.append(known->rule);
    }
    return rulePage(context, rules);
}

CallOutcome getPage(const CallContext &context, JsonReader &reader)
{
    const qint64 number = reader.optionalNumber("page_num"_L1).value_or(0);
    const qint64 size = reader.optionalNumber("page_size"_L1).value_or(0);
    if (number < 1)
        return invalidArgs(u"page_num"_s);
    if (size < 1 || size > kPageSizeAtMost)
        return invalidArgs(u"page_size"_s);
    const RuleBook &rules = context.account->rules;
    const bool isBehindLast = number > rules.size() / size + 1;
    return rulePage(context, isBehindLast ? QList<JumpRule>() : rules.slice((number - 1) * size, size));
}

CallOutcome getServiceRules(const CallContext &context)
{
    JsonReader reader(context.body);
    const qint64 type = reader.optionalNumber("get_type"_L1).value_or(qint64(GetType::Newest));
    if (reader.error())
        return invalidArgs(u"get_type"_s);
    switch (GetType(type)) {
    case GetType::Newest:
        return rulePage(context, context.account->rules.newest(kNewestAtMost));
    case GetType::ByPrefix:
        return getByPrefix(context, reader);
    case GetType::Paged:
        return getPage(context, reader);
    }
    return invalidArgs(u"get_type"_s);
}

} // namespace

CallOutcome getRules(CallContext &context)
{
    if (context.account->identity.kind == AccountKind::Ordinary)
        return rulePage(context, context.account->rules.newest(kNewestAtMost));
    if (!context.namesMiniProgram())
        return refusal(errcode::WrongMiniProgram);
    return getServiceRules(context);
}

} // namespace qrjump::sandbox
