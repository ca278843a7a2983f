#pragma once

#include <QStringList>

#include <optional>

namespace qrjump::bench {

// Some figures are about whole programs: the bench starts itself again for them.

/// What a child program printed as a number; `arguments` begins with its name. 0 where it failed.
[[nodiscard]] double numberFromChild(const QStringList &arguments);
/// Milliseconds from the start of a child program until it says that it has painted its window.
[[nodiscard]] double msUntilChildPainted(const QStringList &arguments);

/// The work of a child program, and its exit code.
[[nodiscard]] int runChild(const QStringList &arguments);

} // namespace qrjump::bench
