#pragma once

#include "core/tokens/platformtokenfetcher.h"

#include <memory>

namespace qrjump::core {

/// The fetcher that `settings` ask for.
[[nodiscard]] std::unique_ptr<TokenFetcher> makeTokenFetcher(const TokenSettings &settings,
                                                             const TokenOwner &owner,
                                                             const TokenServices &services,
                                                             const RefreshTokenNotStored &notStored = {});

} // namespace qrjump::core
