#include "core/sandbox/sandboxchecks.h"

#include <QRegularExpression>

#include <algorithm>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::JumpRule;

namespace {

constexpr qsizetype kTestLinksAtMost = 5;
constexpr auto kServicePrefix = "http://weixin.qq.com/q/"_L1;

/// The parts of an address that decide which rule it hits, byte for byte.
struct Address
{
    QString origin; ///< scheme, host and port
    QString host;
    QString path; ///< with leading slash, or empty
    QString query;
    bool hasQuery = false;
};

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

// User-info and fragments are not documented for prefixes or test links, so they are no address here.
std::optional<Address> parsed(const QString &text)
{
    static const QRegularExpression layout(
        uR"(^(https?://([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)(?::\d{1,5})?)(/[^?#]*)?(?:(\?)([^#]*))?$)"_s);
    const auto match = layout.match(text);
    if (!match.hasMatch() || !isPrintableAscii(text))
        return std::nullopt;
    return Address{match.captured(1), match.captured(2), match.captured(3), match.captured(5),
                   match.hasCaptured(4)};
}

bool pathCovers(const QString &rulePath, const QString &linkPath)
{
    return rulePath.endsWith(u'/') ? linkPath.startsWith(rulePath) : linkPath == rulePath;
}

template <typename Enum>
bool isBetween(std::optional<Enum> value, Enum lowest, Enum highest)
{
    return value && *value >= lowest && *value <= highest;
}

} // namespace

std::optional<Refusal> checkPrefix(AccountKind kind, const QString &prefix)
{
    if (prefix.isEmpty())
        return invalidArgs(u"prefix"_s);
    const bool allowed = kind == AccountKind::Service
                             ? prefix.startsWith(kServicePrefix) && prefix.size() > kServicePrefix.size()
                             : true;
    return allowed && parsed(prefix) ? std::nullopt : std::optional(refusal(errcode::IllegalPrefix));
}

std::optional<Refusal> checkPagePath(const QString &pagePath)
{
    if (pagePath.trimmed().isEmpty() || pagePath.startsWith(u'/'))
        return invalidArgs(u"path"_s);
    return std::nullopt;
}

std::optional<Refusal> checkChoices(const JumpRule &rule)
{
    if (!isBetween(rule.subRules, core::SubRules::NotExclusive, core::SubRules::Exclusive))
        return invalidArgs(u"permit_sub_rule"_s);
    if (!isBetween(rule.testRange, core::TestRange::Development, core::TestRange::Release))
        return invalidArgs(u"open_version"_s);
    return std::nullopt;
}

std::optional<Refusal> checkTestLinks(const JumpRule &rule)
{
    if (rule.testLinks.size() > kTestLinksAtMost)
        return invalidArgs(u"debug_url"_s);
    const auto matches = [&](const QString &link) { return prefixMatches(rule.prefix, link); };
    if (!std::all_of(rule.testLinks.begin(), rule.testLinks.end(), matches))
        return refusal(errcode::TestLinkOutside);
    return std::nullopt;
}

std::optional<Refusal> checkRule(AccountKind kind, const JumpRule &rule)
{
    if (auto objection = checkPrefix(kind, rule.prefix))
        return objection;
    if (auto objection = checkPagePath(rule.pagePath))
        return objection;
    if (kind == AccountKind::Service)
        return std::nullopt;
    if (auto objection = checkChoices(rule))
        return objection;
    return checkTestLinks(rule);
}

bool prefixMatches(const QString &prefix, const QString &link)
{
    const auto rule = parsed(prefix);
    const auto scanned = parsed(link);
    if (!rule || !scanned || rule->origin != scanned->origin)
        return false;
    if (prefix == link)
        return true;
    if (rule->path.isEmpty())
        return false; // what a rule of a host alone covers is not documented
    if (!rule->hasQuery)
        return pathCovers(rule->path, scanned->path);
    return scanned->path == rule->path && scanned->hasQuery && scanned->query.startsWith(rule->query);
}

QString hostOf(const QString &address)
{
    const auto parts = parsed(address);
    return parts ? parts->host : QString();
}

} // namespace qrjump::sandbox
