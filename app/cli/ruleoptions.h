#pragma once

#include "app/cli/optionreader.h"
#include "core/api/jumpruleclient.h"

namespace qrjump::cli {

/// Which rules a command asks for, and whom.
struct RuleRequest
{
    QUrl baseUrl;
    core::RuleTarget target;
    std::optional<core::RuleQuery> query; ///< nothing: every rule on the server
    core::RateLimits limits;
};

/// What a command takes when no scope is given.
enum class DefaultScope { Newest, All };

// The options that `list` and `export` share, but for the token.

void addRuleOptions(QCommandLineParser &parser, DefaultScope defaultScope);
/// To be used only if `reader` has no problem afterwards.
[[nodiscard]] RuleRequest ruleRequest(OptionReader &reader, DefaultScope defaultScope);

} // namespace qrjump::cli
