#pragma once

#include "core/base/result.h"

#include <QStringConverter>

namespace qrjump::core {

enum class CsvEncoding {
    Utf8WithBom, ///< opens right in Excel
    Utf8,
    Gb18030, ///< what a Chinese Excel takes for plain CSV
};

/// Names for scripts and settings: "utf-8-bom", "utf-8", "gb18030".
[[nodiscard]] QString canonicalName(CsvEncoding encoding);
[[nodiscard]] std::optional<CsvEncoding> csvEncodingFromName(const QString &name);

/// GB18030 exists only where Qt was built with ICU.
[[nodiscard]] bool isSupported(CsvEncoding encoding);

/// A character that an encoding lacks. For all three encodings these are the halves of broken surrogate
/// pairs.
struct UnencodableCharacter
{
    char32_t codePoint = 0;
    qsizetype position = 0; ///< index into the text

    /// "U+D83D"
    [[nodiscard]] QString name() const;
    bool operator==(const UnencodableCharacter &) const = default;
};

/// Text to bytes, never with a substitute. To be used only where isSupported().
class CsvEncoder
{
public:
    explicit CsvEncoder(CsvEncoding encoding);

    /// The bytes before the first record: the byte order mark or nothing.
    [[nodiscard]] QByteArray preamble() const;
    /// All of `text`, which holds whole characters: a surrogate pair may not be cut in two calls.
    [[nodiscard]] Result<QByteArray, UnencodableCharacter> encode(QStringView text);

private:
    [[nodiscard]] UnencodableCharacter firstUnencodable(QStringView text);

    CsvEncoding m_encoding;
    QStringEncoder m_encoder;
};

} // namespace qrjump::core
