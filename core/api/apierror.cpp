#include "core/api/apierror.h"

#include "core/base/redaction.h"

#include <QRegularExpression>

namespace qrjump::core {

using namespace Qt::StringLiterals;

bool isTokenRefusal(const ApiError &error)
{
    constexpr int kInvalidCredential = 40001;
    constexpr int kInvalidToken = 40014;
    constexpr int kExpiredToken = 42001;
    return error.errcode == kInvalidCredential || error.errcode == kInvalidToken ||
           error.errcode == kExpiredToken;
}

QString extractedRid(const QString &errmsg)
{
    static const QRegularExpression rid(u"\\brid:\\s*([0-9A-Za-z-]+)"_s);
    return rid.match(errmsg).captured(1);
}

// A secret that lies across the cut would not be recognized, so more is masked than is kept.
QString presentable(const QString &text, const QList<Secret> &secrets)
{
    constexpr qsizetype kLongest = 4 * 1024;
    constexpr qsizetype kLongestWrittenSecret = 8 * 1024;
    if (text.size() <= kLongest)
        return withoutSecrets(text, secrets);
    QString masked = withoutSecrets(text.left(kLongest + kLongestWrittenSecret), secrets);
    if (text.size() > kLongest + kLongestWrittenSecret)
        masked.chop(kLongestWrittenSecret);
    return masked.left(kLongest) + u'…';
}

ApiError withoutSecrets(ApiError error, const QList<Secret> &secrets)
{
    error.errmsg = presentable(error.errmsg, secrets);
    error.detail = presentable(error.detail, secrets);
    if (!error.rid.isEmpty())
        error.rid = extractedRid(error.errmsg);
    return error;
}

QString canonicalName(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Refused:
        return u"refused"_s;
    case ApiError::Kind::Network:
        return u"network"_s;
    case ApiError::Kind::Timeout:
        return u"timeout"_s;
    case ApiError::Kind::Cancelled:
        return u"cancelled"_s;
    case ApiError::Kind::Tls:
        return u"tls"_s;
    case ApiError::Kind::Redirect:
        return u"redirect"_s;
    case ApiError::Kind::HttpStatus:
        return u"http_status"_s;
    case ApiError::Kind::TooLarge:
        return u"too_large"_s;
    case ApiError::Kind::Unreadable:
        return u"unreadable"_s;
    case ApiError::Kind::Insecure:
        return u"insecure"_s;
    case ApiError::Kind::WriteLocked:
        return u"write_locked"_s;
    case ApiError::Kind::NoToken:
        return u"no_token"_s;
    case ApiError::Kind::SecretUnavailable:
        return u"secret_unavailable"_s;
    case ApiError::Kind::NotRecorded:
        return u"not_recorded"_s;
    case ApiError::Kind::OtherProgram:
        return u"other_program"_s;
    case ApiError::Kind::SettingsChanged:
        return u"settings_changed"_s;
    }
    Q_UNREACHABLE();
}

QString canonicalName(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Unchanged:
        return u"no"_s;
    case Certainty::Changed:
        return u"yes"_s;
    case Certainty::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
