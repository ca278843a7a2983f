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

bool sendsSecretsAlike(Account before, const Account &after)
{
    before.name = after.name;
    before.colour = after.colour;
    before.word = after.word;
    before.writes = after.writes;
    before.limits = after.limits;
    before.miniProgramAppids = after.miniProgramAppids;
    before.miniProgramAppid = after.miniProgramAppid;
    using Pasted = PastedTokenSettings;
    if (std::holds_alternative<Pasted>(before.token) && std::holds_alternative<Pasted>(after.token))
        before.token = after.token; // only when it was pasted
    return before == after;
}

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
    if (!entry.session) {
        entry = {m_accounts.accountAt(*row), makeSession(m_accounts.accountAt(*row))};
        entry.session->letReadSecrets(!m_held.contains(accountId));
    }
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
    m_former.insert(accountId, {entry.account, entry.session});
    Q_EMIT retired(accountId);
}

void AccountSessions::holdSecrets(const QString &accountId)
{
    m_held.insert(accountId);
    applySettings(accountId);
}

void AccountSessions::releaseSecrets(const QString &accountId)
{
    m_held.remove(accountId);
    applySettings(accountId);
}

void AccountSessions::followAccounts()
{
    const QStringList known = m_entries.keys() + m_former.uniqueKeys();
    for (const QString &id : QSet<QString>(known.begin(), known.end())) {
        applySettings(id);
        const std::optional<int> row = m_accounts.rowOf(id);
        if (!row || !sharesSession(m_entries.value(id).account, m_accounts.accountAt(*row)))
            retire(id);
    }
}

void AccountSessions::applySettings(const QString &accountId)
{
    const std::optional<int> row = m_accounts.rowOf(accountId);
    for (const Entry &entry : sessionsOf(accountId)) {
        entry.session->letReadSecrets(row && !m_held.contains(accountId) &&
                                      sendsSecretsAlike(entry.account, m_accounts.accountAt(*row)));
        if (row)
            entry.session->setWrites(m_accounts.accountAt(*row).writes);
    }
}

QList<AccountSessions::Entry> AccountSessions::sessionsOf(const QString &accountId) const
{
    QList<Entry> sessions;
    if (const Entry present = m_entries.value(accountId); present.session)
        sessions.append(present);
    for (const FormerEntry &former : m_former.values(accountId)) {
        if (auto session = former.session.lock())
            sessions.append({former.account, std::move(session)});
    }
    return sessions;
}

} // namespace qrjump::core
