#include "app/cli/ruleoptions.h"

#include <QCoreApplication>

#include <limits>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::RateLimits;
using core::RuleQuery;
using core::RuleTarget;

namespace {

constexpr int kFastestRate = 1'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::RuleOptions)
};

QUrl baseUrl(OptionReader &reader)
{
    const QUrl url(reader.required(u"base-url"_s), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        reader.fail(Text::tr("--base-url takes an address such as https://api.weixin.qq.com."));
    else if (!core::isSecureEnough(url))
        reader.fail(Text::tr(
            "--base-url takes plain http for this computer only: the token would travel in the clear."));
    return url;
}

AccountKind kind(OptionReader &reader)
{
    const QString name = reader.required(u"kind"_s);
    if (name != "ordinary"_L1 && name != "service"_L1)
        reader.fail(Text::tr("--kind takes “ordinary” or “service”."));
    return name == "service"_L1 ? AccountKind::Service : AccountKind::Ordinary;
}

RuleTarget target(OptionReader &reader)
{
    RuleTarget target{kind(reader), reader.optional(u"appid"_s)};
    if (target.kind == AccountKind::Service && target.miniProgramAppid.isEmpty())
        reader.fail(Text::tr("--kind service needs --appid, the mini program that the codes open."));
    return target;
}

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

std::optional<RuleQuery> query(OptionReader &reader, AccountKind kind, DefaultScope defaultScope)
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

RateLimits limits(OptionReader &reader)
{
    RateLimits limits;
    const QStringList parts = reader.optional(u"rate"_s, QString::number(limits.perSecond)).split(u',');
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

} // namespace

void addRuleOptions(QCommandLineParser &parser, DefaultScope defaultScope)
{
    parser.addOption(
        {u"base-url"_s,
         Text::tr("The server, https://api.weixin.qq.com or a gateway. Plain http is accepted for this "
                  "computer only."),
         u"URL"_s});
    parser.addOption(
        {u"kind"_s,
         Text::tr("Whose rules: “ordinary” links or a “service” account's codes. It has to fit the token."),
         u"KIND"_s});
    parser.addOption(
        {u"appid"_s, Text::tr("The mini program that opens; needed for --kind service."), u"MINI_PROGRAM"_s});
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
    parser.addOption(
        {u"rate"_s,
         Text::tr("Calls to send at most: 5 a second and 200 a minute if left out. One number changes the "
                  "calls a second only."),
         u"PER_SECOND[,PER_MINUTE]"_s});
}

RuleRequest ruleRequest(OptionReader &reader, DefaultScope defaultScope)
{
    const QUrl server = baseUrl(reader);
    const RuleTarget whose = target(reader);
    return {server, whose, query(reader, whose.kind, defaultScope), limits(reader)};
}

} // namespace qrjump::cli
