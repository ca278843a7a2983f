#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump import FILE`: adds and edits the rules of one account as a CSV file has them.
[[nodiscard]] ExitCode runImport(const QStringList &arguments);

} // namespace qrjump::cli
