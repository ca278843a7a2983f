#pragma once

#include "core/accounts/account.h"
#include "core/accounts/connectionfinding.h"
#include "core/api/diagnosis.h"

namespace qrjump::core {

/// ConnectionStep::Link of a service account whose list of linked mini programs is `linked`: whether the
/// active mini program is among them, and if not, who has to do what where. The account's other mini
/// programs are reported, too.
[[nodiscard]] ConnectionFinding linkFinding(const Account &account, const QList<LinkedMiniProgram> &linked);

/// The same step of an ordinary account.
[[nodiscard]] ConnectionFinding noLinkNeeded();

} // namespace qrjump::core
