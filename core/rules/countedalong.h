#pragma once

#include <algorithm>
#include <optional>

namespace qrjump::core {

/// Makes of what the server once said about an account what it is after own changes: `moreRules` than then,
/// of which `morePublished`. A published rule that is gone gives no publish back.
inline void countAlong(int moreRules, int morePublished, std::optional<int> &totalCount,
                       std::optional<int> &publishQuota)
{
    if (totalCount)
        totalCount = std::max(0, *totalCount + moreRules);
    if (publishQuota)
        publishQuota = std::max(0, *publishQuota - std::max(0, morePublished));
}

} // namespace qrjump::core
