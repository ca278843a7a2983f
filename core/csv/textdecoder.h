#pragma once

#include "core/csv/textencoding.h"

#include <QStringConverter>

namespace qrjump::core {

/// Bytes to text, piece by piece; a character may be cut between two pieces. Takes a byte order mark away and
/// puts U+FFFD where bytes are no characters. To be used only for readableEncodings().
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding);

    [[nodiscard]] QString decode(QByteArrayView piece);
    /// To be called after the last piece: U+FFFD if its last character was cut off, else nothing.
    [[nodiscard]] QString finish();
    /// Some bytes were no characters of the encoding: the file has another one or is damaged.
    [[nodiscard]] bool hasError() const { return m_hasError; }

private:
    [[nodiscard]] bool endsInsideCharacter();

    TextEncoding m_encoding;
    QStringDecoder m_decoder;
    qsizetype m_bytes = 0;
    bool m_hasError = false;
};

} // namespace qrjump::core
