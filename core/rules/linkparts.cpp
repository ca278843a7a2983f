#include "core/rules/linkparts.h"

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

QLatin1StringView LinkParts::host() const
{
    const QLatin1StringView hostAndPort = authority.mid(authority.lastIndexOf(u'@') + 1);
    return hasPort() ? hostAndPort.left(hostAndPort.lastIndexOf(u':')) : hostAndPort;
}

bool LinkParts::hasPort() const
{
    const qsizetype colon = authority.lastIndexOf(u':');
    return colon > authority.lastIndexOf(u']') && colon > authority.lastIndexOf(u'@');
}

bool LinkParts::hasCapitals() const
{
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const QLatin1StringView name = host();
    return std::any_of(scheme.begin(), scheme.end(), isCapital) ||
           std::any_of(name.begin(), name.end(), isCapital);
}

LinkDoubt LinkParts::doubt() const
{
    if (hasUserInfo())
        return LinkDoubt::UserInfo;
    if (hasPort())
        return LinkDoubt::Port;
    if (hasFragment)
        return LinkDoubt::Fragment;
    return hasCapitals() ? LinkDoubt::Capitals : LinkDoubt::None;
}

LinkParts splitLink(QByteArrayView utf8)
{
    QLatin1StringView link(utf8);
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
    const qsizetype separator = link.indexOf("://"_L1);
    if (separator < 0)
        return parts;
    parts.scheme = link.left(separator);
    link = link.mid(separator + 3);
    const qsizetype slash = link.indexOf(u'/');
    parts.authority = slash < 0 ? link : link.left(slash);
    parts.path = slash < 0 ? QLatin1StringView() : link.mid(slash);
    return parts;
}

} // namespace qrjump::core
