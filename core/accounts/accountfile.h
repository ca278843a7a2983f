#pragma once

#include "core/accounts/account.h"
#include "core/accounts/accounterror.h"
#include "core/base/result.h"

namespace qrjump::core {

// {"format": "qrjump-accounts", "version": 1, "accounts": […]}: settings of accounts without any secret.

struct AccountFileContent
{
    QList<Account> accounts = {};
    QStringList broken = {}; ///< translated sentences, one for each account that could not be read

    bool operator==(const AccountFileContent &) const = default;
};

[[nodiscard]] QByteArray accountFileBytes(const QList<Account> &accounts);

/// Errors are Unusable and NewerVersion; `fileName` is for their text. One broken account does not spoil the
/// others. The ids are distinct: of two accounts with one id the second gets another.
[[nodiscard]] Result<AccountFileContent, AccountError> accountsIn(const QByteArray &bytes,
                                                                  const QString &fileName);

/// The whole file, or why it cannot be read (Unreadable). A file too large to be settings is Unusable.
[[nodiscard]] Result<QByteArray, AccountError> accountFileContent(const QString &fileName);

} // namespace qrjump::core
