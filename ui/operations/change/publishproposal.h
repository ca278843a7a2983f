#pragma once

#include "core/operations/publishplan.h"
#include "core/rules/ruleset.h"
#include "ui/operations/change/changeproposal.h"

#include <QDateTime>

namespace qrjump::ui {

/// Among which rules effects on others were looked for.
struct ComparedRules
{
    int count = 0;
    std::optional<int> onServer = {}; ///< all that the account has, if the server has said so
    QDateTime readAt = {};            ///< local time; rules may have changed since
};

/// What the window knows of an account's rules.
struct KnownRules
{
    core::RuleSet loaded = {};
    std::optional<int> onServer = {}; ///< as in ComparedRules
    QDateTime readAt = {};            ///< as in ComparedRules
};

/// The wish to publish `chosen`.
[[nodiscard]] ChangeSubject publishSubject(const AccountLook &account, const QList<core::JumpRule> &chosen,
                                           const KnownRules &known);

/// What `plan` means for the account, the public and the testers. `onServer` was looked up for it.
[[nodiscard]] ChangeProposal publishProposal(const core::PublishPlan &plan,
                                             const core::RulesByPrefix &onServer, const AccountLook &account,
                                             const ComparedRules &compared);

} // namespace qrjump::ui
