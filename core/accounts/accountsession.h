#pragma once

#include "core/accounts/accountnetwork.h"
#include "core/accounts/sessionsecrets.h"
#include "core/api/accountrequestrecorder.h"
#include "core/api/diagnosisclient.h"
#include "core/api/jumpruleclient.h"
#include "core/tokens/cachedtokensource.h"

namespace qrjump::core {

/// What the sessions of all accounts share. Outlives them.
struct SessionServices
{
    SecretStore &secrets;
    const Clock &clock;
    RequestLog *log = nullptr;         ///< null: nobody keeps the requests
    RequestMemory *requests = nullptr; ///< null: each session counts for itself
    HttpDeadlines deadlines = {};      ///< of the account's own calls
};

/// Everything that talks for one account: its network with its proxy, one limiter, one source of tokens, one
/// lock. To be built anew when the account has changed.
class AccountSession : public QObject
{
    Q_OBJECT

public:
    AccountSession(Account account, const SessionServices &services);

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// Locks or unlocks the account from the next call on, without a new session.
    void setWrites(WriteAccess writes) { m_channel.setWrites(writes); }
    /// While it may not, a call that would need another token than the present one ends with
    /// Kind::SettingsChanged, and nothing is sent.
    void letReadSecrets(bool mayRead) { m_secrets.setReadable(mayRead); }

    [[nodiscard]] JumpRuleClient &client() { return m_client; }
    [[nodiscard]] DiagnosisClient &diagnosis() { return m_diagnosis; }
    [[nodiscard]] CachedTokenSource &tokens() { return m_tokens; }
    /// Nothing may leave through it before networkReady(); the tokens see to that for all calls of the
    /// clients.
    [[nodiscard]] QNetworkAccessManager &network() { return m_network.manager(); }
    [[nodiscard]] ApiCall<Nothing> networkReady() { return m_network.ready(); }

Q_SIGNALS:
    /// A new refresh token of a third-party platform works in this session only. Once a session.
    void refreshTokenNotStored(const qrjump::core::SecretError &error);

private:
    [[nodiscard]] std::unique_ptr<TokenFetcher> tokenFetcher(const SessionServices &services);

    Account m_account;
    const Clock &m_clock;
    SessionSecrets m_secrets;          ///< outlives the network and the tokens
    AccountRequestRecorder m_recorder; ///< outlives the network
    AccountNetwork m_network;
    RateLimiter m_limiter;
    HttpTransport m_tokenTransport;
    CachedTokenSource m_tokens;
    ApiChannel m_channel;
    JumpRuleClient m_client;
    DiagnosisClient m_diagnosis;
};

} // namespace qrjump::core
