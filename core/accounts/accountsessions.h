#pragma once

#include "core/accounts/accountlistmodel.h"
#include "core/accounts/accountsession.h"
#include "core/secrets/memorysecretstore.h"

#include <QHash>
#include <QSet>

namespace qrjump::core {

/// What an account of the sandbox needs beside its settings.
struct SandboxAccess
{
    QUrl baseUrl;
    Secret appSecret;
};

/// The sessions of all accounts, made when they are first needed and made anew when an account's settings
/// have changed. A session lives as long as somebody holds it, so a call under way ends where it began; but a
/// lock holds for all sessions of its account at once, and one reads secrets only while the account's
/// settings send them where its own do.
class AccountSessions : public QObject
{
    Q_OBJECT

public:
    /// Asked when a session of a sandbox account is made.
    using SandboxLookup = std::function<SandboxAccess(AccountKind kind)>;

    /// `accounts` and all that is in `services` outlive this object and the sessions.
    AccountSessions(const AccountListModel &accounts, const SessionServices &services, SandboxLookup sandbox);

    /// Null when there is no such account.
    [[nodiscard]] std::shared_ptr<AccountSession> session(const QString &accountId);
    /// The next session is a new one, for a reason that the settings do not show: a new secret.
    void retire(const QString &accountId);
    /// No session of the account reads a secret until releaseSecrets(): it may be for settings to come.
    void holdSecrets(const QString &accountId);
    void releaseSecrets(const QString &accountId);
    /// For a session beside those of the list.
    [[nodiscard]] const SessionServices &services() const { return m_services; }

Q_SIGNALS:
    /// Whoever shows the account's session has to ask for the new one.
    void retired(const QString &accountId);
    /// A third-party platform gave a new refresh token that only the current session knows.
    void refreshTokenNotStored(const QString &accountName);

private:
    struct Entry
    {
        Account account; ///< as it was in the list
        std::shared_ptr<AccountSession> session;
    };

    struct FormerEntry
    {
        Account account;
        std::weak_ptr<AccountSession> session;
    };

    [[nodiscard]] std::shared_ptr<AccountSession> makeSession(const Account &account);
    [[nodiscard]] std::shared_ptr<AccountSession> makeSandboxSession(const Account &account);
    [[nodiscard]] SessionServices servicesOfSandbox(const Account &account, const Secret &appSecret);
    void followAccounts();
    void applySettings(const QString &accountId);
    [[nodiscard]] QList<Entry> sessionsOf(const QString &accountId) const;

    const AccountListModel &m_accounts;
    SessionServices m_services;
    SandboxLookup m_sandbox;
    MemorySecretStore m_sandboxSecrets;
    QSet<QString> m_held;
    QHash<QString, Entry> m_entries;           ///< by the account's id
    QMultiHash<QString, FormerEntry> m_former; ///< perhaps still held by somebody
};

/// Whether a session that was made for `before` sends a secret of `after` only where that would.
[[nodiscard]] bool sendsSecretsAlike(Account before, const Account &after);

} // namespace qrjump::core
