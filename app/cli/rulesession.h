#pragma once

#include "app/cli/rulecommand.h"
#include "core/base/clock.h"

#include <QNetworkAccessManager>

namespace qrjump::cli {

/// Everything that a command needs to ask for rules.
class RuleSession
{
public:
    explicit RuleSession(const RuleTask &task);

    [[nodiscard]] core::JumpRuleClient &client() { return m_client; }
    [[nodiscard]] const core::Clock &clock() const { return m_clock; }

private:
    QNetworkAccessManager m_network;
    core::SystemClock m_clock;
    core::RateLimiter m_limiter;
    core::FixedAccessToken m_token;
    core::ApiChannel m_channel;
    core::JumpRuleClient m_client;
};

} // namespace qrjump::cli
