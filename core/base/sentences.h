#pragma once

#include <QStringList>

namespace qrjump::core {

/// One text of several whole sentences, the empty ones left out. English puts a blank between two sentences,
/// Chinese nothing.
[[nodiscard]] QString joinedSentences(const QStringList &sentences);

} // namespace qrjump::core
