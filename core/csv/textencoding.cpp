#include "core/csv/textencoding.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <array>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextEncoding)
};

struct EncodingName
{
    TextEncoding encoding;
    QLatin1StringView name;
};

constexpr std::array kNames{EncodingName{TextEncoding::Utf8, "utf-8"_L1},
                            EncodingName{TextEncoding::Utf8WithBom, "utf-8-bom"_L1},
                            EncodingName{TextEncoding::Utf16LittleEndian, "utf-16-le"_L1},
                            EncodingName{TextEncoding::Utf16BigEndian, "utf-16-be"_L1},
                            EncodingName{TextEncoding::Gb18030, "gb18030"_L1}};

} // namespace

QList<TextEncoding> readableEncodings()
{
    QList<TextEncoding> encodings;
    for (const EncodingName &entry : kNames) {
        if (entry.encoding != TextEncoding::Gb18030 || QStringDecoder("GB18030").isValid())
            encodings.append(entry.encoding);
    }
    return encodings;
}

QString canonicalName(TextEncoding encoding)
{
    for (const EncodingName &entry : kNames) {
        if (entry.encoding == encoding)
            return entry.name;
    }
    Q_UNREACHABLE();
}

std::optional<TextEncoding> textEncodingFromName(const QString &name)
{
    for (const EncodingName &entry : kNames) {
        if (entry.name == name)
            return entry.encoding;
    }
    return std::nullopt;
}

QString displayText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return Text::tr("UTF-8");
    case TextEncoding::Utf8WithBom:
        return Text::tr("UTF-8 with byte order mark");
    case TextEncoding::Utf16LittleEndian:
        return Text::tr("UTF-16, little-endian");
    case TextEncoding::Utf16BigEndian:
        return Text::tr("UTF-16, big-endian");
    case TextEncoding::Gb18030:
        return Text::tr("GB18030 (Chinese Windows)");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
