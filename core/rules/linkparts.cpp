#include "core/rules/linkparts.h"

#include <string_view>

namespace qrjump::core {

namespace {

constexpr std::string_view kSeparator = "://";

// The searches of QLatin1StringView take many times as long.

std::string_view viewOf(QLatin1StringView text)
{
    return {text.data(), static_cast<size_t>(text.size())};
}

/// -1: nowhere
qsizetype firstOf(char wanted, QLatin1StringView text)
{
    return static_cast<qsizetype>(viewOf(text).find(wanted));
}

/// -1: nowhere
qsizetype lastOf(char wanted, QLatin1StringView text)
{
    return firstOf(wanted, text) < 0 ? -1 : static_cast<qsizetype>(viewOf(text).rfind(wanted));
}

/// Without an early end, so that the compiler can look at many characters with one instruction.
bool hasCapital(QLatin1StringView text)
{
    uchar found = 0;
    for (const char character : text)
        found |= static_cast<uchar>(static_cast<uchar>(character - 'A') < 26);
    return found != 0;
}

} // namespace

QLatin1StringView LinkParts::host() const
{
    const QLatin1StringView hostAndPort = authority.mid(lastOf('@', authority) + 1);
    return hasPort() ? hostAndPort.left(lastOf(':', hostAndPort)) : hostAndPort;
}

bool LinkParts::hasPort() const
{
    const qsizetype colon = lastOf(':', authority);
    return colon >= 0 && colon > lastOf(']', authority) && colon > lastOf('@', authority);
}

bool LinkParts::hasUserInfo() const
{
    return firstOf('@', authority) >= 0;
}

bool LinkParts::hasCapitals() const
{
    return hasCapital(scheme) || hasCapital(host());
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
    if (const qsizetype hash = firstOf('#', link); hash >= 0) {
        parts.hasFragment = true;
        parts.fragment = link.mid(hash + 1);
        link = link.left(hash);
    }
    if (const qsizetype mark = firstOf('?', link); mark >= 0) {
        parts.hasQuery = true;
        parts.query = link.mid(mark + 1);
        link = link.left(mark);
    }
    const auto separator = static_cast<qsizetype>(viewOf(link).find(kSeparator));
    if (separator < 0)
        return parts;
    parts.scheme = link.left(separator);
    link = link.mid(separator + static_cast<qsizetype>(kSeparator.size()));
    const qsizetype slash = firstOf('/', link);
    parts.authority = slash < 0 ? link : link.left(slash);
    parts.path = slash < 0 ? QLatin1StringView() : link.mid(slash);
    return parts;
}

} // namespace qrjump::core
