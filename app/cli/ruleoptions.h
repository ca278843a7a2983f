#pragma once

#include "app/cli/optionreader.h"
#include "core/api/ratewindows.h"
#include "core/rules/jumprule.h"
#include "core/rules/rulequery.h"

namespace qrjump::cli {

/// What a command takes when no scope is given.
enum class DefaultScope { Newest, All };

// The options that `list` and `export` share, but for the account.

/// With addRateOption().
void addRuleOptions(QCommandLineParser &parser, DefaultScope defaultScope);
/// Nothing: every rule on the server. To be used only if `reader` has no problem afterwards.
[[nodiscard]] std::optional<core::RuleQuery> ruleQuery(OptionReader &reader, core::AccountKind kind,
                                                       DefaultScope defaultScope);

void addRateOption(QCommandLineParser &parser);
/// `limits` unless --rate says otherwise.
[[nodiscard]] core::RateLimits rateLimits(OptionReader &reader, core::RateLimits limits);

} // namespace qrjump::cli
