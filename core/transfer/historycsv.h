#pragma once

#include "core/store/operationhistory.h"

namespace qrjump::core {

// The history as a table for spreadsheets and scripts: the same names and words in every language, WeChat's
// own where it has one. Times are ISO 8601 with the distance from UTC.

/// "id", "time", "account", "operation", "prefix", "outcome", …
[[nodiscard]] QStringList historyColumns();
/// One cell for each of them, with formula guards. Several test links are lines of one cell.
[[nodiscard]] QStringList historyRecord(const HistoryRow &row);

/// "2026-03-04T10:42:02.000+08:00"; empty for no moment.
[[nodiscard]] QString canonicalMoment(const QDateTime &moment);
/// "single", "publish", "delete", "replace", "import"
[[nodiscard]] QString canonicalName(BatchKind kind);

/// What the server has, or was to have, after the operation: nothing for a deleted rule.
[[nodiscard]] std::optional<JumpRule> ruleAfter(const JournalEntry &entry);
/// Nothing for an added rule.
[[nodiscard]] std::optional<JumpRule> ruleBefore(const JournalEntry &entry);

} // namespace qrjump::core
