#include "app/cli/importreport.h"

#include "app/cli/batchentries.h"
#include "app/cli/commandline.h"
#include "core/transfer/batchreport.h"
#include "core/transfer/rejectedrows.h"

#include <algorithm>
#include <iterator>

namespace qrjump::cli {

using core::BatchReport;
using core::Failure;
using core::JournalEntry;
using core::Nothing;
using core::RejectedRow;
using core::Result;

namespace {

Result<Nothing, CommandError> fileProblem(const core::ExportError &error)
{
    return Failure{CommandError{FileProblem, error.text()}};
}

Result<Nothing, CommandError> told(const BatchReport::Written &written)
{
    return written ? Nothing() : fileProblem(written.error());
}

} // namespace

ImportReport::ImportReport(ImportOptions options)
    : m_options(std::move(options))
{}

void ImportReport::takePlan(const core::ImportPlan &plan)
{
    std::copy_if(plan.rows.begin(), plan.rows.end(), std::back_inserter(m_notRun),
                 [](const core::PlannedRow &row) {
                     return !row.isRunnable() && row.rowClass != core::RowClass::Same;
                 });
}

ExitCode ImportReport::write(ChangeSession &session, const QList<qint64> &batchIds)
{
    auto written = m_options.reportFile.isEmpty() ? Nothing() : writeReport(session, batchIds);
    if (written && !m_options.rejectedFile.isEmpty())
        written = writeRejected(session, batchIds);
    if (written)
        return Done;
    print(stderr, written.error().text + u'\n');
    return FileProblem;
}

Result<Nothing, CommandError> ImportReport::writeReport(ChangeSession &session,
                                                        const QList<qint64> &batchIds) const
{
    BatchReport report(m_options.reportFile);
    if (const auto opened = report.open(); !opened)
        return fileProblem(opened.error());
    const auto written = forEachEntry(session.journal(), batchIds, [&report](const JournalEntry &entry) {
        return told(report.append(entry));
    });
    return written ? told(report.commit()) : written;
}

Result<Nothing, CommandError> ImportReport::writeRejected(ChangeSession &session,
                                                          const QList<qint64> &batchIds) const
{
    QList<RejectedRow> rows;
    for (const core::PlannedRow &row : m_notRun)
        rows.append(core::rejectedRow(row));
    const auto read = forEachEntry(session.journal(), batchIds, [&](const JournalEntry &entry) {
        if (hasFailed(entry))
            rows.append(core::rejectedRow(entry, reasonOf(entry, session.catalogue())));
        return Result<Nothing, CommandError>(Nothing());
    });
    if (!read)
        return read;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const RejectedRow &a, const RejectedRow &b) { return a.line < b.line; });
    const auto written = core::writeRejectedRows(m_options.rejectedFile, rows);
    return written ? Nothing() : fileProblem(written.error());
}

} // namespace qrjump::cli
