#pragma once

#include "core/store/journalentry.h"

namespace qrjump::core {

/// What the server has for a prefix now.
struct RuleEffect
{
    QString prefix;
    std::optional<JumpRule> rule; ///< nothing: no rule (any more)
};

/// What is known of the server by the end of an operation. Nothing when that says nothing about it.
[[nodiscard]] std::optional<RuleEffect> effectOf(const JournalEntry &entry);

} // namespace qrjump::core
