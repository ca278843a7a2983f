#pragma once

#include "core/csv/textencoding.h"

#include <QByteArray>

namespace qrjump::core {

/// Follows the bytes of UTF-8 and counts what fits and what does not.
class Utf8Scan
{
public:
    void take(uchar byte);
    void finish();

    [[nodiscard]] bool isBetweenCharacters() const { return m_missing == 0; }
    [[nodiscard]] qint64 characters() const { return m_characters; } ///< beyond ASCII
    [[nodiscard]] qint64 misfits() const { return m_misfits; }

private:
    void begin(uchar byte);

    int m_missing = 0; ///< bytes until the character ends
    uchar m_lowest = 0x80;
    uchar m_highest = 0xBF;
    qint64 m_characters = 0;
    qint64 m_misfits = 0;
};

/// The same for GB18030: two bytes or four.
class Gb18030Scan
{
public:
    void take(uchar byte);
    void finish();

    [[nodiscard]] bool isBetweenCharacters() const { return m_position == 0; }
    [[nodiscard]] qint64 characters() const { return m_characters; } ///< beyond ASCII
    [[nodiscard]] qint64 misfits() const { return m_misfits; }

private:
    int m_position = 0; ///< bytes of the character so far
    qint64 m_characters = 0;
    qint64 m_misfits = 0;
};

/// Tells the encoding of a file from all its bytes. A mark decides; without one, UTF-16 is known by the zero
/// bytes of its ASCII, UTF-8 by its strict form, and GB18030 is what remains.
class EncodingSniffer
{
public:
    void take(QByteArrayView piece);
    /// After the last piece. Nothing: the bytes are no text in any encoding that can be read.
    [[nodiscard]] std::optional<TextEncoding> encoding();

private:
    [[nodiscard]] bool saysNothing(QByteArrayView bytes) const;
    void take(uchar byte);
    [[nodiscard]] std::optional<TextEncoding> markedEncoding() const;
    [[nodiscard]] std::optional<TextEncoding> unmarkedUtf16() const;
    [[nodiscard]] std::optional<TextEncoding> eightBitEncoding() const;

    QByteArray m_beginning;
    qint64 m_bytes = 0;
    qint64 m_zerosAtEven = 0;
    qint64 m_zerosAtOdd = 0;
    qint64 m_controls = 0;
    Utf8Scan m_utf8;
    Gb18030Scan m_gb18030;
};

} // namespace qrjump::core
