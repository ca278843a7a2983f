#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

namespace qrjump::core {

/// Moves or copies a file that cannot be used to "NAME.unreadable-2026-11-21-0312" beside it. Never replaces
/// another file: the name then gets a number. Answers the new name, or the system's reason.
[[nodiscard]] Result<QString, QString> moveAside(const QString &fileName, const QDateTime &now);
[[nodiscard]] Result<QString, QString> copyAside(const QString &fileName, const QDateTime &now);

} // namespace qrjump::core
