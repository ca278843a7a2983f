#pragma once

#include "core/base/result.h"

#include <QDateTime>

namespace qrjump::core {

/// moveAside() for an SQLite file that nobody has open, together with what belongs to it.
[[nodiscard]] Result<QString, QString> moveDatabaseAside(const QString &file, const QDateTime &now);

/// Tells a file from one that has taken its name since. Empty where there is no file, or where what is open
/// cannot be moved, so that there is nothing to tell.
[[nodiscard]] QByteArray identityOf(const QString &file);

} // namespace qrjump::core
