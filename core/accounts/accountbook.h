#pragma once

#include "core/accounts/accountimport.h"
#include "core/accounts/accountlistmodel.h"
#include "core/accounts/secretedit.h"
#include "core/accounts/secretsreading.h"

#include <QHash>

namespace qrjump::core {

/// A change of the accounts that was made.
struct AccountChange
{
    QString id;          ///< of the account
    QString notice = {}; ///< translated sentences about what did not go as wished; usually empty

    bool operator==(const AccountChange &) const = default;
};

using AccountCall = AsyncCall<AccountChange, AccountError>;

/// The accounts: their settings and their secrets together. Secrets are written before the settings and
/// erased after them, so that no stored account ever lacks a secret that was entered. After an error both
/// are as they were, unless the error says otherwise.
class AccountBook : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the book.
    AccountBook(AccountStore &store, SecretStore &secrets, QObject *parent = nullptr);

    /// Reads the file anew and answers what the user should know about it, usually nothing. After an error
    /// the model is as it was.
    [[nodiscard]] Result<QString, AccountError> load();

    /// Shows what another program has made of the file, if it is entirely good.
    void refresh();

    [[nodiscard]] AccountListModel &model() { return m_model; }

    /// An empty id, or one that is taken, is replaced by a new one.
    [[nodiscard]] AccountCall add(Account account, const SecretChanges &secrets);
    /// A lock that `account` does not change stays as it is in the file, where another program may have set
    /// it.
    [[nodiscard]] AccountCall replace(const Account &account, const SecretChanges &secrets);
    [[nodiscard]] AccountCall remove(const QString &id);
    /// With copies of its secrets, right behind it.
    [[nodiscard]] AccountCall duplicate(const QString &id, const QString &newName);
    [[nodiscard]] AccountCall move(const QString &id, int row);
    [[nodiscard]] AccountCall setWrites(const QString &id, WriteAccess writes);

    /// See importAccounts(). The model shows the new ones, and their secrets as missing.
    [[nodiscard]] Result<AccountImport, AccountError> importFrom(const QString &fileName);

    /// Looks whether each account's secrets can be read, all at the same time, and tells the model. To be
    /// called again when the keychain's state has changed.
    void checkSecrets();

Q_SIGNALS:
    /// An account could not be moved in the list.
    void moveFailed(const qrjump::core::AccountError &error);
    /// From now on a stored secret of the account may belong to settings that it does not have yet.
    void secretsAhead(const QString &id);
    /// They belong to the settings that the account has, or gets before anything else happens.
    void secretsSettled(const QString &id);

private:
    struct Edit
    {
        QString id;
        SecretEdit *secrets;
        AccountStore::Change settings;
        QString notice = {};
        bool movesSecrets = false;  ///< they go elsewhere with the new settings
        bool bringsSecrets = false; ///< new ones are stored with it
        AsyncPromise<AccountChange, AccountError> promise = {};
    };

    [[nodiscard]] AccountCall start(const Edit &edit);
    void saveSettings(const Edit &edit);
    void takeBack(const Edit &edit, const AccountError &error);
    void finish(const Edit &edit, const QString &notice);
    void duplicateWith(const Edit &edit, const Account &copy, const ReadSecrets &secrets);

    /// Answers the store's notice; the account must be in the list afterwards.
    [[nodiscard]] Result<QString, AccountError> apply(const QString &id, const AccountStore::Change &change);
    [[nodiscard]] Result<QString, AccountError>
    show(const Result<AccountStoreContent, AccountError> &content);
    [[nodiscard]] AccountCall applySettings(const QString &id, const AccountStore::Change &change);
    [[nodiscard]] SecretEdit *editOf(const QString &id, const SecretChanges &secrets,
                                     SecretEdit::AccountAge age);
    void checkSecretsOf(const Account &account);
    void onMoveRequested(const QString &id, int row);

    AccountStore &m_store;
    SecretStore &m_secrets;
    AccountListModel m_model;
    QHash<QString, int>
        m_checks; ///< how often an account's secrets were looked at; only the last look counts
};

} // namespace qrjump::core
