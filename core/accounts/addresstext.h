#pragma once

#include <QString>

class QUrl;

namespace qrjump::core {

/// What is wrong with an address and how to mend it, as translated sentences; empty when nothing is.
[[nodiscard]] QString addressProblem(const QUrl &address);

} // namespace qrjump::core
