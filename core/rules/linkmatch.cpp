#include "core/rules/linkmatch.h"

#include <optional>

namespace qrjump::core {

namespace {

using MatchKind = LinkMatch::Kind;

/// Nothing: the path of the rule covers that of the link in no reading.
std::optional<LinkDoubt> matchPath(const LinkReach &rule, const LinkReach &link)
{
    const QByteArrayView path = rule.path();
    if (path == link.path())
        return LinkDoubt::None;
    if (path.isEmpty())
        return LinkDoubt::HostOnly;
    if (!rule.isFolder())
        return std::nullopt;
    if (link.path().startsWith(path))
        return rule.hasQuery() ? LinkDoubt::SlashAndQuery : LinkDoubt::None;
    if (link.path() == path.chopped(1))
        return LinkDoubt::FinalSlash;
    return std::nullopt;
}

/// About two of which one covers the other as they might be understood.
LinkDoubt doubtOf(const LinkReach &rule, const LinkReach &link)
{
    if (rule.doubt() != LinkDoubt::None)
        return rule.doubt();
    if (link.doubt() != LinkDoubt::None)
        return link.doubt();
    return link.text().startsWith(rule.text()) ? LinkDoubt::None : LinkDoubt::Encoding;
}

} // namespace

LinkMatch matchLink(const LinkReach &rule, const LinkReach &link)
{
    if (!rule.isLink() || !link.isLink())
        return {MatchKind::NotALink};
    if (rule.text() == link.text())
        return {MatchKind::Hit};
    if (rule.origin() != link.origin())
        return {rule.scheme() == link.scheme() ? MatchKind::OtherHost : MatchKind::OtherScheme};
    const std::optional<LinkDoubt> pathDoubt = matchPath(rule, link);
    if (!pathDoubt)
        return {MatchKind::OtherPath};
    if (!rule.coversQueryOf(link))
        return {MatchKind::OtherQuery};
    const LinkDoubt doubt = *pathDoubt == LinkDoubt::None ? doubtOf(rule, link) : *pathDoubt;
    return doubt == LinkDoubt::None ? LinkMatch{MatchKind::Hit} : LinkMatch{MatchKind::Undocumented, doubt};
}

LinkMatch matchLink(const QString &prefix, const QString &link)
{
    const QByteArray ruleBytes = prefix.toUtf8();
    const QByteArray linkBytes = link.toUtf8();
    return matchLink(LinkReach(ruleBytes), LinkReach(linkBytes));
}

LinkMatch matchCode(QByteArrayView prefix, QByteArrayView code)
{
    if (prefix.isEmpty())
        return {MatchKind::NotALink};
    if (prefix == code)
        return {MatchKind::Hit};
    return code.startsWith(prefix) ? LinkMatch{MatchKind::Undocumented, LinkDoubt::ServiceCode}
                                   : LinkMatch{MatchKind::OtherPath};
}

} // namespace qrjump::core
