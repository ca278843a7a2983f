#pragma once

#include "core/api/ratewindows.h"

#include <QString>

#include <optional>

namespace qrjump::ui {

// Translated texts of an import.

/// "Compare with the server", with mnemonic.
[[nodiscard]] QString compareVerb();
/// "Import 865 rules", with mnemonic; "Nothing to import" for none, "Import rules" while the number is
/// unknown.
[[nodiscard]] QString importVerb(std::optional<int> rules);

/// "Takes about 5 minutes, with 5 requests a second and 200 a minute at most.": how long `rules` take at the
/// limits of an account, when the server answers at once. Empty for none.
[[nodiscard]] QString durationText(int rules, const core::RateLimits &limits);

} // namespace qrjump::ui
