#pragma once

#include "app/cli/commandsession.h"
#include "app/cli/progressline.h"

namespace qrjump::cli {

/// Reads rules of one account for a command that needs them whole.
class RuleReading
{
public:
    explicit RuleReading(ChosenAccount chosen);

    /// Returns when the rules are read. Nothing asked for: every rule on the server. What went wrong has been
    /// printed; the error is what the command ends with.
    [[nodiscard]] core::Result<core::RuleListing, ExitCode> run(const std::optional<core::RuleQuery> &query);

private:
    CommandSession m_session;
    core::RuleFetch m_fetch;
    ProgressLine m_progress;
    std::optional<core::RuleFetch::Outcome> m_outcome;
};

} // namespace qrjump::cli
