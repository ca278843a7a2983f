#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump check`: prints which rules links hit and what opens, as one JSON array.
[[nodiscard]] ExitCode runCheck(const QStringList &arguments);

} // namespace qrjump::cli
