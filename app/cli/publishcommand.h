#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump publish`: makes rules of one account live.
[[nodiscard]] ExitCode runPublish(const QStringList &arguments);

} // namespace qrjump::cli
