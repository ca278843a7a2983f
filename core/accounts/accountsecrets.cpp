#include "core/accounts/accountsecrets.h"

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSecretPlaceholder = "{secret}"_L1;

bool asksForSecret(const TokenServiceRequest &request)
{
    const auto isTemplate = [](const TemplateField &field) {
        return field.value.contains(kSecretPlaceholder);
    };
    return request.body.contains(kSecretPlaceholder) ||
           std::any_of(request.headers.begin(), request.headers.end(), isTemplate) ||
           std::any_of(request.query.begin(), request.query.end(), isTemplate);
}

bool asksForSecret(const TokenServiceSettings &service)
{
    return asksForSecret(service.request) || (service.renewal && asksForSecret(*service.renewal));
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
