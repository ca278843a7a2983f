#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump history`: prints what was changed and what became of it. Needs neither network nor keychain.
[[nodiscard]] ExitCode runHistory(const QStringList &arguments);

} // namespace qrjump::cli
