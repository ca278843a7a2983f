#include "core/csv/csvencoding.h"

#include <array>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct EncodingName
{
    CsvEncoding encoding;
    QLatin1StringView name;
};

constexpr std::array kNames{EncodingName{CsvEncoding::Utf8WithBom, "utf-8-bom"_L1},
                            EncodingName{CsvEncoding::Utf8, "utf-8"_L1},
                            EncodingName{CsvEncoding::Gb18030, "gb18030"_L1}};

const char *converterName(CsvEncoding encoding)
{
    return encoding == CsvEncoding::Gb18030 ? "GB18030" : "UTF-8";
}

bool startsWithPair(QStringView text)
{
    return text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
}

// Qt drops half a pair at the end of a text without calling it an error, so this is not left to the
// converter.
std::optional<UnencodableCharacter> firstBrokenPair(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (!startsWithPair(text.sliced(i)))
            return UnencodableCharacter{text[i].unicode(), i};
        ++i;
    }
    return std::nullopt;
}

} // namespace

QString canonicalName(CsvEncoding encoding)
{
    for (const EncodingName &entry : kNames) {
        if (entry.encoding == encoding)
            return entry.name;
    }
    Q_UNREACHABLE();
}

std::optional<CsvEncoding> csvEncodingFromName(const QString &name)
{
    for (const EncodingName &entry : kNames) {
        if (entry.name == name)
            return entry.encoding;
    }
    return std::nullopt;
}

bool isSupported(CsvEncoding encoding)
{
    return QStringEncoder(converterName(encoding)).isValid();
}

QString UnencodableCharacter::name() const
{
    return u"U+%1"_s.arg(QString::number(codePoint, 16).toUpper(), 4, u'0');
}

CsvEncoder::CsvEncoder(CsvEncoding encoding)
    : m_encoding(encoding)
    , m_encoder(converterName(encoding))
{
    Q_ASSERT(m_encoder.isValid());
}

QByteArray CsvEncoder::preamble() const
{
    return m_encoding == CsvEncoding::Utf8WithBom ? "\xEF\xBB\xBF"_ba : QByteArray();
}

Result<QByteArray, UnencodableCharacter> CsvEncoder::encode(QStringView text)
{
    if (const auto broken = firstBrokenPair(text))
        return Failure{*broken};
    QByteArray bytes = m_encoder.encode(text);
    if (!m_encoder.hasError())
        return bytes;
    return Failure{firstUnencodable(text)};
}

UnencodableCharacter CsvEncoder::firstUnencodable(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = startsWithPair(text.sliced(i)) ? 2 : 1;
        const QStringView character = text.sliced(i, length);
        m_encoder.resetState();
        const QByteArray bytes = m_encoder.encode(character);
        if (m_encoder.hasError())
            return {character.toUcs4().first(), i};
        i += length;
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
