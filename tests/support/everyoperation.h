#pragma once

#include "core/store/operationhistory.h"

namespace qrjump::test {

/// All that the journal in `file` holds, newest first; nothing when it cannot be read.
[[nodiscard]] inline QList<core::JournalEntry> everyOperation(const QString &file)
{
    core::OperationHistory history;
    if (!history.open(file))
        return {};
    const auto ids = history.ids({});
    const auto rows = history.rows(ids ? *ids : QList<qint64>());
    if (!rows)
        return {};
    QList<core::JournalEntry> entries;
    for (const core::HistoryRow &row : *rows)
        entries.append(row.entry);
    return entries;
}

} // namespace qrjump::test
