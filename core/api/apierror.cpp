#include "core/api/apierror.h"

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
