#include "core/api/requestcurl.h"

#include "core/api/requestlogtext.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMaskedText = "***"_L1;
constexpr auto kTokenVariable = "$ACCESS_TOKEN"_L1;
constexpr auto kSecretVariable = "$SECRET"_L1;

/// One word of the shell that means `text` and nothing else.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

QLatin1StringView variableBehind(const QString &text)
{
    const bool isToken = text.endsWith("?access_token="_L1) || text.endsWith("&access_token="_L1);
    return isToken ? kTokenVariable : kSecretVariable;
}

/// One word of the shell with variables where `text` is masked. A double quote keeps their values in one
/// piece.
QString quotedWithVariables(const QString &text)
{
    QString word;
    const QStringList pieces = text.split(kMaskedText);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (!pieces.at(i).isEmpty())
            word += quoted(pieces.at(i));
        if (i + 1 < pieces.size())
            word += u'"' + variableBehind(pieces.at(i)) + u'"';
    }
    return word.isEmpty() ? quoted({}) : word;
}

QString body(const KeptText &text)
{
    return text.isMasked ? quotedWithVariables(text.text) : quoted(text.text);
}

} // namespace

std::optional<QString> asCurl(const RequestRecord &record)
{
    if (record.requestBody.form != KeptText::Form::Whole)
        return std::nullopt;
    // Without globoff, curl takes brackets in the url for patterns.
    QStringList words{u"curl --globoff"_s, quotedWithVariables(record.url)};
    for (const HttpHeader &header : sentHeaders(record))
        words.append(u"-H "_s + quotedWithVariables(QString::fromUtf8(header.name + ": " + header.value)));
    // Of the ways to give a body only this one takes a leading @ as it is. It makes the request a POST.
    if (record.method == HttpMethod::Post)
        words.append(u"--data-raw "_s + body(record.requestBody));
    return words.join(" \\\n  "_L1);
}

} // namespace qrjump::core
