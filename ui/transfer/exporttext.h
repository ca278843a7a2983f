#pragma once

#include "core/transfer/transferprogress.h"
#include "ui/transfer/exportcontext.h"

namespace qrjump::core {
struct BackOff;
}

namespace qrjump::ui {

// Translated texts of an export.

/// "Export 14 rules", "Export everything (12,345 rules)", "Replace file (14 rules)"; with mnemonics.
[[nodiscard]] QString exportVerb(ExportSource source, std::optional<int> count, bool replacesFile);

/// "2,400 of 12,345 rules read · 600 rules a second · about 17 seconds left"
[[nodiscard]] QString progressText(const core::TransferProgress &progress);
/// That a read waits; `meaning` is the sentence that says why.
[[nodiscard]] QString backOffText(const core::BackOff &backOff, const QString &meaning);

/// "10:41"; with the date where that is not today's.
[[nodiscard]] QString momentText(const QDateTime &moment, const QDateTime &now);
/// "12 KB", "1.3 MB"
[[nodiscard]] QString fileSizeText(qint64 bytes);

/// "12,345 rows written to “rules.csv”."
[[nodiscard]] QString rowsWrittenText(int rows, const QString &fileName);

} // namespace qrjump::ui
