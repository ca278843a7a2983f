#include "core/csv/textencoding.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <array>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct TextEncodingText
{
    Q_DECLARE_TR_FUNCTIONS(TextEncoding)
};

struct TextEncodingName
{
    TextEncoding encoding;
    QLatin1StringView name;
};

constexpr std::array kTextEncodingNames{TextEncodingName{TextEncoding::Utf8, "utf-8"_L1},
                                        TextEncodingName{TextEncoding::Utf8WithBom, "utf-8-bom"_L1},
                                        TextEncodingName{TextEncoding::Utf16LittleEndian, "utf-16-le"_L1},
                                        TextEncodingName{TextEncoding::Utf16BigEndian, "utf-16-be"_L1},
                                        TextEncodingName{TextEncoding::Gb18030, "gb18030"_L1}};

} // namespace

QList<TextEncoding> readableEncodings()
{
    QList<TextEncoding> encodings;
    for (const TextEncodingName &entry : kTextEncodingNames) {
        if (entry.encoding != TextEncoding::Gb18030 || QStringDecoder("GB18030").isValid())
            encodings.append(entry.encoding);
    }
    return encodings;
}

QString canonicalName(TextEncoding encoding)
{
    for (const TextEncodingName &entry : kTextEncodingNames) {
        if (entry.encoding == encoding)
            return entry.name;
    }
    Q_UNREACHABLE();
}

std::optional<TextEncoding> textEncodingFromName(const QString &name)
{
    for (const TextEncodingName &entry : kTextEncodingNames) {
        if (entry.name == name)
            return entry.encoding;
    }
    return std::nullopt;
}

QString displayText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return TextEncodingText::tr("UTF-8");
    case TextEncoding::Utf8WithBom:
        return TextEncodingText::tr("UTF-8 with byte order mark");
    case TextEncoding::Utf16LittleEndian:
        return TextEncodingText::tr("UTF-16, little-endian");
    case TextEncoding::Utf16BigEndian:
        return TextEncodingText::tr("UTF-16, big-endian");
    case TextEncoding::Gb18030:
        return TextEncodingText::tr("GB18030 (Chinese Windows)");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
