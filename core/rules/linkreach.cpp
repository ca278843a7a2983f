#include "core/rules/linkreach.h"

namespace qrjump::core {

namespace {

constexpr qsizetype kSeparatorSize = 3; // ://

QByteArray decoded(QLatin1StringView text)
{
    return QByteArray::fromPercentEncoding(QByteArray::fromRawData(text.data(), text.size()));
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// A prefix may end within a percent-encoded character.
QLatin1StringView withoutHalfEscape(QLatin1StringView query)
{
    const qsizetype size = query.size();
    if (query.endsWith(u'%'))
        return query.chopped(1);
    if (size >= 2 && query.data()[size - 2] == '%' && isHexDigit(query.data()[size - 1]))
        return query.chopped(2);
    return query;
}

/// Raw and percent-encoded characters are compared as the latter's bytes. Without an early end, so that the
/// compiler can look at many characters with one instruction.
bool needsDecoding(QByteArrayView text)
{
    uchar found = 0;
    for (const char c : text)
        found |= static_cast<uchar>(c == '%') | static_cast<uchar>(static_cast<uchar>(c) >= 0x80);
    return found != 0;
}

} // namespace

LinkReach::LinkReach(QByteArrayView utf8)
    : m_text(utf8)
    , m_parts(splitLink(utf8))
    , m_doubt(m_parts.doubt())
    , m_isPlain(m_doubt == LinkDoubt::None && !needsDecoding(utf8))
    , m_schemeSize(m_parts.scheme.size())
    , m_originSize(m_schemeSize + kSeparatorSize + m_parts.authority.size())
    , m_pathSize(m_parts.path.size())
{
    if (!m_parts.isLink())
        m_schemeSize = m_originSize = m_pathSize = 0;
    else if (!m_isPlain)
        understand();
}

void LinkReach::understand()
{
    const QLatin1StringView host = m_parts.host();
    m_lenient = QByteArray(m_parts.scheme.data(), m_schemeSize) + "://";
    m_lenient.append(host.data(), host.size());
    m_lenient = m_lenient.toLower();
    m_originSize = m_lenient.size();
    m_lenient += decoded(m_parts.path);
    m_pathSize = m_lenient.size() - m_originSize;
    if (m_parts.hasQuery)
        m_lenient += '?' + decoded(withoutHalfEscape(m_parts.query));
}

bool LinkReach::covers(const LinkReach &other) const
{
    if (origin() != other.origin())
        return false;
    if (path() == other.path())
        return coversQueryOf(other);
    return !hasQuery() && isFolder() && other.path().startsWith(path());
}

} // namespace qrjump::core
