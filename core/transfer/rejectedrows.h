#pragma once

#include "core/store/journalentry.h"
#include "core/store/leftoutrow.h"
#include "core/transfer/exporterror.h"
#include "core/transfer/exportoptions.h"

namespace qrjump::core {

/// A row that was not carried out, as it is written to be mended and imported again.
struct RejectedRow
{
    RuleCells cells = {};
    int line = 0;        ///< of the imported file, from 1; 0: unknown
    QString code = {};   ///< WeChat's errcode, or a word such as "invalid"
    QString reason = {}; ///< translated sentences, or what the server said

    bool operator==(const RejectedRow &) const = default;
};

/// Whether an operation ended without success: what still waits to be sent or settled may succeed yet.
[[nodiscard]] bool isRejected(OperationState state);
/// A row for which nothing was sent.
[[nodiscard]] RejectedRow rejectedRow(const LeftOutRow &row);
/// An operation whose state isRejected(). `reason` is what the user reads about it.
[[nodiscard]] RejectedRow rejectedRow(const JournalEntry &entry, const QString &reason);

/// Writes `rows` under the header of an export plus line, code and reason. All or nothing: when it fails, an
/// old file is as it was. Blocks.
[[nodiscard]] Result<ExportSummary, ExportError> writeRejectedRows(const QString &fileName,
                                                                   const QList<RejectedRow> &rows);

} // namespace qrjump::core
