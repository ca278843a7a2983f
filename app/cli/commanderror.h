#pragma once

#include "app/cli/exitcode.h"

#include <QString>

namespace qrjump::cli {

/// Why a command cannot begin.
struct CommandError
{
    ExitCode exitCode = WrongUsage;
    QString text; ///< translated sentences; never a value that somebody typed where a secret may stand
};

/// Prints `error`, with a hint to the help where the command line was wrong.
[[nodiscard]] ExitCode report(const CommandError &error, QLatin1StringView command);

} // namespace qrjump::cli
