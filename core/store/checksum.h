#pragma once

#include <QByteArrayView>

namespace qrjump::core {

/// XXH64 with a seed: tells whether bytes are still what they were, at the speed of memory. No protection
/// against somebody who wants to deceive.
[[nodiscard]] quint64 checksum(QByteArrayView bytes, quint64 seed = 0);

} // namespace qrjump::core
