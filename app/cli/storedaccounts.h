#pragma once

#include "app/cli/commanderror.h"
#include "core/accounts/account.h"
#include "core/base/result.h"

namespace qrjump::cli {

/// The accounts in `folder`. What had to be kept aside is said on stderr; the others are there all the same.
[[nodiscard]] core::Result<QList<core::Account>, CommandError> storedAccounts(const QString &folder);

/// The one that is called `name`, else the one whose id is `name`. Never lists the others: the output of a
/// script is no place for them.
[[nodiscard]] core::Result<core::Account, CommandError> accountNamed(const QString &name,
                                                                     const QList<core::Account> &accounts);

} // namespace qrjump::cli
