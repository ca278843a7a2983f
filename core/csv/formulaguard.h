#pragma once

#include <QString>

namespace qrjump::core {

// A spreadsheet evaluates a cell that begins like a formula, quoted or not. A leading apostrophe keeps it
// text. The apostrophe itself is guarded too, which is what makes the guard reversible for every string.

/// `text` with one apostrophe in front if it begins with = + - @ ' a tab, a line end or a full-width ＝ ＋ －
/// ＠, unless it is a plain integer.
[[nodiscard]] QString guardedFormula(const QString &text);

/// Takes exactly one leading apostrophe away. Only for cells that guardedFormula() has written.
[[nodiscard]] QString unguardedFormula(const QString &cell);

} // namespace qrjump::core
