#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// One word behind `qrjump`.
struct Command
{
    QLatin1StringView name;
    const char *summary; ///< English source of a translated sentence
    /// `arguments` starts with the command's name, as argv does with the program's. Returns when it is done.
    ExitCode (*run)(const QStringList &arguments);
};

} // namespace qrjump::cli
