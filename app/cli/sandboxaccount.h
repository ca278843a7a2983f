#pragma once

#include "app/cli/chosenaccount.h"
#include "app/cli/commanderror.h"
#include "core/base/result.h"

namespace qrjump::cli {

/// A sandbox account of the window, with its sandbox running for as long as the answer lives. The sandbox is
/// the window's, with its rules: they are in `folder`, and only one program at a time can use them.
[[nodiscard]] core::Result<ChosenAccount, CommandError> inItsSandbox(core::Account account,
                                                                     const QString &folder);

} // namespace qrjump::cli
