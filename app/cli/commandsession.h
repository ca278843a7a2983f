#pragma once

#include "app/cli/chosenaccount.h"
#include "app/cli/exitcode.h"
#include "core/accounts/accountsession.h"
#include "core/api/requestlog.h"
#include "core/base/clock.h"
#include "core/store/ratememory.h"
#include "core/transfer/rulefetch.h"

namespace qrjump::cli {

/// Everything that a command needs to talk for its account.
class CommandSession
{
public:
    explicit CommandSession(ChosenAccount chosen);
    /// For a command that watches its connection: with these deadlines, and with log().
    CommandSession(ChosenAccount chosen, const core::HttpDeadlines &deadlines);

    [[nodiscard]] core::AccountSession &session() { return m_session; }
    [[nodiscard]] core::JumpRuleClient &client() { return m_session.client(); }
    [[nodiscard]] const core::Clock &clock() const { return m_clock; }
    /// What the server answered lately; empty for a command that does not watch it.
    [[nodiscard]] const core::RequestLog &log() const { return m_log; }

private:
    enum class Requests { Forgotten, Logged };
    CommandSession(ChosenAccount chosen, const core::HttpDeadlines &deadlines, Requests requests);

    core::SystemClock m_clock;
    core::RequestLog m_log;
    core::RateMemory m_requests; ///< shared with the window and other commands
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<core::SecretStore> m_secrets;
    core::AccountSession m_session;
};

/// What is missing and what to do, where `error` is SecretUnavailable or NoToken.
[[nodiscard]] QString missingSecretText(const core::ApiError &error, const core::Account &account);

/// Prints why a command about `account` ended: one sentence with what to do where a secret is missing, else
/// one JSON object.
[[nodiscard]] ExitCode report(const core::FetchError &error, const core::Account &account);

} // namespace qrjump::cli
