#pragma once

#include "core/base/result.h"

#include <QDateTime>

namespace qrjump::core {

/// moveAside() for an SQLite file that nobody has open, together with what belongs to it.
[[nodiscard]] Result<QString, QString> moveDatabaseAside(const QString &file, const QDateTime &now);

} // namespace qrjump::core
