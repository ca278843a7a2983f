#pragma once

#include "core/rules/ruleset.h"

#include <QString>

namespace qrjump::bench {

/// Makes `folder` one of a user with a service account whose rules were all read.
void prepareUser(const QString &folder, const core::RuleSet &rules);

// In a child program: each ends when its window is painted, and says so on the standard output.

/// The program's window, which shows the rules of that user; no server answers.
[[nodiscard]] int paintProgram(const QString &folder);
/// A window with an empty table and nothing else.
[[nodiscard]] int paintBareWindow();

} // namespace qrjump::bench
