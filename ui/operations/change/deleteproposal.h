#pragma once

#include "ui/operations/change/changeproposal.h"

namespace qrjump::ui {

/// The wish to delete `chosen`, as the user saw them.
[[nodiscard]] ChangeSubject deleteSubject(const AccountLook &account, const QList<core::JumpRule> &chosen);

/// What deleting those of `chosen` that the server still has means.
[[nodiscard]] ChangeProposal deleteProposal(const QList<core::JumpRule> &chosen,
                                            const core::RulesByPrefix &onServer, const AccountLook &account);

} // namespace qrjump::ui
