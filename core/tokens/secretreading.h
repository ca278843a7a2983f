#pragma once

#include "core/api/apicall.h"
#include "core/secrets/secretstore.h"

namespace qrjump::core {

/// The secret under `key`. Without one it ends with Kind::NoToken where the secret is the token itself, with
/// Kind::SecretUnavailable otherwise.
[[nodiscard]] ApiCall<Secret> readSecret(SecretStore &store, const SecretKey &key, QObject *context);

} // namespace qrjump::core
