#include "core/sandbox/sandboxstate.h"

#include "core/sandbox/sandboxsample.h"

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::Failure;
using core::Nothing;
using core::Result;

namespace {

// What documents say of a new account and of each month; the ordinary sample starts a month that is nearly
// used up.
constexpr int kPublishesAMonth = 100;
constexpr int kOrdinaryPublishesAtStart = 20;

std::size_t indexOf(AccountKind kind)
{
    return kind == AccountKind::Ordinary ? 0 : 1;
}

} // namespace

SandboxState::SandboxState(SandboxOptions options)
    : m_options(std::move(options))
    , m_accounts{AccountState{.identity = sampleAccount(AccountKind::Ordinary)},
                 AccountState{.identity = sampleAccount(AccountKind::Service)}}
{
    m_accounts[0].record.publishesLeft = kOrdinaryPublishesAtStart;
    m_accounts[1].record.publishesLeft = kPublishesAMonth;
    for (AccountState &account : m_accounts)
        account.record.month = currentMonth();
}

Result<Nothing, QString> SandboxState::open()
{
    if (m_options.dataFile.isEmpty()) {
        fillWithSample(m_options.serviceRuleCount);
        return Nothing();
    }
    m_store = std::make_unique<SandboxStore>();
    const auto stored = m_store->open(m_options);
    if (!stored)
        return Failure{stored.error()};
    fillWithSample(stored->serviceRuleCount);
    apply(*stored);
    return Nothing();
}

AccountState &SandboxState::account(AccountKind kind)
{
    return m_accounts[indexOf(kind)];
}

AccountState *SandboxState::accountWithAppid(const QString &appid)
{
    for (AccountState &account : m_accounts) {
        if (account.identity.appid == appid)
            return &account;
    }
    return nullptr;
}

AccountState *SandboxState::accountWithToken(const QString &token)
{
    for (AccountState &account : m_accounts) {
        if (account.tokens.standing(token, now()) != TokenDesk::Standing::Unknown)
            return &account;
    }
    return nullptr;
}

bool SandboxState::commit(AccountState &account, const AccountChange &change)
{
    if (m_store && !m_store->save(account.identity.kind, change))
        return false;
    if (!change.removedPrefix.isEmpty())
        account.rules.remove(change.removedPrefix);
    if (change.put)
        account.rules.put(*change.put);
    account.record = change.record;
    return true;
}

int SandboxState::publishesLeft(const AccountState &account) const
{
    return account.record.month == currentMonth() ? account.record.publishesLeft : kPublishesAMonth;
}

QString SandboxState::currentMonth() const
{
    return now().toString(u"yyyy-MM"_s);
}

void SandboxState::fillWithSample(quint64 serviceRuleCount)
{
    AccountState &ordinary = account(AccountKind::Ordinary);
    for (const core::JumpRule &rule : sampleOrdinaryRules())
        ordinary.rules.put({ordinary.rules.nextSerial(), rule});
    AccountState &service = account(AccountKind::Service);
    service.rules.reserve(qsizetype(serviceRuleCount));
    for (quint64 index = 0; index < serviceRuleCount; ++index)
        service.rules.put({qint64(index) + 1, sampleServiceRule(index)});
    for (AccountState &account : m_accounts)
        account.record.createCalls = account.rules.size();
}

void SandboxState::apply(const StoredData &data)
{
    RuleBook &mostRules = account(AccountKind::Service).rules;
    mostRules.reserve(mostRules.size() + data.rules.size());
    for (const StoredData::Rule &stored : data.rules) {
        RuleBook &rules = account(stored.kind).rules;
        if (stored.removed)
            rules.remove(stored.numbered.rule.prefix);
        else
            rules.put(stored.numbered);
    }
    for (const StoredData::Account &stored : data.accounts) {
        AccountState &known = account(stored.kind);
        known.record = stored.record;
        known.tokens.restore(stored.record.latest, stored.record.latestStable);
    }
}

} // namespace qrjump::sandbox
