#include "core/api/confidentialreply.h"

#include "core/base/byteordermark.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestSecretReply = 256 * 1024;
constexpr qsizetype kShortestNamedSecret = 8; // "bearer" and "error" are none
constexpr qsizetype kShortestSecret = 16;
constexpr qsizetype kMostSecretsOfReply = 16;

constexpr auto kMessage = "errmsg"_L1;

QJsonDocument documentIn(const QByteArray &reply)
{
    if (reply.size() > kLargestSecretReply)
        return {};
    return QJsonDocument::fromJson(withoutByteOrderMark(reply));
}

QJsonValue veiled(const QJsonValue &value)
{
    if (value.isString())
        return u"***"_s;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array.replace(i, veiled(array.at(i)));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            *member = veiled(*member);
        return object;
    }
    return value;
}

bool mayBeToken(const QString &name, const QString &text)
{
    static const QRegularExpression tellingName(u"token|secret|ticket|key"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression appid(u"^wx[0-9a-f]{16}$"_s);
    static const QRegularExpression blank(u"\\s"_s);
    if (appid.match(text).hasMatch())
        return false;
    if (tellingName.match(name).hasMatch())
        return text.size() >= kShortestNamedSecret;
    return text.size() >= kShortestSecret && !blank.match(text).hasMatch();
}

void collect(const QString &name, const QJsonValue &value, QList<Secret> &found)
{
    if (value.isString() && mayBeToken(name, value.toString()) && found.size() < kMostSecretsOfReply)
        found.append(Secret(value.toString().toUtf8()));
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collect(name, item, found);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            collect(member.key(), *member, found);
    }
}

/// A reply that is nothing but the token, perhaps in quotes.
QList<Secret> bareToken(const QByteArray &reply)
{
    QByteArray text = reply.trimmed();
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.sliced(1, text.size() - 2);
    const bool isOneWord =
        std::none_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '<' || c == '\n'; });
    if (!isOneWord || text.size() < kShortestNamedSecret || text.size() > kLargestSecretReply)
        return {};
    return {Secret(text)};
}

} // namespace

std::optional<QByteArray> veiledReply(const QByteArray &reply)
{
    const QJsonDocument document = documentIn(reply);
    if (document.isArray())
        return QJsonDocument(veiled(document.array()).toArray()).toJson(QJsonDocument::Compact);
    if (!document.isObject())
        return std::nullopt;
    QJsonObject object = veiled(document.object()).toObject();
    if (object.contains(kMessage))
        object.insert(kMessage, document.object().value(kMessage));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QList<Secret> secretsIn(const QByteArray &reply)
{
    const QJsonDocument document = documentIn(reply);
    if (document.isNull())
        return bareToken(reply);
    QList<Secret> found;
    if (document.isArray()) {
        collect({}, document.array(), found);
        return found;
    }
    QJsonObject object = document.object();
    object.remove(kMessage);
    collect({}, object, found);
    return found;
}

} // namespace qrjump::core
