#include "core/base/secretspans.h"

#include "core/base/decodedtext.h"

#include <QByteArrayMatcher>

#include <algorithm>

namespace qrjump::core {

namespace {

// Shorter ones would blacken ordinary words.
constexpr qsizetype kShortestLiteral = 4;
constexpr qsizetype kShortestInBase64 = 8;
// Text in a text in a text: a server hands on, in JSON, what another wrote into an address.
constexpr int kMostSteps = 4;

/// Without what gets lost on the way: the name of a host is in lower case, and forms write a blank as "+".
QByteArray folded(const QByteArray &text)
{
    return text.toLower().replace(' ', '+');
}

/// The middle of `secret` in Base64, for the three places at which it can begin in what was encoded.
QByteArrayList base64Forms(const QByteArray &secret)
{
    QByteArrayList forms;
    for (int shift = 0; shift < 3; ++shift) {
        const qsizetype firstWhole = shift == 0 ? 0 : 4;
        const qsizetype length = (shift + secret.size()) / 3 * 4 - firstWhole;
        const QByteArray padded = QByteArray(shift, 'x') + secret;
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
            forms.append(padded.toBase64(alphabet).mid(firstWhole, length));
    }
    return forms;
}

/// A secret may itself look as if it were encoded: then decoding the text around it decodes it as well.
QByteArrayList readingsOf(const QByteArray &secret)
{
    DecodedText decoded(secret);
    QByteArrayList readings{folded(secret)};
    while (decoded.decode() && decoded.bytes().size() >= kShortestLiteral)
        readings.append(folded(decoded.bytes()));
    return readings;
}

QByteArrayList formsOf(const QList<Secret> &secrets)
{
    QByteArrayList forms;
    for (const Secret &secret : secrets) {
        const QByteArray &bytes = secret.reveal();
        if (bytes.size() >= kShortestLiteral)
            forms += readingsOf(bytes);
        if (bytes.size() < kShortestInBase64)
            continue;
        forms.append(folded(bytes.toHex()));
        for (const QByteArray &form : base64Forms(bytes))
            forms.append(folded(form));
    }
    return forms;
}

void find(const QByteArrayList &forms, const DecodedText &text, QList<TextSpan> &found)
{
    const QByteArray bytes = folded(text.bytes());
    for (const QByteArray &form : forms) {
        const QByteArrayMatcher matcher(form);
        for (qsizetype at = matcher.indexIn(bytes); at >= 0; at = matcher.indexIn(bytes, at + 1))
            found.append(text.originOf(at, form.size()));
    }
}

QList<TextSpan> merged(QList<TextSpan> spans)
{
    std::sort(spans.begin(), spans.end(),
              [](const TextSpan &left, const TextSpan &right) { return left.begin < right.begin; });
    QList<TextSpan> result;
    for (const TextSpan &span : std::as_const(spans)) {
        if (!result.isEmpty() && span.begin < result.last().end)
            result.last().end = std::max(result.last().end, span.end);
        else
            result.append(span);
    }
    return result;
}

} // namespace

QList<TextSpan> secretSpans(const QByteArray &text, const QList<Secret> &secrets)
{
    const QByteArrayList forms = formsOf(secrets);
    if (forms.isEmpty())
        return {};
    QList<TextSpan> found;
    DecodedText decoded(text);
    find(forms, decoded, found);
    for (int step = 0; step < kMostSteps && decoded.decode(); ++step)
        find(forms, decoded, found);
    return merged(found);
}

} // namespace qrjump::core
