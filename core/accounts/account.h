#pragma once

#include "core/rules/jumprule.h"

#include <QUrl>

namespace qrjump::core {

/// One mini program or service account whose rules are managed. Holds no secret.
struct Account
{
    QString name;
    AccountKind kind = AccountKind::Ordinary;
    QString appid;
    QString miniProgramAppid; ///< service only: the mini program that opens
    QUrl baseUrl;
    bool isSandbox = false;

    bool operator==(const Account &) const = default;
};

} // namespace qrjump::core
