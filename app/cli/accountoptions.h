#pragma once

#include "app/cli/chosenaccount.h"
#include "app/cli/commanderror.h"
#include "app/cli/optionreader.h"
#include "core/base/result.h"

namespace qrjump::cli {

// Which account a command is about: one of the window's, or one that its options describe.

void addConfigFolderOption(QCommandLineParser &parser);
[[nodiscard]] QString configFolder(OptionReader &reader);

void addSecretOption(QCommandLineParser &parser);
/// The stored account called `name` and its secrets: from the keychain, or from --secret-env.
[[nodiscard]] core::Result<ChosenAccount, CommandError> storedAccount(OptionReader &reader,
                                                                      const QString &name);

/// --account with the two above, and the options of accountFromServerOptions() as the other way.
void addAccountOptions(QCommandLineParser &parser);
[[nodiscard]] core::Result<ChosenAccount, CommandError> chosenAccount(OptionReader &reader);

} // namespace qrjump::cli
