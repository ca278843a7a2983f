#include "app/cli/ruleoptions.h"

#include <QCoreApplication>

#include <limits>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::RateLimits;
using core::RuleQuery;

namespace {

constexpr int kFastestRate = 1'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::RuleOptions)
};

/// The scope that the other options are about, if they are about one.
QString impliedScope(const OptionReader &reader, DefaultScope defaultScope)
{
    if (reader.has(u"prefix"_s))
        return u"prefix"_s;
    if (reader.has(u"page"_s) || reader.has(u"page-size"_s))
        return u"page"_s;
    return defaultScope == DefaultScope::All ? u"all"_s : u"newest"_s;
}

RuleQuery prefixQuery(OptionReader &reader)
{
    RuleQuery query;
    query.scope = RuleQuery::Scope::Prefixes;
    query.prefixes = reader.values(u"prefix"_s);
    if (query.prefixes.isEmpty() || query.prefixes.size() > core::kMaxPrefixesPerQuery)
        reader.fail(Text::tr("--scope prefix takes 1 to %1 prefixes, each with --prefix.")
                        .arg(core::kMaxPrefixesPerQuery));
    return query;
}

RuleQuery pageQuery(OptionReader &reader)
{
    RuleQuery query;
    query.scope = RuleQuery::Scope::Page;
    query.pageNumber = reader.number(u"page"_s, 1, std::numeric_limits<int>::max(), 1);
    query.pageSize = reader.number(u"page-size"_s, 1, core::kMaxPageSize, core::kMaxPageSize);
    return query;
}

} // namespace

void addRuleOptions(QCommandLineParser &parser, DefaultScope defaultScope)
{
    parser.addOption(
        {u"scope"_s,
         defaultScope == DefaultScope::All
             ? Text::tr(
                   "Which rules: “newest” (at most 10,000), “page”, “prefix” or “all”, read page by page. "
                   "If left out: what --page or --prefix ask for, else all.")
             : Text::tr(
                   "Which rules: “newest” (at most 10,000), “page”, “prefix” or “all”, read page by page. "
                   "If left out: what --page or --prefix ask for, else newest."),
         u"SCOPE"_s});
    parser.addOption({u"page"_s, Text::tr("Which page, from 1, in order of creation."), u"N"_s});
    parser.addOption({u"page-size"_s, Text::tr("Rules on a page, 1 to 200; 200 if left out."), u"N"_s});
    parser.addOption(
        {u"prefix"_s, Text::tr("A prefix to ask for. Up to 200, each with its own --prefix."), u"P"_s});
    addRateOption(parser);
}

std::optional<RuleQuery> ruleQuery(OptionReader &reader, AccountKind kind, DefaultScope defaultScope)
{
    const QString scope = reader.optional(u"scope"_s, impliedScope(reader, defaultScope));
    if (reader.has(u"prefix"_s) && scope != "prefix"_L1)
        reader.fail(Text::tr("--prefix goes with --scope prefix only."));
    if ((reader.has(u"page"_s) || reader.has(u"page-size"_s)) && scope != "page"_L1)
        reader.fail(Text::tr("--page and --page-size go with --scope page only."));
    if (kind == AccountKind::Ordinary && (scope == "prefix"_L1 || scope == "page"_L1))
        reader.fail(
            Text::tr("An ordinary account has one list: only --scope newest and all make sense for it."));

    if (scope == "prefix"_L1)
        return prefixQuery(reader);
    if (scope == "page"_L1)
        return pageQuery(reader);
    if (scope == "newest"_L1)
        return RuleQuery();
    if (scope != "all"_L1)
        reader.fail(Text::tr("--scope takes “newest”, “page”, “prefix” or “all”."));
    return std::nullopt;
}

void addRateOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"rate"_s,
         Text::tr(
             "Calls to send at most; if left out, what the account's settings say, else 5 a second and 200 a "
             "minute. One number changes the calls a second only."),
         u"PER_SECOND[,PER_MINUTE]"_s});
}

RateLimits rateLimits(OptionReader &reader, RateLimits limits)
{
    if (!reader.has(u"rate"_s))
        return limits;
    const QStringList parts = reader.optional(u"rate"_s).split(u',');
    bool isNumber = false;
    bool isSecondNumber = true;
    limits.perSecond = parts.first().toInt(&isNumber);
    if (parts.size() > 1)
        limits.perMinute = parts.at(1).toInt(&isSecondNumber);
    const auto isRate = [](int rate) { return rate >= 1 && rate <= kFastestRate; };
    if (parts.size() > 2 || !isNumber || !isSecondNumber || !isRate(limits.perSecond) ||
        !isRate(limits.perMinute))
        reader.fail(
            Text::tr("--rate takes one or two whole numbers from 1 to %1, such as 5,200.").arg(kFastestRate));
    return limits;
}

} // namespace qrjump::cli
