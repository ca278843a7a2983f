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

/// What the server said; where it said nothing, what the program knows.
QString reportedReason(const JournalEntry &entry, const core::ErrorCatalogue &catalogue)
{
    const bool isToBeExplained = hasFailed(entry) || entry.state == core::OperationState::Unknown;
    return entry.answer.text.isEmpty() && isToBeExplained ? reasonOf(entry, catalogue) : entry.answer.text;
}

} // namespace

ImportReport::ImportReport(ImportOptions options)
    : m_options(std::move(options))
{}

void ImportReport::takePlan(const core::ImportPlan &plan)
{
    m_planned = plan.leftOut(plan.runnableRows());
    m_isPlanned = true;
}

Result<QList<core::LeftOutRow>, CommandError> ImportReport::leftOut(ChangeSession &session,
                                                                    const QList<qint64> &batchIds) const
{
    if (batchIds.isEmpty())
        return m_planned;
    QList<core::LeftOutRow> rows;
    for (const qint64 batchId : batchIds) {
        core::OperationJournal::Slice slice;
        while (true) {
            const auto part = session.journal().leftOutOf(batchId, slice);
            if (!part)
                return Failure{journalProblem(part.error())};
            if (part->isEmpty())
                break;
            rows.append(*part);
            slice.afterId = part->constLast().id;
        }
    }
    return rows;
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

ExitCode ImportReport::writePlanned() const
{
    if (!m_options.reportFile.isEmpty())
        print(stderr, Text::tr("A dry run sends nothing, so there is no report, and “%1” was not written.")
                              .arg(QDir::toNativeSeparators(m_options.reportFile)) +
                          u'\n');
    if (m_options.rejectedFile.isEmpty())
        return Done;
    QList<RejectedRow> rows;
    for (const core::LeftOutRow &row : m_planned)
        rows.append(core::rejectedRow(row));
    if (const auto written = core::writeRejectedRows(m_options.rejectedFile, rows); !written) {
        print(stderr, written.error().text() + u'\n');
        return FileProblem;
    }
    print(stderr,
          Text::tr("Rows that cannot be imported as they are, written to “%1”: %2.")
                  .arg(QDir::toNativeSeparators(m_options.rejectedFile), QString::number(rows.size())) +
              u'\n');
    return Done;
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
        if (hasFailed(entry) || wasLeftOut(entry))
            remarks.add(entry.sourceLine, entry.operation.prefix(), reasonOf(entry, session.catalogue()));
        return Result<Nothing, CommandError>(Nothing());
    });
    if (!m_isPlanned) {
        const auto notSent = leftOut(session, batchIds);
        if (!notSent)
            return Failure{notSent.error()};
        for (const core::LeftOutRow &row : *notSent)
            remarks.add(row.line, row.cells.prefix, row.reason);
    }
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
    const auto written = forEachEntry(session.journal(), batchIds, [&](const JournalEntry &entry) {
        return told(report.append(entry, reportedReason(entry, session.catalogue())));
    });
    const auto notSent = leftOut(session, batchIds);
    if (!written || !notSent)
        return Failure{written ? notSent.error() : written.error()};
    for (const core::LeftOutRow &row : *notSent) {
        if (const auto appended = report.append(row); !appended)
            return fileProblem(appended.error());
    }
    return told(report.commit());
}

Result<Nothing, CommandError> ImportReport::writeRejected(ChangeSession &session,
                                                          const QList<qint64> &batchIds) const
{
    const auto notSent = leftOut(session, batchIds);
    if (!notSent)
        return Failure{notSent.error()};
    QList<RejectedRow> rows;
    for (const core::LeftOutRow &row : *notSent)
        rows.append(core::rejectedRow(row));
    const auto read = forEachEntry(session.journal(), batchIds, [&](const JournalEntry &entry) {
        if (core::isRejected(entry.state))
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
