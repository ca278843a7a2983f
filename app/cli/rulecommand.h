#pragma once

#include "app/cli/chosenaccount.h"
#include "app/cli/exitcode.h"
#include "app/cli/ruleoptions.h"
#include "core/base/result.h"

#include <functional>

namespace qrjump::cli {

/// How the commands that ask for rules differ before they ask.
struct RuleCommand
{
    QLatin1StringView name;
    DefaultScope defaultScope = DefaultScope::Newest;
    std::function<void(OptionReader &)> readOwnOptions = {}; ///< called once, before anything is sent
};

/// What such a command needs to begin.
struct RuleTask
{
    ChosenAccount chosen;
    std::optional<core::RuleQuery> query; ///< nothing: every rule on the server
};

/// Reads the command line. Help and problems are printed here; the error is what the command then ends with.
/// `parser` holds the description and the command's own options.
[[nodiscard]] core::Result<RuleTask, ExitCode> begin(const RuleCommand &command, QCommandLineParser &parser,
                                                     const QStringList &arguments);

} // namespace qrjump::cli
