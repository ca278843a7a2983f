#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump list`: prints rules of one account as one JSON object.
[[nodiscard]] ExitCode runList(const QStringList &arguments);

} // namespace qrjump::cli
