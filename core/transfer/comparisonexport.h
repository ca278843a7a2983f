#pragma once

#include "core/base/threadjob.h"
#include "core/rules/rulecomparison.h"
#include "core/transfer/csvfilewriter.h"
#include "core/transfer/exportoptions.h"
#include "core/transfer/transferprogress.h"

#include <QElapsedTimer>
#include <QTimer>

namespace qrjump::core {

/// Which differences an export writes, and where.
struct ComparisonExportOptions
{
    QString fileName;                 ///< an existing file is replaced, whole or not at all
    QList<DifferenceKind> kinds = {}; ///< none: all of them
    CsvEncoding encoding = CsvEncoding::Utf8WithBom;

    bool operator==(const ComparisonExportOptions &) const = default;
};

using ComparisonExportOutcome = Result<ExportSummary, ExportError>;

/// Writes the differences to a CSV file, in their order. Blocks; `written` is how many so far.
[[nodiscard]] ComparisonExportOutcome writeComparison(const RuleComparison &comparison,
                                                      const ComparisonExportOptions &options,
                                                      const std::atomic_bool &isStopped,
                                                      std::atomic_int &written);

/// The same on a thread of its own. One at a time.
class ComparisonExport : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonExport(QObject *parent = nullptr);

    void start(const RuleComparison &comparison, const ComparisonExportOptions &options);
    /// Ends the export with Kind::Stopped, unless the file is already in place.
    void stop() { m_job.stop(); }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void progressed(const qrjump::core::TransferProgress &progress);
    void finished(const qrjump::core::ComparisonExportOutcome &outcome);

private:
    void report();

    int m_promised = 0;
    std::atomic_int m_written = 0;
    QElapsedTimer m_begun;
    QTimer m_progressTimer;
    ThreadJob<ComparisonExportOutcome> m_job; ///< last: it uses what stands above
};

} // namespace qrjump::core
