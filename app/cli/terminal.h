#pragma once

#include <QString>

#include <cstdio>

namespace qrjump::cli {

[[nodiscard]] bool isTerminal(std::FILE *stream);

/// Asks `question` on stderr and reads the answer from stdin. Whether it is the word "yes".
[[nodiscard]] bool isConfirmed(const QString &question);

} // namespace qrjump::cli
