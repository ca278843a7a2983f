#pragma once

#include "core/accounts/account.h"

namespace qrjump::ui {

/// What tells an account from the others at a glance.
struct AccountLook
{
    QString name = {};
    core::AccountKind kind = core::AccountKind::Ordinary;
    core::AccountColour colour = core::AccountColour::None;
    QString word = {};
    core::WriteAccess writes = core::WriteAccess::Allowed;

    [[nodiscard]] bool isLocked() const { return writes == core::WriteAccess::Locked; }
    bool operator==(const AccountLook &) const = default;
};

[[nodiscard]] AccountLook lookOf(const core::Account &account);

/// What stands beside the lock.
[[nodiscard]] QString lockedText();

/// Why a command is disabled in a locked account, and what to do: two sentences.
[[nodiscard]] QString lockReason();

/// All of it in words: "Shop · Production · Service account · Locked". For titles and screen readers.
[[nodiscard]] QString spokenText(const AccountLook &look);

} // namespace qrjump::ui
