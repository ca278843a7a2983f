#pragma once

#include "core/accounts/account.h"
#include "core/base/jsonreader.h"
#include "core/base/result.h"

#include <QJsonObject>

namespace qrjump::core {

/// An account's settings for people to read, without any secret. A sandbox account stores no address: its
/// sandbox has another one each time.
[[nodiscard]] QJsonObject toJson(const Account &account);

/// The reverse. Unknown members are ignored; `path` is where `value` stands and prefixes the error's path.
[[nodiscard]] Result<Account, JsonError> accountFromJson(const QJsonValue &value, const QString &path = {});

} // namespace qrjump::core
