#pragma once

#include "app/cli/commanderror.h"
#include "app/cli/optionreader.h"
#include "core/base/result.h"
#include "core/base/secret.h"

namespace qrjump::cli {

// A token is never an argument: arguments show in process lists and stay in shell histories.

void addTokenOptions(QCommandLineParser &parser);

/// The token from --token-env or --token-file, without blanks and line ends around it.
[[nodiscard]] core::Result<core::Secret, CommandError> readToken(OptionReader &reader);

} // namespace qrjump::cli
