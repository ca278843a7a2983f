#include "core/accounts/accountsession.h"

#include "core/accounts/readynetworkfetcher.h"
#include "core/tokens/tokenfetchers.h"

#include <algorithm>

namespace qrjump::core {

namespace {

/// Whose requests the server counts together: those of one appid. Each sandbox counts for itself.
QString requestOwner(const Account &account)
{
    const QStringList known{account.appid, account.miniProgramAppid, account.id};
    const auto owner =
        std::find_if(known.begin(), known.end(), [](const QString &id) { return !id.isEmpty(); });
    return account.baseUrl.authority() + u' ' + (owner == known.end() ? QString() : *owner);
}

} // namespace

AccountSession::AccountSession(Account account, const SessionServices &services)
    : m_account(std::move(account))
    , m_clock(services.clock)
    , m_secrets(services.secrets)
    , m_recorder(services.log, m_account.name)
    , m_network(m_account, m_secrets)
    , m_limiter(m_account.limits, services.clock, {services.requests, requestOwner(m_account)})
    , m_tokenTransport(m_network.manager(), kTokenDeadlines, &m_recorder)
    , m_tokens(tokenFetcher(services), services.clock)
    , m_channel(m_account.baseUrl, m_network.manager(), m_limiter, m_tokens,
                {.writes = m_account.writes,
                 .deadlines = services.deadlines,
                 .observer = &m_recorder,
                 .seen = &m_recorder.seenSecrets()})
    , m_client({m_account.kind, m_account.miniProgramAppid, m_account.appid}, m_channel)
    , m_diagnosis(m_channel)
{}

std::unique_ptr<TokenFetcher> AccountSession::tokenFetcher(const SessionServices &services)
{
    const TokenOwner owner{.accountId = m_account.id, .appid = m_account.appid, .baseUrl = m_account.baseUrl};
    const auto notStored = [this](const SecretError &error) { Q_EMIT refreshTokenNotStored(error); };
    return std::make_unique<ReadyNetworkFetcher>(
        m_network,
        makeTokenFetcher(m_account.token, owner, {m_tokenTransport, m_secrets, services.clock}, notStored));
}

} // namespace qrjump::core
