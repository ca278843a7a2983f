#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump sandbox`: runs the sandbox until SIGINT or SIGTERM. The first line on stdout says where it is and
/// with which accounts, as one JSON object.
[[nodiscard]] ExitCode runSandbox(const QStringList &arguments);

} // namespace qrjump::cli
