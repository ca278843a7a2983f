#pragma once

#include "core/tokens/tokensettings.h"

namespace qrjump::core {

/// A shape of token service that companies have, to begin the settings of a real one with.
struct TokenServicePreset
{
    QString name;                  ///< translated
    TokenServiceSettings settings; ///< without address
};

/// Source: section 7 of the remote system's description.
[[nodiscard]] QList<TokenServicePreset> tokenServicePresets();

} // namespace qrjump::core
