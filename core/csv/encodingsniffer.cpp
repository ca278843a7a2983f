#include "core/csv/encodingsniffer.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace qrjump::core {

namespace {

constexpr qsizetype kLongestMark = 4;
constexpr qsizetype kWord = 16; // bytes that are looked at together
constexpr quint64 kBlanks = 0x2020202020202020;
constexpr quint64 kHighBits = 0x8080808080808080;
/// Zero bytes where UTF-16 has them in ASCII: at least three of ten, and hardly one at the other places.
constexpr qint64 kZerosInTen = 3;
constexpr qint64 kFewerElsewhere = 20;
/// UTF-8 with a few broken characters is UTF-8 still: other encodings hardly ever look like it.
constexpr qint64 kCharactersPerMisfit = 20;
/// Control characters other than tab, line ends and the end mark of DOS.
constexpr qint64 kBytesPerControl = 20;

bool isControl(uchar byte)
{
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != 0x1A;
}

} // namespace

void Utf8Scan::take(uchar byte)
{
    if (m_missing == 0)
        return begin(byte);
    if (byte < m_lowest || byte > m_highest) {
        ++m_misfits;
        m_missing = 0;
        return begin(byte);
    }
    m_lowest = 0x80;
    m_highest = 0xBF;
    if (--m_missing == 0)
        ++m_characters;
}

// The bounds of the second byte shut out overlong forms, surrogates and what lies beyond Unicode.
void Utf8Scan::begin(uchar byte)
{
    m_lowest = 0x80;
    m_highest = 0xBF;
    if (byte < 0x80)
        return;
    if (byte >= 0xC2 && byte <= 0xDF) {
        m_missing = 1;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
        m_missing = 2;
        m_lowest = byte == 0xE0 ? 0xA0 : 0x80;
        m_highest = byte == 0xED ? 0x9F : 0xBF;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
        m_missing = 3;
        m_lowest = byte == 0xF0 ? 0x90 : 0x80;
        m_highest = byte == 0xF4 ? 0x8F : 0xBF;
    } else {
        ++m_misfits;
    }
}

void Utf8Scan::finish()
{
    if (m_missing > 0)
        ++m_misfits;
    m_missing = 0;
}

void Gb18030Scan::take(uchar byte)
{
    const bool isDigit = byte >= 0x30 && byte <= 0x39;
    const bool isLead = byte >= 0x81 && byte <= 0xFE;
    const bool isTrail = byte >= 0x40 && byte <= 0xFE && byte != 0x7F;
    switch (m_position) {
    case 0:
        m_position = isLead ? 1 : 0;
        m_misfits += byte >= 0x80 && !isLead ? 1 : 0;
        return;
    case 1:
        m_position = isDigit ? 2 : 0;
        m_characters += isTrail ? 1 : 0;
        m_misfits += !isTrail && !isDigit ? 1 : 0;
        return;
    case 2:
        m_position = isLead ? 3 : 0;
        m_misfits += isLead ? 0 : 1;
        return;
    default:
        m_position = 0;
        m_characters += isDigit ? 1 : 0;
        m_misfits += isDigit ? 0 : 1;
    }
}

void Gb18030Scan::finish()
{
    m_misfits += m_position > 0 ? 1 : 0;
    m_position = 0;
}

void EncodingSniffer::take(QByteArrayView piece)
{
    if (m_beginning.size() < kLongestMark)
        m_beginning.append(piece.first(std::min(piece.size(), kLongestMark - m_beginning.size())));
    for (qsizetype i = 0; i < piece.size();) {
        const QByteArrayView next = piece.sliced(i, std::min(kWord, piece.size() - i));
        i += next.size();
        if (saysNothing(next)) {
            m_bytes += next.size();
            continue;
        }
        for (const char byte : next)
            take(static_cast<uchar>(byte));
    }
}

/// Whether they are ASCII, which tells no encoding from another: most of most files.
bool EncodingSniffer::saysNothing(QByteArrayView bytes) const
{
    if (bytes.size() < kWord || !m_utf8.isBetweenCharacters() || !m_gb18030.isBetweenCharacters())
        return false;
    std::array<quint64, kWord / sizeof(quint64)> words;
    std::memcpy(words.data(), bytes.data(), kWord);
    quint64 odd = 0; // a byte is beyond ASCII or less than a blank
    quint64 high = 0;
    for (const quint64 word : words) {
        odd |= word | (word - kBlanks);
        high |= word;
    }
    if ((odd & kHighBits) == 0)
        return true;
    return (high & kHighBits) == 0 && std::none_of(bytes.begin(), bytes.end(), [](char byte) {
               return isControl(static_cast<uchar>(byte)); // line ends are none
           });
}

void EncodingSniffer::take(uchar byte)
{
    if (byte == 0)
        ++(m_bytes % 2 == 0 ? m_zerosAtEven : m_zerosAtOdd);
    else if (isControl(byte))
        ++m_controls;
    ++m_bytes;
    m_utf8.take(byte);
    m_gb18030.take(byte);
}

std::optional<TextEncoding> EncodingSniffer::encoding()
{
    m_utf8.finish();
    m_gb18030.finish();
    if (m_beginning.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return std::nullopt; // UTF-32
    if (const auto marked = markedEncoding())
        return marked;
    if (const auto utf16 = unmarkedUtf16())
        return utf16;
    return eightBitEncoding();
}

std::optional<TextEncoding> EncodingSniffer::markedEncoding() const
{
    if (m_beginning.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8WithBom;
    if (m_beginning.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (m_beginning.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

std::optional<TextEncoding> EncodingSniffer::unmarkedUtf16() const
{
    const qint64 pairs = m_bytes / 2;
    const auto isHighHalf = [pairs](qint64 zeros, qint64 others) {
        return zeros * 10 > pairs * kZerosInTen && others * kFewerElsewhere < zeros;
    };
    if (isHighHalf(m_zerosAtOdd, m_zerosAtEven))
        return TextEncoding::Utf16LittleEndian;
    if (isHighHalf(m_zerosAtEven, m_zerosAtOdd))
        return TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

std::optional<TextEncoding> EncodingSniffer::eightBitEncoding() const
{
    const qint64 zeros = m_zerosAtEven + m_zerosAtOdd;
    if ((m_controls + zeros) * kBytesPerControl > m_bytes)
        return std::nullopt;
    if (m_utf8.misfits() == 0)
        return TextEncoding::Utf8;
    const bool isUtf8 = m_utf8.misfits() * kCharactersPerMisfit <= m_utf8.characters() ||
                        m_utf8.misfits() < m_gb18030.misfits();
    return isUtf8 || !readableEncodings().contains(TextEncoding::Gb18030) ? TextEncoding::Utf8
                                                                          : TextEncoding::Gb18030;
}

} // namespace qrjump::core
