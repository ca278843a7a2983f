#pragma once

#include "core/accounts/account.h"
#include "core/accounts/accounterror.h"
#include "core/base/result.h"

#include <QList>

namespace qrjump::core {

/// Writes settings of accounts to a file that its owner alone can read, in the format of the store and
/// without any secret: an account whose templates hold one is refused. After an error an old file is as it
/// was.
[[nodiscard]] Result<Nothing, AccountError> exportAccounts(const QString &fileName,
                                                           const QList<Account> &accounts);

} // namespace qrjump::core
