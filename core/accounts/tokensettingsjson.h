#pragma once

#include "core/base/jsonreader.h"
#include "core/tokens/tokensettings.h"

namespace qrjump::core {

/// {"source": "app_secret", …}, without any secret.
[[nodiscard]] QJsonObject toJson(const TokenSettings &settings);
/// The reverse. Problems are reported to `reader`.
[[nodiscard]] TokenSettings readTokenSettings(JsonReader &reader);

} // namespace qrjump::core
