#pragma once

#include <QString>

namespace qrjump::core {

/// Whether somebody writes to an SQLite file at this moment. Does not wait, not even for the time that a
/// connection to it is told to.
[[nodiscard]] bool isDatabaseLocked(const QString &file);

} // namespace qrjump::core
