#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump export`: writes rules of one account to a CSV file, whole or not at all.
[[nodiscard]] ExitCode runExport(const QStringList &arguments);

} // namespace qrjump::cli
