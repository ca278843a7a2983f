#pragma once

#include "core/base/asynccall.h"
#include "core/base/secret.h"

#include <QList>
#include <QString>

namespace qrjump::core {

/// Which secret of an account.
enum class SecretSlot {
    AccessToken,        ///< pasted by the user
    AppSecret,          ///< for `stable_token` and `token`
    TokenServiceSecret, ///< what the company's token service asks for
    RefreshToken,       ///< authorizer_refresh_token of a third-party platform
    ProxyPassword,
};

[[nodiscard]] QList<SecretSlot> allSecretSlots();
/// "app-secret": for keychains, scripts and errors, never translated.
[[nodiscard]] QString canonicalName(SecretSlot slot);

struct SecretKey
{
    QString accountId;
    SecretSlot slot = SecretSlot::AccessToken;

    bool operator==(const SecretKey &) const = default;
};

/// The name under which a keychain lists the secret: "ACCOUNT-ID/app-secret".
[[nodiscard]] QString canonicalName(const SecretKey &key);

struct SecretError
{
    enum class Kind {
        NotFound,    ///< certainly nothing is stored under this key
        Unavailable, ///< the store cannot tell now: locked, not running, refused by the user
        NotForThese, ///< it may belong to other settings of the account than those of who asks
    };

    Kind kind = Kind::Unavailable;
    QString detail = {}; ///< technical, not translated

    bool operator==(const SecretError &) const = default;
};

template <typename T>
using SecretCall = AsyncCall<T, SecretError>;

/// Keeps secrets under keys. A write replaces; a failed call leaves what was stored as it was.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual SecretCall<Secret> read(const SecretKey &key) = 0;
    [[nodiscard]] virtual SecretCall<Nothing> write(const SecretKey &key, const Secret &secret) = 0;
    /// Succeeds also when nothing was stored.
    [[nodiscard]] virtual SecretCall<Nothing> erase(const SecretKey &key) = 0;
};

} // namespace qrjump::core
