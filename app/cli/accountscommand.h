#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump accounts [list|export|import|test]`: the accounts of the window, for scripts.
[[nodiscard]] ExitCode runAccounts(const QStringList &arguments);

} // namespace qrjump::cli
