#pragma once

#include <QString>

namespace qrjump::app {

/// Where settings live when nobody names a folder: the same for the window and the command line, whatever
/// the running program is called.
[[nodiscard]] QString defaultConfigFolder();

} // namespace qrjump::app
