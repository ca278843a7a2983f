#include "core/transfer/historyexport.h"

#include "core/transfer/historycsv.h"

#include <algorithm>
#include <chrono>

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

constexpr auto kHistoryProgressInterval = 100ms;
constexpr int kRowsAtOnce = 500;

/// The system's reason names the journal, the rest of the sentences the file that was to be written.
ExportError historyUnreadable(const QString &fileName, const StoreError &error)
{
    return fileFailed(fileName, error.file + QStringLiteral(": ") + error.detail);
}

CsvFileWriter::Written writeRows(CsvFileWriter &file, const QList<HistoryRow> &rows)
{
    for (const HistoryRow &row : rows) {
        if (auto written = file.append(historyRecord(row), row.entry.operation.prefix()); !written)
            return written;
    }
    return Nothing{};
}

} // namespace

HistoryExportOutcome writeHistory(const HistoryExportOptions &options, const std::atomic_bool &isStopped,
                                  std::atomic_int &written)
{
    OperationHistory history;
    if (const auto opened = history.open(options.journalFile); !opened)
        return Failure{historyUnreadable(options.fileName, opened.error())};
    const auto matching = history.ids(options.filter);
    if (!matching)
        return Failure{historyUnreadable(options.fileName, matching.error())};
    const QList<qint64> ids =
        options.atMost ? matching->first(std::min(matching->size(), qsizetype(*options.atMost))) : *matching;
    CsvFileWriter file(options.fileName);
    if (const auto opened = file.open(historyColumns()); !opened)
        return Failure{opened.error()};
    for (qsizetype first = 0; first < ids.size(); first += kRowsAtOnce) {
        if (isStopped)
            return Failure{exportStopped(options.fileName)};
        const auto rows = history.rows(ids.mid(first, kRowsAtOnce));
        if (!rows)
            return Failure{historyUnreadable(options.fileName, rows.error())};
        if (const auto put = writeRows(file, *rows); !put)
            return Failure{put.error()};
        written += static_cast<int>(rows->size());
    }
    if (const auto committed = file.commit(); !committed)
        return Failure{committed.error()};
    return ExportSummary{options.fileName, written, file.bytes()};
}

HistoryExport::HistoryExport(QObject *parent)
    : QObject(parent)
{
    m_progressTimer.setInterval(kHistoryProgressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &HistoryExport::report);
}

void HistoryExport::start(const HistoryExportOptions &options, int promised)
{
    m_promised = promised;
    m_written = 0;
    m_begun.start();
    m_progressTimer.start();
    m_job.start(
        this,
        [this, options](const std::atomic_bool &isStopped) {
            return writeHistory(options, isStopped, m_written);
        },
        [this](const HistoryExportOutcome &outcome) {
            m_progressTimer.stop();
            Q_EMIT finished(outcome);
        });
}

void HistoryExport::report()
{
    Q_EMIT progressed(withRemaining({.stage = TransferProgress::Stage::Writing,
                                     .done = m_written,
                                     .promised = m_promised,
                                     .elapsed = std::chrono::milliseconds(m_begun.elapsed())}));
}

} // namespace qrjump::core
