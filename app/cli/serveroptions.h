#pragma once

#include "app/cli/chosenaccount.h"
#include "app/cli/commanderror.h"
#include "app/cli/optionreader.h"
#include "core/base/result.h"

namespace qrjump::cli {

// An account that is not stored: --base-url, --kind, --appid and a token from --token-env or --token-file.

void addServerOptions(QCommandLineParser &parser);
[[nodiscard]] QStringList serverOptionNames();
/// The value of --kind; anything else is a problem.
[[nodiscard]] core::AccountKind kindNamed(const QString &name, OptionReader &reader);
[[nodiscard]] core::Result<ChosenAccount, CommandError> accountFromServerOptions(OptionReader &reader);

} // namespace qrjump::cli
