#pragma once

#include <QDateTime>
#include <QString>

namespace qrjump::core {

/// To be called before QSettings opens the INI file: what is not one is kept aside, so that the program
/// starts with its own defaults and never writes over what it could not read. Answers what the user should
/// know, as translated sentences; nothing when all is well or there is no file yet.
[[nodiscard]] QString makeSettingsReadable(const QString &fileName, const QDateTime &now);

} // namespace qrjump::core
