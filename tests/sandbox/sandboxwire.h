#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;

// What the tests say to the sandbox, byte for byte, and how they take its replies apart. Not shared with the
// client, whose mistakes it would repeat.

inline const QString kAdd = u"qrcodejumpadd"_s;
inline const QString kGet = u"qrcodejumpget"_s;

/// Of `qrcodejumpadd`.
[[nodiscard]] inline QByteArray ordinaryBody(const QString &prefix, int isEdit = 0,
                                             const QString &pagePath = u"pages/a"_s)
{
    return u"{\"prefix\":\"%1\",\"path\":\"%3\",\"is_edit\":%2,\"permit_sub_rule\":1,\"open_version\":2}"_s
        .arg(prefix)
        .arg(isEdit)
        .arg(pagePath)
        .toUtf8();
}

/// Of `qrcodejumpget` for the service account. `members` begins with a comma, or is empty.
[[nodiscard]] inline QByteArray getBody(const QByteArray &members)
{
    return "{\"appid\":\"wx5a4db0c0ffee0001\"" + members + "}";
}

/// -999 when the reply has none.
[[nodiscard]] inline int codeOf(const QJsonObject &reply)
{
    return reply.value("errcode"_L1).toInt(-999);
}

[[nodiscard]] inline QStringList prefixesOf(const QJsonObject &reply)
{
    QStringList prefixes;
    const QJsonArray rules = reply.value("rule_list"_L1).toArray();
    for (const auto &rule : rules)
        prefixes.append(rule.toObject().value("prefix"_L1).toString());
    return prefixes;
}

[[nodiscard]] inline QJsonObject ruleOf(const QJsonObject &reply, const QString &prefix)
{
    const qsizetype index = prefixesOf(reply).indexOf(prefix);
    return reply.value("rule_list"_L1).toArray().at(index).toObject();
}

} // namespace qrjump::sandbox
