#pragma once

#include "core/operations/snapshotopening.h"
#include "core/store/sqlitefile.h"
#include "ui/compare/comparedreading.h"

#include <QString>

namespace qrjump::ui {

// Readings of all rules in words for the user, translated.

/// "2026-11-26 10:42:03"
[[nodiscard]] QString readAtText(const QDateTime &moment);
/// From when to when was read: "2026-11-26 10:39:55 – 10:42:03", or "ended 2026-11-26 10:42:03" where the
/// beginning is not known.
[[nodiscard]] QString readingTimeText(const QDateTime &begunAt, const QDateTime &endedAt);
/// "3 hours ago"
[[nodiscard]] QString ageText(const QDateTime &moment, const QDateTime &now);
/// "100,000 rules"
[[nodiscard]] QString ruleCountText(int rules);
/// "complete", "400 rules or more are missing", …
[[nodiscard]] QString completenessText(const core::Completeness &completeness);
/// All of it, for a list: "Read 2026-11-26 10:39:55 – 10:42:03 · 100,000 rules · complete"
[[nodiscard]] QString choiceText(const ComparedReading &reading);
/// Why what was read is not kept, and how long it can be used all the same.
[[nodiscard]] core::ErrorExplanation explainNotKept(const core::StoreError &error);
/// Whole sentences about what a choice is; for a tool tip.
[[nodiscard]] QString choiceHelp(const ComparedReading &reading, const QDateTime &now);

} // namespace qrjump::ui
