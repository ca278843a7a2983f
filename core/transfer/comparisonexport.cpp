#include "core/transfer/comparisonexport.h"

#include "core/transfer/comparisoncsv.h"

#include <algorithm>
#include <chrono>

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

constexpr auto kComparisonProgressInterval = 100ms;

bool isWanted(const ComparisonExportOptions &options, DifferenceKind kind)
{
    return options.kinds.isEmpty() || options.kinds.contains(kind);
}

int countOf(const RuleComparison &comparison, const ComparisonExportOptions &options)
{
    int count = 0;
    for (int kind = 0; kind < kDifferenceKindCount; ++kind) {
        if (isWanted(options, static_cast<DifferenceKind>(kind)))
            count += comparison.count(static_cast<DifferenceKind>(kind));
    }
    return count;
}

} // namespace

ComparisonExportOutcome writeComparison(const RuleComparison &comparison,
                                        const ComparisonExportOptions &options,
                                        const std::atomic_bool &isStopped, std::atomic_int &written)
{
    CsvFileWriter file(options.fileName, options.encoding);
    if (const auto opened = file.open(comparisonColumns()); !opened)
        return Failure{opened.error()};
    for (const RuleDifference &difference : comparison.differences) {
        if (isStopped)
            return Failure{exportStopped(options.fileName)};
        if (!isWanted(options, difference.kind))
            continue;
        const auto put =
            file.append(comparisonRecord(comparison, difference), comparison.prefixOf(difference));
        if (!put)
            return Failure{put.error()};
        ++written;
    }
    if (const auto committed = file.commit(); !committed)
        return Failure{committed.error()};
    return ExportSummary{options.fileName, file.rows(), file.bytes()};
}

ComparisonExport::ComparisonExport(QObject *parent)
    : QObject(parent)
{
    m_progressTimer.setInterval(kComparisonProgressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &ComparisonExport::report);
}

void ComparisonExport::start(const RuleComparison &comparison, const ComparisonExportOptions &options)
{
    m_promised = countOf(comparison, options);
    m_written = 0;
    m_begun.start();
    m_progressTimer.start();
    m_job.start(
        this,
        [this, comparison, options](const std::atomic_bool &isStopped) {
            return writeComparison(comparison, options, isStopped, m_written);
        },
        [this](const ComparisonExportOutcome &outcome) {
            m_progressTimer.stop();
            Q_EMIT finished(outcome);
        });
}

void ComparisonExport::report()
{
    Q_EMIT progressed(withRemaining({.stage = TransferProgress::Stage::Writing,
                                     .done = m_written,
                                     .promised = m_promised,
                                     .elapsed = std::chrono::milliseconds(m_begun.elapsed())}));
}

} // namespace qrjump::core
