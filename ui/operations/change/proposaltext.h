#pragma once

#include "core/rules/jumprule.h"

class QDateTime;

namespace qrjump::ui {

// What the proposals to publish and to delete have in common. Translated.

/// "a, b, c and 12 more": the first few.
[[nodiscard]] QString someOf(const QStringList &prefixes);

/// Why rules that the server has no more are left out: a whole sentence.
[[nodiscard]] QString goneText(const QStringList &prefixes);

/// When there are publishes again: "1 December".
[[nodiscard]] QString newPublishesDayText(const QDateTime &now);

/// What stands beside a rule that is no longer as the user saw it.
[[nodiscard]] QString changedNote();

} // namespace qrjump::ui
