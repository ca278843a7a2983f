#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump accounts test NAME`: walks through the connection test and prints one JSON object for each step,
/// in a line of its own, as soon as it has ended.
[[nodiscard]] ExitCode runAccountTest(const QStringList &arguments);

} // namespace qrjump::cli
