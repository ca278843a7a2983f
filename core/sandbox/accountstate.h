#pragma once

#include "core/sandbox/ratewindow.h"
#include "core/sandbox/rulebook.h"
#include "core/sandbox/sandboxaccount.h"
#include "core/sandbox/tokendesk.h"

#include <QDate>
#include <QHash>

namespace qrjump::sandbox {

/// What an account keeps beside its rules.
struct AccountRecord
{
    qint64 createCalls = 0; ///< rules ever created; deleting gives none back
    int publishesLeft = 0;  ///< in `month`
    QString month;          ///< "2026-11"; empty before the first publish
    IssuedToken latest;
    IssuedToken latestStable;

    bool operator==(const AccountRecord &) const = default;
};

/// Calls of one day by path, for `quota/get`.
struct DailyUse
{
    QDate day;
    QHash<QString, int> calls;
};

/// Everything the sandbox knows about one account. Owned by SandboxState, guarded by the lock of
/// SandboxCalls.
struct AccountState
{
    SandboxAccount identity;
    RuleBook rules = {};
    AccountRecord record = {};
    TokenDesk tokens{identity.accessToken};
    RateWindow rate = {};
    DailyUse use = {};
};

/// One accepted write: it is saved and applied as a whole or not at all.
struct AccountChange
{
    std::optional<NumberedRule> put = std::nullopt;
    QString removedPrefix = {}; ///< empty for none
    AccountRecord record = {};  ///< as it is afterwards
};

} // namespace qrjump::sandbox
