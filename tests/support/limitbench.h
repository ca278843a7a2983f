#pragma once

#include "core/api/jumpruleclient.h"
#include "tests/support/manualclock.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"

#include <QNetworkAccessManager>

namespace qrjump::test {

/// A client of a service account that may make so many calls a minute, by a clock that stands still: what is
/// beyond them waits.
struct LimitBench
{
    LimitBench(const QList<ScriptStep> &script, int perMinute)
        : server(script)
        , limiter({.perSecond = 1000, .perMinute = perMinute}, clock)
        , channel(server.url(), network, limiter, tokens)
        , client({core::AccountKind::Service, QStringLiteral("wx0miniprogram")}, channel)
    {}

    ScriptedServer server;
    QNetworkAccessManager network;
    ManualClock clock;
    core::RateLimiter limiter;
    core::FixedAccessToken tokens{core::Secret(kMarkedToken)};
    core::ApiChannel channel;
    core::JumpRuleClient client;
};

} // namespace qrjump::test
