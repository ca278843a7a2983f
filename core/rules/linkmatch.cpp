#include "core/rules/linkmatch.h"

#include <optional>

namespace qrjump::core {

namespace {

using Kind = LinkMatch::Kind;

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
        return {Kind::NotALink};
    if (rule.text() == link.text())
        return {Kind::Hit};
    if (rule.origin() != link.origin())
        return {rule.scheme() == link.scheme() ? Kind::OtherHost : Kind::OtherScheme};
    const std::optional<LinkDoubt> pathDoubt = matchPath(rule, link);
    if (!pathDoubt)
        return {Kind::OtherPath};
    if (!rule.coversQueryOf(link))
        return {Kind::OtherQuery};
    const LinkDoubt doubt = *pathDoubt == LinkDoubt::None ? doubtOf(rule, link) : *pathDoubt;
    return doubt == LinkDoubt::None ? LinkMatch{Kind::Hit} : LinkMatch{Kind::Undocumented, doubt};
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
        return {Kind::NotALink};
    if (prefix == code)
        return {Kind::Hit};
    return code.startsWith(prefix) ? LinkMatch{Kind::Undocumented, LinkDoubt::ServiceCode}
                                   : LinkMatch{Kind::OtherPath};
}

} // namespace qrjump::core
