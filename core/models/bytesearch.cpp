#include "core/models/bytesearch.h"

#include <algorithm>
#include <string_view>

namespace qrjump::core {

namespace {

constexpr qsizetype kPlacesAtOnce = 64;
constexpr uchar kBitOfSmallLetters = 0x20;

/// The bytes that are frequent in links and page paths, the most frequent first.
constexpr std::string_view kFrequent = "e/tasopnrihcmdx=g?&.:12lub0345q6789wfkpy-v";

bool isSmallLetter(uchar byte)
{
    return byte >= 'a' && byte <= 'z';
}

/// The less, the more frequent.
size_t rarity(uchar byte)
{
    return std::min(kFrequent.find(static_cast<char>(byte)), kFrequent.size());
}

} // namespace

ByteSearch::ByteSearch(const QByteArray &wanted, Letters letters)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const auto byte = static_cast<uchar>(wanted.at(i));
        const bool isEither = letters == Letters::SmallOrCapital && isSmallLetter(byte);
        m_bytes.push_back({i, isEither ? kBitOfSmallLetters : uchar(0), byte});
    }
    const auto isRarer = [](const Byte &a, const Byte &b) { return rarity(a.byte) > rarity(b.byte); };
    std::stable_sort(m_bytes.begin(), m_bytes.end(), isRarer);
    for (size_t i = 0; i < m_rarest.size(); ++i)
        m_rarest.at(i) = m_bytes.at(std::min(i, m_bytes.size() - 1));
}

qsizetype ByteSearch::find(QByteArrayView text, qsizetype from) const
{
    const auto *begin = reinterpret_cast<const uchar *>(text.data());
    const qsizetype end = text.size() - size() + 1; // of the places where it may begin
    const Byte rarest = m_rarest.front();
    for (qsizetype first = from; first < end; first += kPlacesAtOnce) {
        const qsizetype last = std::min(first + kPlacesAtOnce, end);
        if (last - first == kPlacesAtOnce && !mayBeginWithin(begin + first))
            continue;
        for (qsizetype place = first; place < last; ++place) {
            if (rarest.isAt(begin + place) && isAt(begin + place))
                return place;
        }
    }
    return -1;
}

/// Without an early end, so that the compiler can look at many places with one instruction.
bool ByteSearch::mayBeginWithin(const uchar *places) const
{
    const auto [first, second, third] = m_rarest;
    uchar isThere = 0;
    for (qsizetype i = 0; i < kPlacesAtOnce; ++i)
        isThere |=
            static_cast<uchar>(first.isAt(places + i) & second.isAt(places + i) & third.isAt(places + i));
    return isThere != 0;
}

bool ByteSearch::isAt(const uchar *place) const
{
    return std::all_of(m_bytes.begin(), m_bytes.end(),
                       [place](const Byte &byte) { return byte.isAt(place); });
}

} // namespace qrjump::core
