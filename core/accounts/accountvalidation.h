#pragma once

#include "core/accounts/account.h"
#include "core/accounts/accountproblem.h"

namespace qrjump::core {

/// Everything that is wrong or odd about `account`, in the order of the fields. Of a sandbox account only
/// what the user decides about it. `otherNames` are those of the other accounts.
[[nodiscard]] QList<AccountProblem> validate(const Account &account, const QStringList &otherNames);

[[nodiscard]] bool hasErrors(const QList<AccountProblem> &problems);

} // namespace qrjump::core
