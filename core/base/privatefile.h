#pragma once

#include "core/base/result.h"

#include <QString>

namespace qrjump::core {

/// Makes the folder, for its owner only (0700), where it is missing. One that is there keeps its permissions.
/// The error is the system's reason.
[[nodiscard]] Result<Nothing, QString> makePrivateFolder(const QString &folder);

/// Replaces the file as a whole, readable by its owner only (0600), in a folder of makePrivateFolder().
/// After a failure an old file is as it was. The error is the system's reason.
[[nodiscard]] Result<Nothing, QString> writePrivateFile(const QString &fileName, const QByteArray &content);

} // namespace qrjump::core
