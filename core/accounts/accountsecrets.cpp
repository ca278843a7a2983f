#include "core/accounts/accountsecrets.h"

#include "core/tokens/requesttemplate.h"

namespace qrjump::core {

namespace {

bool asksForSecret(const TokenServiceSettings &service)
{
    return usesSecret(service.request) || (service.renewal && usesSecret(*service.renewal));
}

struct SecretsOfSource
{
    QList<SecretSlot> operator()(const PastedTokenSettings &) const { return {SecretSlot::AccessToken}; }
    QList<SecretSlot> operator()(const AppSecretSettings &) const { return {SecretSlot::AppSecret}; }
    QList<SecretSlot> operator()(const TokenServiceSettings &service) const
    {
        return asksForSecret(service) ? QList{SecretSlot::TokenServiceSecret} : QList<SecretSlot>();
    }
    QList<SecretSlot> operator()(const PlatformSettings &platform) const
    {
        return (*this)(platform.componentToken) << SecretSlot::RefreshToken;
    }
};

bool hasProxyPassword(const ProxySettings &proxy)
{
    return proxy.kind == ProxySettings::Kind::Manual && !proxy.user.isEmpty();
}

} // namespace

QList<SecretSlot> neededSecrets(const Account &account)
{
    if (account.isSandbox)
        return {};
    QList<SecretSlot> slots = std::visit(SecretsOfSource{}, account.token);
    if (hasProxyPassword(account.proxy))
        slots.append(SecretSlot::ProxyPassword);
    return slots;
}

} // namespace qrjump::core
