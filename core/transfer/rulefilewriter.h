#pragma once

#include "core/rules/ruleselection.h"
#include "core/transfer/csvfilewriter.h"
#include "core/transfer/exportoptions.h"

#include <atomic>

namespace qrjump::core {

class RuleCsv;
class RuleRecordBytes;

/// Writes rules to a CSV file, whole or not at all. write() blocks; it belongs on a thread of its
/// own, from which stop() and written() may be called from others.
class RuleFileWriter
{
public:
    using Outcome = Result<ExportSummary, ExportError>;

    /// `promised` is how many rules there are to be; another number of rows in the end is an error.
    RuleFileWriter(ExportOptions options, RuleSelection rules, int promised);

    /// Once.
    [[nodiscard]] Outcome write();
    void stop() { m_isStopped = true; }
    /// Rules so far.
    [[nodiscard]] int written() const { return m_written; }

private:
    using Written = CsvFileWriter::Written;

    [[nodiscard]] Written writeRules(const RuleCsv &csv);
    [[nodiscard]] Written writeRule(const RuleCsv &csv, RuleRecordBytes &records, int position);
    /// False where the rule has to go the ordinary way.
    [[nodiscard]] bool takeBytes(RuleRecordBytes &records, int position);
    [[nodiscard]] Written writeBytes();

    ExportOptions m_options;
    RuleSelection m_rules;
    int m_promised;
    CsvFileWriter m_file;
    QByteArray m_bytes; ///< records that are still to be written
    int m_rowsInBytes = 0;
    std::atomic_int m_written = 0;
    std::atomic_bool m_isStopped = false;
};

/// Why no file can be written there, found without leaving a trace: to be known before minutes of reading.
[[nodiscard]] std::optional<ExportError> problemWithTarget(const ExportOptions &options);

} // namespace qrjump::core
