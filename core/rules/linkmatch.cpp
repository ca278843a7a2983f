#include "core/rules/linkmatch.h"

#include <algorithm>

namespace qrjump::core {

namespace {

bool isUndocumented(const LinkParts &parts)
{
    return parts.hasPort() || parts.hasUserInfo() || parts.hasFragment || parts.hasCapitals();
}

LinkMatch matchQuery(const LinkParts &rule, const LinkParts &link)
{
    if (!rule.hasQuery)
        return LinkMatch::Hit;
    if (link.hasQuery && link.query.startsWith(rule.query))
        return LinkMatch::Hit;
    const bool encoded = rule.query.contains(u'%') || link.query.contains(u'%');
    return encoded ? LinkMatch::Undocumented : LinkMatch::OtherQuery;
}

LinkMatch matchPath(const LinkParts &rule, const LinkParts &link)
{
    if (rule.path == link.path)
        return matchQuery(rule, link);
    if (rule.path.isEmpty())
        return LinkMatch::Undocumented; // a rule that names only a host
    const bool coversBelow = rule.path.endsWith(u'/');
    if (coversBelow && link.path.startsWith(rule.path))
        return rule.hasQuery ? LinkMatch::Undocumented : LinkMatch::Hit;
    if (coversBelow && link.path == rule.path.chopped(1))
        return LinkMatch::Undocumented; // the link lacks the rule's final slash
    if (rule.path.contains(u'%') || link.path.contains(u'%'))
        return LinkMatch::Undocumented;
    return LinkMatch::OtherPath;
}

} // namespace

QStringView LinkParts::host() const
{
    const QStringView hostAndPort = authority.mid(authority.lastIndexOf(u'@') + 1);
    return hasPort() ? hostAndPort.left(hostAndPort.lastIndexOf(u':')) : hostAndPort;
}

bool LinkParts::hasPort() const
{
    return authority.lastIndexOf(u':') > authority.lastIndexOf(u']') &&
           authority.lastIndexOf(u':') > authority.lastIndexOf(u'@');
}

bool LinkParts::hasCapitals() const
{
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const QStringView name = host();
    return std::any_of(scheme.begin(), scheme.end(), isCapital) ||
           std::any_of(name.begin(), name.end(), isCapital);
}

LinkParts splitLink(QStringView link)
{
    LinkParts parts;
    if (const qsizetype hash = link.indexOf(u'#'); hash >= 0) {
        parts.hasFragment = true;
        parts.fragment = link.mid(hash + 1);
        link = link.left(hash);
    }
    if (const qsizetype mark = link.indexOf(u'?'); mark >= 0) {
        parts.hasQuery = true;
        parts.query = link.mid(mark + 1);
        link = link.left(mark);
    }
    const qsizetype separator = link.indexOf(u"://");
    if (separator < 0)
        return parts;
    parts.scheme = link.left(separator);
    link = link.mid(separator + 3);
    const qsizetype slash = link.indexOf(u'/');
    parts.authority = slash < 0 ? link : link.left(slash);
    parts.path = slash < 0 ? QStringView() : link.mid(slash);
    return parts;
}

LinkMatch matchLink(const QString &prefix, const QString &link)
{
    const LinkParts rule = splitLink(prefix);
    const LinkParts target = splitLink(link);
    if (!rule.isLink() || !target.isLink())
        return LinkMatch::NotALink;
    if (prefix == link)
        return LinkMatch::Hit;
    if (isUndocumented(rule) || isUndocumented(target))
        return LinkMatch::Undocumented;
    if (rule.scheme != target.scheme)
        return LinkMatch::OtherScheme;
    if (rule.authority != target.authority)
        return LinkMatch::OtherHost;
    return matchPath(rule, target);
}

} // namespace qrjump::core
