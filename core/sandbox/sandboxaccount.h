#pragma once

#include "core/rules/jumprule.h"

#include <QString>

namespace qrjump::sandbox {

/// How to reach one account of the sandbox. Nothing here is worth protecting: the same on every start and
/// every computer, and obviously made up.
struct SandboxAccount
{
    QString name;
    core::AccountKind kind = core::AccountKind::Ordinary;
    QString appid;
    QString miniProgramAppid; ///< service only: the linked mini program, the `appid` in bodies
    QString secret;
    QString accessToken; ///< valid from the start and never expires; `token` replaces it

    bool operator==(const SandboxAccount &) const = default;
};

} // namespace qrjump::sandbox
