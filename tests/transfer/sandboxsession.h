#pragma once

#include "core/api/jumpruleclient.h"
#include "core/base/clock.h"
#include "core/sandbox/sandboxserver.h"

#include <QNetworkAccessManager>

namespace qrjump::test {

/// The real client, talking to one account of the sandbox.
struct SandboxSession
{
    SandboxSession(const sandbox::SandboxServer &server, const sandbox::SandboxAccount &account)
        : tokens(core::Secret(account.accessToken.toUtf8()))
        , channel(server.baseUrl(), network, limiter, tokens)
        , client({account.kind, account.miniProgramAppid}, channel)
    {}

    QNetworkAccessManager network;
    core::SystemClock clock;
    core::RateLimiter limiter{{.perSecond = 1000, .perMinute = 10'000}, clock};
    core::FixedAccessToken tokens;
    core::ApiChannel channel;
    core::JumpRuleClient client;
};

[[nodiscard]] inline sandbox::SandboxOptions sandboxWithoutCallLimits(int serviceRules)
{
    sandbox::SandboxOptions options;
    options.serviceRuleCount = serviceRules;
    options.limitsCalls = false;
    return options;
}

[[nodiscard]] inline sandbox::SandboxAccount sandboxAccount(const sandbox::SandboxServer &server,
                                                            core::AccountKind kind)
{
    return server.accounts().at(kind == core::AccountKind::Ordinary ? 0 : 1);
}

} // namespace qrjump::test
