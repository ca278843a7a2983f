#pragma once

#include "core/store/journalentry.h"
#include "core/store/leftoutrow.h"
#include "core/transfer/csvfilewriter.h"

namespace qrjump::core {

/// The columns of a report: "line", "prefix", "kind", "outcome", "code", "rid", "reason".
[[nodiscard]] QStringList batchReportColumns();
/// "queued", "sending", "unknown", "done", "refused", "needs-you", "withdrawn"; of a row that was left out
/// "not-sent".
[[nodiscard]] QString canonicalName(OperationState state);

/// Writes what became of each operation of a batch, and of each row of its file, to a CSV file. They come in
/// any number of pieces, since a batch is read from the journal in pieces. When anything fails an old file is
/// as it was.
class BatchReport
{
public:
    using Written = CsvFileWriter::Written;

    explicit BatchReport(const QString &fileName)
        : m_file(fileName)
    {}

    /// First, and once.
    [[nodiscard]] Written open() { return m_file.open(batchReportColumns()); }
    /// `reason`: why it came out so, where there is anything to say.
    [[nodiscard]] Written append(const JournalEntry &entry, const QString &reason);
    [[nodiscard]] Written append(const LeftOutRow &row);
    /// Last, and once: now the file is there.
    [[nodiscard]] Written commit() { return m_file.commit(); }

private:
    CsvFileWriter m_file;
};

} // namespace qrjump::core
