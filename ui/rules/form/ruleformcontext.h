#pragma once

#include "core/models/loadedmatcher.h"
#include "ui/accounts/accountlook.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace qrjump::ui {

/// What the form knows about the account it writes to. Absent values were not said by the server.
struct RuleFormContext
{
    AccountLook account = {};
    QString miniProgramAppid = {}; ///< service only
    std::optional<int> publishQuota = {};
    std::optional<bool> featureOpen = {};
    QDateTime asOf = {}; ///< when quota and feature were read; local time
    /// Whether the list that the window has loaded holds a rule with this prefix. May be empty.
    std::function<bool(const QString &prefix)> isPrefixLoaded = {};
    /// Of the rules that the window has loaded. May be null.
    std::shared_ptr<const core::LoadedMatcher> loaded = {};
    std::chrono::milliseconds patience = std::chrono::seconds(5); ///< before a slow answer is explained
};

} // namespace qrjump::ui
