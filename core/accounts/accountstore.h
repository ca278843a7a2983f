#pragma once

#include "core/accounts/accountfile.h"

#include <QCoreApplication>
#include <QLockFile>

#include <functional>
#include <optional>

namespace qrjump::core {

class Clock;

struct AccountStoreContent
{
    QList<Account> accounts = {};
    std::optional<QString> keptAside = {}; ///< the new name of a file that could not be used as it was
    QString notice = {};                   ///< translated sentences that the user should see; may be empty

    bool operator==(const AccountStoreContent &) const = default;
};

/// The accounts in "accounts.json" of the config folder. Several programs may use one folder: each change
/// reads the file anew under a lock, so that none undoes what another has done. Holds no secret.
class AccountStore
{
    Q_DECLARE_TR_FUNCTIONS(AccountStore)

public:
    using Change = std::function<void(QList<Account> &)>;

    /// The folder need not exist.
    AccountStore(const QString &folder, const Clock &clock);

    /// A file that holds no settings is moved aside, one with a broken account is copied aside first: the
    /// program goes on and the content says so. A file that cannot be read now is left alone: an error.
    [[nodiscard]] Result<AccountStoreContent, AccountError> load() const;

    /// What the file holds now; nothing if it is not entirely good. Touches nothing: somebody may be writing
    /// it.
    [[nodiscard]] std::optional<QList<Account>> peek() const;

    /// Applies `change` to what the file holds now and answers what it holds then. Waits for the lock of
    /// another program, for two seconds at most. After an error the file is as it was.
    [[nodiscard]] Result<AccountStoreContent, AccountError> change(const Change &change) const;

    [[nodiscard]] const QString &fileName() const { return m_fileName; }

private:
    [[nodiscard]] Result<AccountStoreContent, AccountError> underLock(const Change &change) const;
    [[nodiscard]] Result<AccountStoreContent, AccountError> read() const;
    [[nodiscard]] Result<AccountStoreContent, AccountError> movedAside(const AccountError &why) const;
    [[nodiscard]] Result<AccountStoreContent, AccountError> mended(const AccountFileContent &content) const;
    [[nodiscard]] Result<Nothing, AccountError> write(const QList<Account> &accounts) const;

    [[nodiscard]] AccountError unwritable(const QString &reason) const;
    [[nodiscard]] AccountError lockError(QLockFile::LockError error) const;
    [[nodiscard]] AccountError notKeptAside(const QString &why, const QString &reason) const;

    QString m_fileName;
    const Clock &m_clock;
};

} // namespace qrjump::core
