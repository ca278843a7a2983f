#pragma once

#include <QString>

namespace qrjump::app {

/// Where settings live when nobody names a folder: the same for the window and the command line, whatever
/// the running program is called.
[[nodiscard]] QString defaultConfigFolder();

/// Of window and command line.
[[nodiscard]] QString settingsFile(const QString &configFolder);

/// Where the sandbox of the window keeps its rules.
[[nodiscard]] QString sandboxFile(const QString &configFolder);

} // namespace qrjump::app
