#include "core/secrets/secretstore.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView canonicalName(SecretSlot slot)
{
    switch (slot) {
    case SecretSlot::AccessToken:
        return "access-token"_L1;
    case SecretSlot::AppSecret:
        return "app-secret"_L1;
    case SecretSlot::TokenServiceSecret:
        return "token-service-secret"_L1;
    case SecretSlot::RefreshToken:
        return "refresh-token"_L1;
    case SecretSlot::ProxyPassword:
        return "proxy-password"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<SecretSlot> allSecretSlots()
{
    return {SecretSlot::AccessToken, SecretSlot::AppSecret, SecretSlot::TokenServiceSecret,
            SecretSlot::RefreshToken, SecretSlot::ProxyPassword};
}

QString canonicalName(const SecretKey &key)
{
    return key.accountId + u'/' + canonicalName(key.slot);
}

} // namespace qrjump::core
