#include "app/cli/importreport.h"

#include "app/cli/batchentries.h"
#include "app/cli/commandline.h"
#include "app/cli/rowremarks.h"
#include "core/base/sentences.h"
#include "core/transfer/batchreport.h"
#include "core/transfer/rejectedrows.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

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

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ImportReport)
};

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
    auto written = sayWhatFailed(session, batchIds);
    if (written)
        written = keepSource(session, batchIds);
    if (written && !m_options.reportFile.isEmpty())
        written = writeReport(session, batchIds);
    if (written && !m_options.rejectedFile.isEmpty())
        written = writeRejected(session, batchIds);
    if (written)
        return Done;
    const QString remedy = Text::tr("What became of the changes is recorded. “import --resume --report "
                                    "FILE.csv” writes the report again and sends nothing that is done.");
    print(stderr, core::joinedSentences({written.error().text, remedy}) + u'\n');
    return FileProblem;
}

/// A resume learns only from the journal which file was imported.
Result<Nothing, CommandError> ImportReport::keepSource(ChangeSession &session,
                                                       const QList<qint64> &batchIds) const
{
    for (const qint64 batchId : batchIds) {
        const auto batch = session.journal().batch(batchId);
        if (!batch)
            return Failure{journalProblem(batch.error())};
        const QString source = *batch ? QFileInfo((*batch)->source).canonicalFilePath() : QString();
        for (const QString &target : {m_options.reportFile, m_options.rejectedFile}) {
            if (!source.isEmpty() && QFileInfo(target).canonicalFilePath() == source)
                return Failure{CommandError{FileProblem,
                                            Text::tr("“%1” is the imported file, so it was not overwritten.")
                                                .arg(QDir::toNativeSeparators(target))}};
        }
    }
    return Nothing();
}

Result<Nothing, CommandError> ImportReport::sayWhatFailed(ChangeSession &session,
                                                          const QList<qint64> &batchIds) const
{
    RowRemarks remarks(m_options.rejectedFile);
    const auto read = forEachEntry(session.journal(), batchIds, [&](const JournalEntry &entry) {
        if (hasFailed(entry))
            remarks.add(entry.sourceLine, entry.operation.prefix(), reasonOf(entry, session.catalogue()));
        return Result<Nothing, CommandError>(Nothing());
    });
    for (const QString &remark : remarks.sentences())
        print(stderr, remark + u'\n');
    return read;
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
