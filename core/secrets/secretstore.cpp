#include "core/secrets/secretstore.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

QList<SecretSlot> allSecretSlots()
{
    return {SecretSlot::AccessToken, SecretSlot::AppSecret, SecretSlot::TokenServiceSecret,
            SecretSlot::RefreshToken, SecretSlot::ProxyPassword};
}

QString canonicalName(SecretSlot slot)
{
    switch (slot) {
    case SecretSlot::AccessToken:
        return u"access-token"_s;
    case SecretSlot::AppSecret:
        return u"app-secret"_s;
    case SecretSlot::TokenServiceSecret:
        return u"token-service-secret"_s;
    case SecretSlot::RefreshToken:
        return u"refresh-token"_s;
    case SecretSlot::ProxyPassword:
        return u"proxy-password"_s;
    }
    Q_UNREACHABLE();
}

QString canonicalName(const SecretKey &key)
{
    return key.accountId + u'/' + canonicalName(key.slot);
}

} // namespace qrjump::core
