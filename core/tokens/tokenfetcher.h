#pragma once

#include "core/api/apicall.h"
#include "core/base/secret.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace qrjump::core {

struct FetchedToken
{
    Secret token;
    std::optional<std::chrono::seconds> lifetime = {}; ///< from now; nothing when nobody said
    QDateTime obtainedAt = {};                         ///< UTC; invalid means now

    bool operator==(const FetchedToken &) const = default;
};

/// One way to an access token. Asks anew each time; remembering is CachedTokenSource's work.
class TokenFetcher
{
public:
    virtual ~TokenFetcher() = default;

    /// `refused` is the token that the server did not take; empty when there was none. Kind::NoToken where
    /// there is no other one.
    [[nodiscard]] virtual ApiCall<FetchedToken> fetch(const Secret &refused) = 0;
};

} // namespace qrjump::core
