#pragma once

#include "core/base/result.h"

class QSaveFile;
class QString;

namespace qrjump::core {

/// Puts `file` in the place of the old one, but only when all of it is on the disk: QSaveFile::commit() alone
/// does so too when its last part could not be written. After a failure, which is the system's reason, the
/// old file is as it was.
[[nodiscard]] Result<Nothing, QString> commitWhole(QSaveFile &file);

/// Why `file` cannot be written, as the system says it.
[[nodiscard]] QString reasonOfFailure(const QSaveFile &file);

} // namespace qrjump::core
