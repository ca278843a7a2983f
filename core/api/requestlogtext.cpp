#include "core/api/requestlogtext.h"

#include "core/api/jsonlines.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kWeChatFolder = "/cgi-bin/"_L1;
constexpr auto kRuleFolder = "wxopen/"_L1;
constexpr qint64 kMegabyte = 1'000'000;
constexpr double kMillisecondsInASecond = 1000;

QString methodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return u"GET"_s;
    case HttpMethod::Post:
        return u"POST"_s;
    }
    Q_UNREACHABLE();
}

/// For which of the requests that a call may need `record` was sent.
ApiError::Step stepOf(const RequestRecord &record)
{
    const QString call = weChatCall(record);
    if (call.isEmpty())
        return ApiError::Step::TokenService;
    if (call == "/cgi-bin/stable_token"_L1 || call == "/cgi-bin/token"_L1)
        return ApiError::Step::WeChatToken;
    if (call == "/cgi-bin/component/api_authorizer_token"_L1)
        return ApiError::Step::AuthorizerToken;
    return ApiError::Step::Call;
}

class RequestLogText
{
    Q_DECLARE_TR_FUNCTIONS(RequestLogText)

public:
    static QString failure(ApiError::Kind kind, int httpStatus)
    {
        switch (kind) {
        case ApiError::Kind::Refused:
            return tr("refused");
        case ApiError::Kind::Network:
            return tr("no connection");
        case ApiError::Kind::Timeout:
            return tr("timed out");
        case ApiError::Kind::Cancelled:
            return tr("stopped");
        case ApiError::Kind::Tls:
            return tr("not trusted");
        case ApiError::Kind::Redirect:
            return tr("redirected");
        case ApiError::Kind::HttpStatus:
            return u"HTTP %1"_s.arg(httpStatus);
        case ApiError::Kind::TooLarge:
            return tr("too large");
        case ApiError::Kind::Unreadable:
            return tr("unreadable");
        case ApiError::Kind::Insecure:
        case ApiError::Kind::WriteLocked:
        case ApiError::Kind::NoToken:
        case ApiError::Kind::SecretUnavailable:
        case ApiError::Kind::NotRecorded:
        case ApiError::Kind::OtherProgram:
        case ApiError::Kind::SettingsChanged:
            return tr("not sent");
        }
        Q_UNREACHABLE();
    }

    static QString kept(const KeptText &text)
    {
        switch (text.form) {
        case KeptText::Form::Whole:
            return jsonInLines(text.text);
        case KeptText::Form::Cut:
            return jsonInLines(text.text) + u'\n' + rest(text.missing);
        case KeptText::Form::Withheld:
            return withheld(text.missing);
        }
        Q_UNREACHABLE();
    }

    static QString seconds(std::chrono::milliseconds duration)
    {
        if (duration.count() < static_cast<int>(kMillisecondsInASecond))
            return tr("%1 ms").arg(duration.count());
        return tr("%1 s").arg(
            QLocale().toString(static_cast<double>(duration.count()) / kMillisecondsInASecond, 'f', 1));
    }

    static QString support(const RequestRecord &record)
    {
        const QString moment =
            record.sentAt.toOffsetFromUtc(record.sentAt.offsetFromUtc()).toString(Qt::ISODateWithMs);
        QStringList lines{
            tr("Time: %1").arg(moment), tr("Account: %1").arg(record.account),
            tr("Call: %1").arg(u"%1 %2 (%3)"_s.arg(methodName(record.method), record.call, record.host)),
            tr("Duration: %1").arg(seconds(record.duration)), tr("Result: %1").arg(result(record))};
        if (record.errcode) {
            lines.append(u"errcode: %1"_s.arg(*record.errcode));
            lines.append(u"errmsg: %1"_s.arg(record.errmsg));
        }
        if (!record.rid.isEmpty())
            lines.append(u"rid: %1"_s.arg(record.rid));
        return lines.join(u'\n') + u'\n';
    }

private:
    static QString result(const RequestRecord &record)
    {
        QStringList parts;
        if (record.httpStatus != 0)
            parts.append(u"HTTP %1"_s.arg(record.httpStatus));
        if (record.failure && record.failure != ApiError::Kind::HttpStatus)
            parts.append(failure(*record.failure, record.httpStatus));
        if (!record.detail.isEmpty())
            parts.append(record.detail);
        return parts.join(u", "_s);
    }

    // One and many are two source texts, so that English is right without a translation of its own.

    static QString rest(qint64 bytes)
    {
        return bytes == 1 ? tr("… 1 more byte") : tr("… %1 more bytes").arg(QLocale().toString(bytes));
    }

    static QString withheld(qint64 bytes)
    {
        return bytes == 1
                   ? tr("1 byte that may be a secret and is not kept.")
                   : tr("%1 bytes that may be a secret and are not kept.").arg(QLocale().toString(bytes));
    }
};

} // namespace

QString weChatCall(const RequestRecord &record)
{
    const qsizetype folder = record.call.indexOf(kWeChatFolder);
    return folder < 0 ? QString() : record.call.sliced(folder);
}

QString callName(const RequestRecord &record)
{
    const QString call = weChatCall(record);
    if (call.isEmpty())
        return record.host + record.call;
    const QString name = call.sliced(kWeChatFolder.size());
    return name.startsWith(kRuleFolder) ? name.sliced(kRuleFolder.size()) : name;
}

ApiError errorOf(const RequestRecord &record)
{
    return {.kind = record.failure.value_or(ApiError::Kind::Unreadable),
            .httpStatus = record.httpStatus,
            .errcode = record.errcode,
            .errmsg = record.errmsg,
            .rid = record.rid,
            .detail = record.detail,
            .step = stepOf(record)};
}

QString outcomeText(const RequestRecord &record)
{
    if (record.errcode && (!record.failure || record.failure == ApiError::Kind::Refused))
        return QString::number(*record.errcode);
    return record.failure ? RequestLogText::failure(*record.failure, record.httpStatus) : QString();
}

QString durationText(std::chrono::milliseconds duration)
{
    return RequestLogText::seconds(duration);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < kMegabyte ? 0 : 1, QLocale::DataSizeSIFormat);
}

QList<HttpHeader> sentHeaders(const RequestRecord &record)
{
    const bool namesType =
        std::any_of(record.headers.begin(), record.headers.end(), [](const HttpHeader &header) {
            return header.name.compare("content-type", Qt::CaseInsensitive) == 0;
        });
    QList<HttpHeader> headers = record.headers;
    if (record.method == HttpMethod::Post && !namesType)
        headers.prepend({"Content-Type", "application/json"});
    return headers;
}

QString requestText(const RequestRecord &record)
{
    QString text = methodName(record.method) + u' ' + record.url + u'\n';
    for (const HttpHeader &header : sentHeaders(record))
        text += QString::fromUtf8(header.name + ": " + header.value + '\n');
    const QString body = RequestLogText::kept(record.requestBody);
    return body.isEmpty() ? text : text + u'\n' + body + u'\n';
}

QString replyText(const RequestRecord &record)
{
    QStringList parts;
    if (record.httpStatus != 0)
        parts.append(u"HTTP %1\n"_s.arg(record.httpStatus));
    else if (record.failure)
        parts.append(RequestLogText::failure(*record.failure, 0) + u'\n');
    for (const QString &part : {record.detail, RequestLogText::kept(record.reply)}) {
        if (!part.isEmpty())
            parts.append(part + u'\n');
    }
    return parts.join(u'\n');
}

QString supportText(const RequestRecord &record)
{
    return RequestLogText::support(record);
}

} // namespace qrjump::core
