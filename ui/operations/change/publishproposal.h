#pragma once

#include "core/operations/publishplan.h"
#include "ui/operations/change/changeproposal.h"

namespace qrjump::ui {

/// The wish to publish `chosen`. `loaded` is what the window knows of the account.
[[nodiscard]] ChangeSubject publishSubject(const AccountLook &account, const QList<core::JumpRule> &chosen,
                                           const QList<core::JumpRule> &loaded);

/// What `plan` means for the account, the public and the testers. `onServer` was looked up for it.
[[nodiscard]] ChangeProposal publishProposal(const core::PublishPlan &plan,
                                             const core::RulesByPrefix &onServer, const AccountLook &account);

} // namespace qrjump::ui
