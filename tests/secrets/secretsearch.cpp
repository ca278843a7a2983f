#include "secretsearch.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace qrjump::test {

namespace {

constexpr qsizetype kShortestHalf = 12; // shorter ones could be ordinary words

/// The characters of `part` that do not depend on what stands around it, for the three places at which it can
/// begin in what was encoded.
QByteArrayList base64Forms(const QByteArray &part)
{
    QByteArrayList forms;
    for (int shift = 0; shift < 3; ++shift) {
        const qsizetype first = shift == 0 ? 0 : 4;
        const qsizetype end = (shift + part.size()) / 3 * 4;
        const QByteArray padded = QByteArray(shift, 'x') + part;
        forms.append(padded.toBase64().sliced(first, end - first));
        forms.append(padded.toBase64(QByteArray::Base64UrlEncoding).sliced(first, end - first));
    }
    return forms;
}

/// As QString keeps it in memory and QDataStream writes it.
QByteArrayList utf16Forms(const QByteArray &part)
{
    QByteArray littleEndian;
    QByteArray bigEndian;
    for (const QChar character : QString::fromUtf8(part)) {
        littleEndian.append(static_cast<char>(character.cell())).append(static_cast<char>(character.row()));
        bigEndian.append(static_cast<char>(character.row())).append(static_cast<char>(character.cell()));
    }
    return {littleEndian, bigEndian};
}

QByteArrayList halvesOf(const QByteArray &secret)
{
    const qsizetype middle = secret.size() / 2;
    return middle < kShortestHalf ? QByteArrayList{secret}
                                  : QByteArrayList{secret.first(middle), secret.sliced(middle)};
}

/// `text` as it reads after no, one or two steps of decoding.
QByteArrayList readingsOf(const QByteArray &text)
{
    QByteArrayList readings{text};
    for (int step = 0; step < 2; ++step) {
        const QByteArrayList soFar = readings;
        for (const QByteArray &reading : soFar) {
            for (const auto decoded : {urlDecoded, formDecoded, unescaped}) {
                if (const QByteArray next = decoded(reading); !readings.contains(next))
                    readings.append(next);
            }
        }
    }
    return readings;
}

struct Escape
{
    QByteArray meaning;
    qsizetype length = 1; ///< of what stands behind the backslash
};

/// The escape whose backslash is in front of `position`.
Escape escapeAt(const QByteArray &text, qsizetype position)
{
    const char kind = text.at(position);
    const qsizetype digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
    bool isNumber = false;
    const ushort code = text.mid(position + 1, digits).toUShort(&isNumber, 16);
    if (digits > 0 && isNumber)
        return {kind == 'u' ? QString(QChar(code)).toUtf8() : QByteArray(1, static_cast<char>(code)),
                1 + digits};
    return {QByteArray(1, kind)};
}

} // namespace

SecretSearch::SecretSearch(const QByteArrayList &secrets)
{
    for (const QByteArray &secret : secrets) {
        for (const QByteArray &half : halvesOf(secret))
            m_forms += QByteArrayList{half} + base64Forms(half) + utf16Forms(half);
    }
}

bool SecretSearch::finds(const QByteArray &text) const
{
    const QByteArrayList readings = readingsOf(text);
    return std::any_of(readings.begin(), readings.end(), [this](const QByteArray &reading) {
        return std::any_of(m_forms.begin(), m_forms.end(),
                           [&reading](const QByteArray &form) { return reading.contains(form); });
    });
}

QStringList SecretSearch::filesBelow(const QString &folder, const QStringList &nameFilters) const
{
    QStringList found;
    QDirIterator files(folder, nameFilters, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && finds(file.readAll()))
            found.append(file.fileName());
    }
    return found;
}

QByteArray urlDecoded(const QByteArray &text)
{
    return QByteArray::fromPercentEncoding(text);
}

QByteArray formDecoded(const QByteArray &text)
{
    return QByteArray::fromPercentEncoding(QByteArray(text).replace('+', ' '));
}

QByteArray unescaped(const QByteArray &text)
{
    QByteArray plain;
    plain.reserve(text.size());
    qsizetype position = 0;
    while (position < text.size()) {
        const qsizetype backslash = text.indexOf('\\', position);
        if (backslash < 0 || backslash + 1 == text.size())
            break;
        plain += text.sliced(position, backslash - position);
        const Escape escape = escapeAt(text, backslash + 1);
        plain += escape.meaning;
        position = backslash + 1 + escape.length;
    }
    return plain + text.sliced(position);
}

} // namespace qrjump::test
