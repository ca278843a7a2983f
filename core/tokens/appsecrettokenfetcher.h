#pragma once

#include "core/tokens/tokenfetcher.h"
#include "core/tokens/tokenservices.h"
#include "core/tokens/tokensettings.h"

#include <QObject>

namespace qrjump::core {

/// Fetches tokens from WeChat with the account's appid and AppSecret.
class AppSecretTokenFetcher final : public TokenFetcher
{
public:
    AppSecretTokenFetcher(const AppSecretSettings &settings, const TokenOwner &owner,
                          const TokenServices &services);

    [[nodiscard]] ApiCall<FetchedToken> fetch(const Secret &refused) override;

private:
    enum class Refresh { WhenDue, Forced };

    [[nodiscard]] ApiCall<FetchedToken> fetchStable(const Secret &appSecret, const Secret &refused);
    [[nodiscard]] ApiCall<FetchedToken> send(const HttpRequest &request);
    [[nodiscard]] HttpRequest stableRequest(const Secret &appSecret, Refresh refresh) const;
    [[nodiscard]] HttpRequest replacingRequest(const Secret &appSecret) const;
    [[nodiscard]] bool mayForce() const;

    AppSecretSettings::Call m_call;
    TokenOwner m_owner;
    TokenServices m_services;
    std::optional<std::chrono::milliseconds> m_forcedAt; ///< Clock::elapsed()
    QObject m_context;
};

} // namespace qrjump::core
