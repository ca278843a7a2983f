#pragma once

#include "app/cli/commanderror.h"
#include "core/base/result.h"

#include <QStringList>

namespace qrjump::cli {

/// The prefixes in a text file with one a line, or in the column "prefix" of a CSV file. Each once, in the
/// order of the file; a file without any is an error.
[[nodiscard]] core::Result<QStringList, CommandError> prefixesIn(const QString &fileName);

} // namespace qrjump::cli
