#pragma once

#include "core/accounts/proxysettings.h"
#include "core/api/apichannel.h"
#include "core/rules/jumprule.h"
#include "core/tokens/tokensettings.h"

#include <QUrl>

namespace qrjump::core {

/// What marks an account at a glance, beside its word.
enum class AccountColour { None, Red, Orange, Yellow, Green, Blue, Purple };

/// One mini program or service account whose rules are managed. Holds no secret.
struct Account
{
    QString id = {}; ///< a UUID that never changes; secrets are stored under it
    QString name = {};
    AccountKind kind = AccountKind::Ordinary;
    QString appid = {};                 ///< of the account itself
    QStringList miniProgramAppids = {}; ///< service only: the mini programs whose rules are managed
    QString miniProgramAppid = {};      ///< service only: the active one of them
    QUrl baseUrl = {};                  ///< of a sandbox account: where the sandbox runs, empty when stored
    bool isSandbox = false;
    AccountColour colour = AccountColour::None;
    QString word = {}; ///< what the colour means, such as "Production"
    WriteAccess writes = WriteAccess::Allowed;
    ProxySettings proxy = {};
    TokenSettings token = {};
    RateLimits limits = {};

    bool operator==(const Account &) const = default;
};

} // namespace qrjump::core
