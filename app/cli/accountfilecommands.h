#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace qrjump::cli {

/// `qrjump accounts export FILE [ACCOUNT…]`: writes the settings of accounts, without any secret, to a file.
[[nodiscard]] ExitCode runAccountExport(const QStringList &arguments);

/// `qrjump accounts import FILE`: adds the accounts of such a file and prints, as one JSON object, what they
/// are called now and which secrets have to be entered.
[[nodiscard]] ExitCode runAccountImport(const QStringList &arguments);

} // namespace qrjump::cli
