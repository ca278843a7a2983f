#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump accounts list`: prints the accounts of the window as one JSON object, without any secret.
[[nodiscard]] ExitCode runAccountList(const QStringList &arguments);

} // namespace qrjump::cli
