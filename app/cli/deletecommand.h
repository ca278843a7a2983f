#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump delete`: deletes rules of one account.
[[nodiscard]] ExitCode runDelete(const QStringList &arguments);

} // namespace qrjump::cli
