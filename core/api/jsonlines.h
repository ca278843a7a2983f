#pragma once

#include <QString>

namespace qrjump::core {

/// JSON with a line for each member, in the order and spelling in which it came; also the beginning of JSON
/// that was cut off. Other text comes back as it is.
[[nodiscard]] QString jsonInLines(const QString &text);

} // namespace qrjump::core
