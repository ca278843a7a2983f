#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace qrjump::core {

/// What a text file that somebody hands us may be written in.
enum class TextEncoding { Utf8, Utf8WithBom, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

/// Those that this installation can read: GB18030 exists only where Qt was built with ICU.
[[nodiscard]] QList<TextEncoding> readableEncodings();

/// Names for scripts and settings: "utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "gb18030".
[[nodiscard]] QString canonicalName(TextEncoding encoding);
[[nodiscard]] std::optional<TextEncoding> textEncodingFromName(const QString &name);

/// Translated.
[[nodiscard]] QString displayText(TextEncoding encoding);

} // namespace qrjump::core
