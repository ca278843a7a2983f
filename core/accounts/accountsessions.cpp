#include "core/accounts/accountsessions.h"

namespace qrjump::core {

namespace {

/// Whether a session for `before` serves `after` as well: marks are only shown, and the lock can be set.
bool sharesSession(Account before, const Account &after)
{
    before.colour = after.colour;
    before.word = after.word;
    before.writes = after.writes;
    return before == after;
}

} // namespace

AccountSessions::AccountSessions(const AccountListModel &accounts, const SessionServices &services,
                                 SandboxLookup sandbox)
    : m_accounts(accounts)
    , m_services(services)
    , m_sandbox(std::move(sandbox))
{
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &AccountSessions::followAccounts);
    connect(&accounts, &QAbstractItemModel::rowsRemoved, this, &AccountSessions::followAccounts);
}

std::shared_ptr<AccountSession> AccountSessions::session(const QString &accountId)
{
    const std::optional<int> row = m_accounts.rowOf(accountId);
    if (!row)
        return nullptr;
    Entry &entry = m_entries[accountId];
    if (!entry.session)
        entry = {m_accounts.accountAt(*row), makeSession(m_accounts.accountAt(*row))};
    return entry.session;
}

std::shared_ptr<AccountSession> AccountSessions::makeSession(const Account &account)
{
    auto session = account.isSandbox ? makeSandboxSession(account)
                                     : std::make_shared<AccountSession>(account, m_services);
    connect(session.get(), &AccountSession::refreshTokenNotStored, this,
            [this, name = account.name] { Q_EMIT refreshTokenNotStored(name); });
    return session;
}

std::shared_ptr<AccountSession> AccountSessions::makeSandboxSession(const Account &account)
{
    const SandboxAccess access = m_sandbox(account.kind);
    Account reachable = account;
    reachable.baseUrl = access.baseUrl;
    reachable.proxy.kind = ProxySettings::Kind::None;
    reachable.token = AppSecretSettings{};
    return std::make_shared<AccountSession>(reachable, servicesOfSandbox(account, access.appSecret));
}

/// The AppSecret of a sandbox is no secret of the user's: it never comes near the keychain.
SessionServices AccountSessions::servicesOfSandbox(const Account &account, const Secret &appSecret)
{
    (void)m_sandboxSecrets.write({account.id, SecretSlot::AppSecret}, appSecret);
    return {m_sandboxSecrets, m_services.clock, m_services.log, m_services.requests};
}

void AccountSessions::retire(const QString &accountId)
{
    const Entry entry = m_entries.take(accountId);
    if (!entry.session)
        return;
    m_former.insert(accountId, entry.session);
    Q_EMIT retired(accountId);
}

void AccountSessions::followAccounts()
{
    const QStringList ids = m_entries.keys();
    for (const QString &id : ids) {
        const std::optional<int> row = m_accounts.rowOf(id);
        if (row)
            applyLock(m_accounts.accountAt(*row));
        if (!row || !sharesSession(m_entries.value(id).account, m_accounts.accountAt(*row)))
            retire(id);
    }
}

void AccountSessions::applyLock(const Account &account)
{
    m_entries.value(account.id).session->setWrites(account.writes);
    for (const std::weak_ptr<AccountSession> &former : m_former.values(account.id)) {
        if (const auto session = former.lock())
            session->setWrites(account.writes);
    }
}

} // namespace qrjump::core
