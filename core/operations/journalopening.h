#pragma once

#include <QDateTime>

namespace qrjump::core {

class OperationJournal;

/// Opens `journal`, making its folder where it is missing. A damaged file is kept aside, and a new one begun.
/// What the user should know, in whole sentences; empty when all is well. Where it could not be opened,
/// reading works, and every change is refused with the same reason.
[[nodiscard]] QString openJournal(OperationJournal &journal, const QString &file, const QDateTime &now);

} // namespace qrjump::core
