#include "core/base/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QtMessageHandler g_nextHandler = nullptr;

constexpr auto kMask = "***"_L1;

// Shorter ones would blacken ordinary words.
constexpr qsizetype kShortestLiteral = 4;
constexpr qsizetype kShortestInBase64 = 8;

/// The middle of `secret` in Base64, for the three places at which it can begin in what was encoded.
QByteArrayList base64Forms(const QByteArray &secret)
{
    QByteArrayList forms;
    for (int shift = 0; shift < 3; ++shift) {
        const qsizetype firstWhole = shift == 0 ? 0 : 4;
        const qsizetype lastWhole = (shift + secret.size()) / 3 * 4;
        forms.append((QByteArray(shift, 'x') + secret).toBase64().mid(firstWhole, lastWhole - firstWhole));
    }
    return forms;
}

/// "%2F" as some programs write it: "%2f".
QByteArray withLowerHex(QByteArray encoded)
{
    for (qsizetype percent = encoded.indexOf('%'); percent >= 0; percent = encoded.indexOf('%', percent + 1))
        encoded.replace(percent, 3, encoded.mid(percent, 3).toLower());
    return encoded;
}

QByteArrayList writtenForms(const QByteArray &secret)
{
    if (secret.size() < kShortestLiteral)
        return {};
    const QByteArray inJson =
        QJsonDocument(QJsonArray{QString::fromUtf8(secret)}).toJson(QJsonDocument::Compact);
    const QByteArray escaped = inJson.sliced(2, inJson.size() - 4); // without ["…"]
    const QByteArray encoded = secret.toPercentEncoding();
    QByteArrayList forms{secret, encoded, withLowerHex(encoded), escaped,
                         QByteArray(escaped).replace("/", "\\/")};
    if (secret.size() >= kShortestInBase64)
        forms += base64Forms(secret);
    return forms;
}

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    g_nextHandler(type, context, redacted(message));
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression assignment(uR"((\w*(?:token|secret)\w*(?:%3D|=))[^&\s"'\\]+)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jsonMember(
        uR"((\\?"\w*(?:token|secret)\w*\\?"\s*:\s*\\?")(?:[^"\\]|\\[^"])*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString masked = text;
    masked.replace(assignment, u"\\1***"_s);
    masked.replace(jsonMember, u"\\1***"_s);
    return masked;
}

QString withoutSecrets(const QString &text, const QList<Secret> &secrets)
{
    QString masked = text;
    for (const Secret &secret : secrets) {
        for (const QByteArray &form : writtenForms(secret.reveal()))
            masked.replace(QString::fromUtf8(form), kMask);
    }
    return masked;
}

void installRedactingMessageHandler()
{
    const QtMessageHandler previous = qInstallMessageHandler(writeRedacted);
    if (previous != writeRedacted)
        g_nextHandler = previous;
}

} // namespace qrjump::core
