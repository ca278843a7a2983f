#include "core/api/requestlog.h"

#include "core/api/requestmask.h"
#include "core/base/byteordermark.h"
#include "core/base/clock.h"
#include "core/base/jsonreader.h"

#include <QJsonDocument>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStatusOk = 200;
constexpr qint64 kBytesOfARecord = 1024; // beside its long texts

qint64 weightOf(const RequestRecord &record)
{
    const qsizetype characters =
        record.url.size() + record.errmsg.size() + record.requestBody.text.size() + record.reply.text.size();
    return kBytesOfARecord + characters * static_cast<qint64>(sizeof(QChar));
}

RequestRecord requestPart(const HttpRequest &request, const RequestMask &mask)
{
    RequestRecord record;
    record.method = request.method;
    record.call = mask.path(request.url);
    record.host = request.url.host();
    record.requestSize = request.method == HttpMethod::Post ? request.body.size() : 0;
    record.url = mask.url(request.url);
    record.headers = mask.headers(request.headers);
    record.requestBody = mask.requestBody(request);
    return record;
}

std::optional<ApiError::Kind> failureOf(const HttpReply &reply, bool isReadable, std::optional<int> errcode)
{
    if (errcode.value_or(0) != 0)
        return ApiError::Kind::Refused;
    if (reply.status != kStatusOk)
        return ApiError::Kind::HttpStatus;
    return isReadable ? std::nullopt : std::optional(ApiError::Kind::Unreadable);
}

void addReply(RequestRecord &record, const HttpReply &reply, ReplyPrivacy privacy, const RequestMask &mask)
{
    const QJsonDocument document = QJsonDocument::fromJson(withoutByteOrderMark(reply.body));
    const QJsonObject object = document.object();
    if (const auto errcode = JsonReader(object).optionalNumber("errcode"_L1))
        record.errcode = static_cast<int>(*errcode);
    // A token service may well answer with bare text.
    const bool isReadable = document.isObject() || privacy == ReplyPrivacy::Confidential;
    const QString errmsg = object.value("errmsg"_L1).toString();
    record.httpStatus = reply.status;
    record.failure = failureOf(reply, isReadable, record.errcode);
    record.errmsg = mask.message(errmsg);
    record.rid = extractedRid(record.errmsg);
    record.replySize = reply.body.size();
    record.reply = mask.reply(reply.body, privacy);
}

void addError(RequestRecord &record, const ApiError &error, const RequestMask &mask)
{
    record.httpStatus = error.httpStatus;
    record.failure = error.kind;
    record.detail = mask.text(error.detail);
}

} // namespace

RequestLog::RequestLog(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

void RequestLog::record(const QString &accountName, const HttpExchange &exchange)
{
    m_seenSecrets.remember(exchange);
    const RequestMask mask(m_seenSecrets.all());
    RequestRecord record = requestPart(exchange.request, mask);
    if (exchange.result)
        addReply(record, *exchange.result, exchange.request.replyPrivacy, mask);
    else
        addError(record, exchange.result.error(), mask);
    record.number = ++m_lastNumber;
    record.sentAt = m_clock.now().addMSecs(-exchange.duration.count());
    record.account = accountName;
    record.duration = exchange.duration;
    m_records.append(record);
    m_bytes += weightOf(record);
    Q_EMIT recorded(record);
    dropOldest();
}

void RequestLog::dropOldest()
{
    quint64 last = 0;
    while (m_records.size() > kMostRecords || m_bytes > kMostBytes) {
        last = m_records.first().number;
        m_bytes -= weightOf(m_records.first());
        m_records.removeFirst();
    }
    if (last > 0)
        Q_EMIT dropped(last);
}

void RequestLog::clear()
{
    m_records.clear();
    m_bytes = 0;
    Q_EMIT dropped(m_lastNumber);
}

} // namespace qrjump::core
