#pragma once

#include "core/accounts/account.h"
#include "core/sandbox/sandboxserver.h"
#include "core/secrets/secretstore.h"

#include <memory>

namespace qrjump::cli {

/// The account that a command is about, and where its secrets are.
struct ChosenAccount
{
    core::Account account;
    std::unique_ptr<core::SecretStore> secrets;
    QString dataFolder = {};                              ///< see dataFolder() of the options
    QString configFolder = {};                            ///< the settings are there
    std::unique_ptr<sandbox::SandboxServer> sandbox = {}; ///< running; null for an account of WeChat
};

} // namespace qrjump::cli
