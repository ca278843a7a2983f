#include "core/tokens/requesttemplate.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

using Encoding = QByteArray (*)(const QByteArray &);

QByteArray asItIs(const QByteArray &text)
{
    return text;
}

QByteArray percentEncoded(const QByteArray &text)
{
    return text.toPercentEncoding();
}

QByteArray jsonEscaped(const QByteArray &text)
{
    const QByteArray json = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return json.sliced(2, json.size() - 4); // without ["…"]
}

/// One pass from left to right, so that a secret that looks like a placeholder stays what it is. Braces
/// around anything else are the template's own.
QByteArray expanded(const QString &pattern, const TemplateValues &values, Encoding encode)
{
    const struct
    {
        QByteArray placeholder;
        QByteArray value;
    } known[]{{"{secret}", values.secret.reveal()},
              {"{appid}", values.appid.toUtf8()},
              {"{refused_token}", values.refusedToken.reveal()}};
    const QByteArray text = pattern.toUtf8();
    QByteArray result;
    for (qsizetype i = 0; i < text.size();) {
        const auto found = std::find_if(std::begin(known), std::end(known), [&](const auto &candidate) {
            return QByteArrayView(text).sliced(i).startsWith(candidate.placeholder);
        });
        result += found == std::end(known) ? QByteArray(1, text.at(i)) : encode(found->value);
        i += found == std::end(known) ? 1 : found->placeholder.size();
    }
    return result;
}

QByteArray query(const QList<TemplateField> &items, const TemplateValues &values)
{
    QByteArrayList parts;
    for (const TemplateField &item : items)
        parts.append(percentEncoded(item.name.toUtf8()) + '=' +
                     percentEncoded(expanded(item.value, values, asItIs)));
    return parts.join('&');
}

QUrl urlWith(const QUrl &url, const QByteArray &items)
{
    if (items.isEmpty())
        return url;
    QUrl result = url;
    result.setQuery(QString::fromLatin1(items), QUrl::StrictMode);
    return result;
}

Encoding encodingOfBody(const QList<HttpHeader> &headers)
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare("Content-Type", Qt::CaseInsensitive) != 0)
            continue;
        if (header.value.contains("x-www-form-urlencoded"))
            return percentEncoded;
        return header.value.contains("json") ? jsonEscaped : asItIs;
    }
    return jsonEscaped;
}

bool canStandInAHeader(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(),
                        [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

ApiResult<QList<HttpHeader>> headers(const QList<TemplateField> &fields, const TemplateValues &values)
{
    QList<HttpHeader> result;
    for (const TemplateField &field : fields) {
        const HttpHeader header{field.name.toUtf8(), expanded(field.value, values, asItIs)};
        if (!canStandInAHeader(header.name) || !canStandInAHeader(header.value))
            return Failure{
                ApiError{.kind = ApiError::Kind::NoToken,
                         .detail = u"header %1: holds a line break"_s.arg(field.name.simplified())}};
        result.append(header);
    }
    return result;
}

} // namespace

ApiResult<HttpRequest> filledIn(const TokenServiceRequest &request, const TemplateValues &values)
{
    const auto filledHeaders = headers(request.headers, values);
    if (!filledHeaders)
        return Failure{filledHeaders.error()};
    HttpRequest result{.url = urlWith(request.url, query(request.query, values)),
                       .body = {},
                       .method = request.method,
                       .headers = *filledHeaders};
    if (request.method == HttpMethod::Post)
        result.body = expanded(request.body, values, encodingOfBody(*filledHeaders));
    for (const Secret &secret : {values.secret, values.refusedToken}) {
        if (!secret.isEmpty())
            result.secrets.append(secret);
    }
    return result;
}

bool usesSecret(const TokenServiceRequest &request)
{
    const auto holdsIt = [](const TemplateField &field) { return field.value.contains("{secret}"_L1); };
    return request.body.contains("{secret}"_L1) ||
           std::any_of(request.headers.begin(), request.headers.end(), holdsIt) ||
           std::any_of(request.query.begin(), request.query.end(), holdsIt);
}

} // namespace qrjump::core
