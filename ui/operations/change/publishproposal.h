#pragma once

#include "core/operations/publishplan.h"
#include "core/rules/ruleset.h"
#include "ui/operations/change/changeproposal.h"

namespace qrjump::ui {

/// Among which rules effects on others were looked for.
struct ComparedRules
{
    int count = 0;
    std::optional<int> onServer = {}; ///< all that the account has, if the server has said so
};

/// The wish to publish `chosen`. `loaded` is what the window knows of the account, which has `rulesOnServer`.
[[nodiscard]] ChangeSubject publishSubject(const AccountLook &account, const QList<core::JumpRule> &chosen,
                                           const core::RuleSet &loaded,
                                           std::optional<int> rulesOnServer = {});

/// What `plan` means for the account, the public and the testers. `onServer` was looked up for it.
[[nodiscard]] ChangeProposal publishProposal(const core::PublishPlan &plan,
                                             const core::RulesByPrefix &onServer, const AccountLook &account,
                                             const ComparedRules &compared);

} // namespace qrjump::ui
