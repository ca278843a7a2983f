#pragma once

#include "core/base/threadjob.h"
#include "core/store/operationhistory.h"
#include "core/transfer/csvfilewriter.h"
#include "core/transfer/exportoptions.h"
#include "core/transfer/transferprogress.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>

namespace qrjump::core {

/// What an export of the history writes, and where.
struct HistoryExportOptions
{
    QString journalFile;
    HistoryFilter filter = {};
    QString fileName;               ///< an existing file is replaced, whole or not at all
    std::optional<int> atMost = {}; ///< the newest of those that match; nothing: all of them

    bool operator==(const HistoryExportOptions &) const = default;
};

using HistoryExportOutcome = Result<ExportSummary, ExportError>;

/// Writes the operations that match to a CSV file, the newest first. Blocks; `written` is how many so far.
[[nodiscard]] HistoryExportOutcome writeHistory(const HistoryExportOptions &options,
                                                const std::atomic_bool &isStopped, std::atomic_int &written);

/// The same on a thread of its own. One at a time.
class HistoryExport : public QObject
{
    Q_OBJECT

public:
    explicit HistoryExport(QObject *parent = nullptr);

    /// `promised` is about how many operations there will be.
    void start(const HistoryExportOptions &options, int promised);
    /// Ends the export with Kind::Stopped, unless the file is already in place.
    void stop() { m_job.stop(); }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void progressed(const qrjump::core::TransferProgress &progress);
    void finished(const qrjump::core::HistoryExportOutcome &outcome);

private:
    void report();

    int m_promised = 0;
    std::atomic_int m_written = 0;
    QElapsedTimer m_begun;
    QTimer m_progressTimer;
    ThreadJob<HistoryExportOutcome> m_job; ///< last: it uses what stands above
};

} // namespace qrjump::core
