#pragma once

#include "core/api/jumpruleclient.h"
#include "core/base/clock.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"

#include <QNetworkAccessManager>

namespace qrjump::test {

/// A client and all it needs, talking to a scripted server without being slowed down.
struct ClientBench
{
    explicit ClientBench(const QList<ScriptStep> &script,
                         core::AccountKind kind = core::AccountKind::Ordinary,
                         const core::ChannelOptions &options = {})
        : server(script)
        , channel(server.url(), network, limiter, tokens, options)
        , client({kind, miniProgramOf(kind)}, channel)
    {}

    /// Of the last request.
    [[nodiscard]] QByteArray sentBody() const { return server.requests().last().body; }

    ScriptedServer server;
    QNetworkAccessManager network;
    core::SystemClock clock;
    core::RateLimiter limiter{{.perSecond = 1000, .perMinute = 10'000}, clock};
    core::FixedAccessToken tokens{core::Secret(kMarkedToken)};
    core::ApiChannel channel;
    core::JumpRuleClient client;

private:
    [[nodiscard]] static QString miniProgramOf(core::AccountKind kind)
    {
        return kind == core::AccountKind::Service ? QStringLiteral("wx0miniprogram") : QString();
    }
};

} // namespace qrjump::test
