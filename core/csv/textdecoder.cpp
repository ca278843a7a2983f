#include "core/csv/textdecoder.h"

namespace qrjump::core {

namespace {

constexpr QChar kReplacement = QChar::ReplacementCharacter;

QStringDecoder decoderFor(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8WithBom:
        return QStringDecoder(QStringDecoder::Utf8);
    case TextEncoding::Utf16LittleEndian:
        return QStringDecoder(QStringDecoder::Utf16LE);
    case TextEncoding::Utf16BigEndian:
        return QStringDecoder(QStringDecoder::Utf16BE);
    case TextEncoding::Gb18030:
        return QStringDecoder("GB18030");
    }
    Q_UNREACHABLE();
}

bool isUtf16(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16LittleEndian || encoding == TextEncoding::Utf16BigEndian;
}

} // namespace

TextDecoder::TextDecoder(TextEncoding encoding)
    : m_encoding(encoding)
    , m_decoder(decoderFor(encoding))
{
    Q_ASSERT(m_decoder.isValid());
}

QString TextDecoder::decode(QByteArrayView piece)
{
    m_bytes += piece.size();
    const QString text = m_decoder.decode(piece);
    m_hasError = m_hasError || m_decoder.hasError();
    return text;
}

QString TextDecoder::finish()
{
    if (!endsInsideCharacter())
        return {};
    m_hasError = true;
    return kReplacement;
}

bool TextDecoder::endsInsideCharacter()
{
    if (isUtf16(m_encoding))
        return m_bytes % 2 != 0;
    // Qt has no way to ask for a character that is still incomplete. A line end cannot complete one.
    const QString rest = m_decoder.decode("\n");
    return rest != QLatin1StringView("\n") || (m_decoder.hasError() && !m_hasError);
}

} // namespace qrjump::core
