#include "core/accounts/literalcredential.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

bool isCredentialName(const QString &name)
{
    static const QRegularExpression pattern(
        u"authorization|cookie|token|secret|passw|pwd|credential|(^|[-_.])auth$|key$"_s,
        QRegularExpression::CaseInsensitiveOption);
    // "token_type" and the like say what a credential is and are none.
    return name.contains(pattern) && !name.endsWith("type"_L1, Qt::CaseInsensitive);
}

bool isHarmless(const QString &value)
{
    const QString text = value.trimmed();
    return text.isEmpty() || text == "{appid}"_L1 || text.contains("{secret}"_L1) ||
           text.contains("{refused_token}"_L1);
}

QString credentialOf(const QJsonValue &value, const QString &name)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (const QString found = credentialOf(member.value(), member.key()); !found.isEmpty())
                return found;
        }
    } else if (value.isArray()) {
        for (const QJsonValue &element : value.toArray()) {
            if (const QString found = credentialOf(element, name); !found.isEmpty())
                return found;
        }
    } else if (value.isString() || value.isDouble()) {
        return holdsCredential({name, value.toVariant().toString()}) ? name : QString();
    }
    return {};
}

/// For forms, and for JSON that is whole only once its placeholders are filled in.
QString credentialInText(const QString &body)
{
    static const QRegularExpression assignment(uR"(([\w.-]+)["']?\s*[:=]\s*["']?([^&"',;\s]*))"_s);
    auto matches = assignment.globalMatch(body);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (holdsCredential({match.captured(1), match.captured(2)}))
            return match.captured(1);
    }
    return {};
}

} // namespace

bool holdsCredential(const TemplateField &field)
{
    static const QRegularExpression scheme(u"^\\s*(basic|bearer)\\s+\\S"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return (isCredentialName(field.name) || field.value.contains(scheme)) && !isHarmless(field.value);
}

QString credentialIn(const QString &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body.toUtf8());
    if (document.isObject())
        return credentialOf(document.object(), {});
    return document.isArray() ? credentialOf(document.array(), {}) : credentialInText(body);
}

} // namespace qrjump::core
