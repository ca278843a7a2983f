#pragma once

#include "app/cli/commanderror.h"
#include "app/cli/optionreader.h"
#include "core/base/result.h"

namespace qrjump::cli {

// Which rules `publish` and `delete` are about: --prefix, or --file with many.

void addPrefixOptions(QCommandLineParser &parser);
[[nodiscard]] bool hasPrefixOption(const OptionReader &reader);
/// Each prefix once, in the order in which they were given; at least one.
[[nodiscard]] core::Result<QStringList, CommandError> chosenPrefixes(OptionReader &reader);

} // namespace qrjump::cli
