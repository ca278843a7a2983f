#pragma once

#include "core/accounts/accountstore.h"
#include "core/secrets/secretstore.h"

namespace qrjump::core {

struct ImportedAccount
{
    Account account; ///< as it is stored now
    QString nameInFile;
    QList<SecretSlot> secrets; ///< that have to be entered before it works

    bool operator==(const ImportedAccount &) const = default;
};

struct AccountImport
{
    QList<ImportedAccount> added = {};
    QStringList notices = {}; ///< translated sentences: which accounts were not imported and why

    bool operator==(const AccountImport &) const = default;
};

/// Adds the accounts of an exported file behind those that are there, of which none is changed: each
/// gets an id of its own, and one whose name is taken is called "Shop (2)".
[[nodiscard]] Result<AccountImport, AccountError> importAccounts(const AccountStore &store,
                                                                 const QString &fileName);

} // namespace qrjump::core
