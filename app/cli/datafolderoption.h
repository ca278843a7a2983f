#pragma once

#include "app/cli/optionreader.h"

namespace qrjump::cli {

// Where the journal of the changes lives, and what the limiter has to remember.

void addDataFolderOption(QCommandLineParser &parser);
/// --data-dir; else the folder of an explicit --config-dir, so that a test or a portable installation has one
/// folder; else the one of the window.
[[nodiscard]] QString dataFolder(OptionReader &reader);

} // namespace qrjump::cli
