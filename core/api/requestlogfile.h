#pragma once

#include "core/api/requestrecord.h"

namespace qrjump::core {

/// Writes `records` as text that only the user may read (0600), replacing the file in one step. Fails with
/// the system's reason; the file is then as it was.
[[nodiscard]] Result<Nothing, QString> writeRequestLog(const QString &fileName,
                                                       const QList<RequestRecord> &records);

} // namespace qrjump::core
