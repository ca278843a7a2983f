#pragma once

#include "core/rules/jumprule.h"

#include <QList>

namespace qrjump::core {

/// One reply of `qrcodejumpget`. What the server did not say is absent, never guessed.
struct RulePage
{
    QList<JumpRule> rules;
    std::optional<bool> featureOpen; ///< qrcodejump_open
    std::optional<int> listSize;     ///< list_size: rules in this reply, as the server counts them
    std::optional<int> totalCount;   ///< total_count: all rules of the account
    std::optional<int> publishQuota; ///< qrcodejump_pub_quota: publishes left this month

    bool operator==(const RulePage &) const = default;
};

} // namespace qrjump::core
