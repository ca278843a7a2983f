#include "core/tokens/tokenreply.h"

#include "core/api/jsoncall.h"
#include "core/base/byteordermark.h"

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHttpOk = 200;
constexpr int kHttpMultipleChoices = 300;
constexpr qsizetype kLongestToken = 512; // documented

Failure<ApiError> unreadable(const QString &path, const QString &problem)
{
    return Failure{ApiError{
        .kind = ApiError::Kind::Unreadable, .httpStatus = kHttpOk, .detail = u"%1: %2"_s.arg(path, problem)}};
}

/// What keeps `text` from being a token; empty when it may be one.
QString problemOf(const QByteArray &text)
{
    if (text.isEmpty())
        return u"empty"_s;
    if (text.startsWith('<'))
        return u"HTML instead of a token"_s;
    if (text.size() > kLongestToken)
        return u"longer than %1 characters"_s.arg(kLongestToken);
    const auto belongsInAToken = [](char c) { return c > ' ' && c <= '~' && !strchr("<>{}\"\\", c); };
    if (!std::all_of(text.begin(), text.end(), belongsInAToken))
        return u"blanks or other characters that no token has"_s;
    return {};
}

/// The member at `path`, and the part of the path that is there no more when it is missing.
struct Member
{
    QJsonValue value;
    QString path;
};

Member memberAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    QStringList walked;
    for (const QString &name : path.split(u'.')) {
        walked.append(name);
        value = value.toObject().value(name);
        if (value.isUndefined() || value.isNull())
            return {QJsonValue(QJsonValue::Undefined), walked.join(u'.')};
    }
    return {value, path};
}

std::optional<std::chrono::seconds> secondsIn(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double seconds = isNumber ? value.toDouble() : value.toString().trimmed().toDouble(&isNumber);
    constexpr double kMoreThanAnyLifetime = 1e12; // keeps the conversion defined
    if (!isNumber || !(std::abs(seconds) < kMoreThanAnyLifetime))
        return std::nullopt;
    return std::chrono::seconds(static_cast<qint64>(seconds));
}

ApiResult<FetchedToken> withLifetime(const Secret &token, const QJsonObject &object, const QString &path)
{
    const Member member = memberAt(object, path);
    if (member.value.isUndefined())
        return unreadable(member.path, u"missing"_s);
    const auto lifetime = secondsIn(member.value);
    if (!lifetime)
        return unreadable(path, u"not a number of seconds"_s);
    if (lifetime->count() <= 0)
        return unreadable(path, u"%1 seconds, so the token has expired"_s.arg(lifetime->count()));
    return FetchedToken{token, lifetime};
}

ApiResult<FetchedToken> bareToken(const HttpReply &reply)
{
    const QByteArray text = withoutByteOrderMark(reply.body).trimmed();
    const QString problem = problemOf(text);
    if (!problem.isEmpty())
        return unreadable(u"reply"_s, problem);
    return FetchedToken{Secret(text)};
}

ApiError ofStatus(int status)
{
    return {.kind = ApiError::Kind::HttpStatus, .httpStatus = status};
}

} // namespace

ApiResult<FetchedToken> tokenIn(const QJsonObject &object, const TokenPaths &paths)
{
    const Member member = memberAt(object, paths.token);
    if (member.value.isUndefined())
        return unreadable(member.path, u"missing"_s);
    if (!member.value.isString())
        return unreadable(paths.token, u"not a text"_s);
    const QByteArray text = member.value.toString().toUtf8();
    const QString problem = problemOf(text);
    if (!problem.isEmpty())
        return unreadable(paths.token, problem);
    if (paths.lifetime.isEmpty())
        return FetchedToken{Secret(text)};
    return withLifetime(Secret(text), object, paths.lifetime);
}

ApiResult<QJsonObject> readTokenCall(const HttpReply &reply)
{
    const ApiResult<QJsonObject> object = readObject(reply, Effect::Read);
    if (!object)
        return object;
    if (const auto refused = refusalIn(*object, reply.status, Effect::Read))
        return Failure{*refused};
    if (reply.status != kHttpOk)
        return Failure{ofStatus(reply.status)};
    return object;
}

ApiResult<FetchedToken> readServiceReply(const HttpReply &reply, const TokenPaths &paths)
{
    const bool isSuccess = reply.status >= kHttpOk && reply.status < kHttpMultipleChoices;
    if (paths.token.isEmpty())
        return isSuccess ? bareToken(reply) : Failure{ofStatus(reply.status)};
    const ApiResult<QJsonObject> object = readObject(reply, Effect::Read);
    // A service that hands WeChat's refusals on says more with them than with its status.
    const auto refused = object ? refusalIn(*object, reply.status, Effect::Read) : std::nullopt;
    if (!isSuccess)
        return Failure{refused.value_or(ofStatus(reply.status))};
    if (!object)
        return Failure{object.error()};
    const auto token = tokenIn(*object, paths);
    return !token && refused ? Failure{*refused} : token;
}

} // namespace qrjump::core
