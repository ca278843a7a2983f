#include "ui/transfer/import/batchrejects.h"

#include "core/base/sentences.h"
#include "core/operations/operationtext.h"

#include <optional>

namespace qrjump::ui {

using core::Failure;
using core::JournalEntry;
using core::LeftOutRow;
using core::OperationJournal;
using core::RejectedRow;

namespace {

std::optional<RejectedRow> rejected(const JournalEntry &entry, const core::ErrorCatalogue &catalogue)
{
    if (!core::isRejected(entry.state))
        return std::nullopt;
    const core::ErrorExplanation why = core::explain(entry, catalogue);
    return core::rejectedRow(entry, core::joinedSentences({why.meaning, why.remedy}));
}

/// Reads slice after slice with `read` and appends what `rejectedOf` makes of each of it to `rows`.
template <typename Read, typename RejectedOf>
std::optional<core::StoreError> collectSlices(QList<RejectedRow> &rows, const std::atomic_bool &isStopped,
                                              Read read, RejectedOf rejectedOf)
{
    OperationJournal::Slice slice;
    while (!isStopped) {
        const auto part = read(slice);
        if (!part)
            return part.error();
        if (part->isEmpty())
            break;
        for (const auto &item : *part) {
            if (const std::optional<RejectedRow> row = rejectedOf(item))
                rows.append(*row);
        }
        slice.afterId = part->constLast().id;
    }
    return std::nullopt;
}

BatchRejects::Rows rowsOf(const QString &journalFile, qint64 batchId, const core::ErrorCatalogue &catalogue,
                          const std::atomic_bool &isStopped)
{
    OperationJournal journal; // a connection belongs to the thread that made it
    if (const auto opened = journal.open(journalFile); !opened)
        return Failure{opened.error()};
    QList<RejectedRow> rows;
    auto problem = collectSlices(
        rows, isStopped, [&](const auto &slice) { return journal.operationsOf(batchId, slice); },
        [&](const JournalEntry &entry) { return rejected(entry, catalogue); });
    if (!problem)
        problem = collectSlices(
            rows, isStopped, [&](const auto &slice) { return journal.leftOutOf(batchId, slice); },
            [](const LeftOutRow &row) { return std::optional(core::rejectedRow(row)); });
    if (problem)
        return Failure{*problem};
    return rows;
}

} // namespace

BatchRejects::BatchRejects(core::OperationJournal &journal, const core::ErrorCatalogue &catalogue,
                           QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_catalogue(catalogue)
{}

void BatchRejects::collect(qint64 batchId)
{
    m_job.start(
        this,
        [file = m_journal.fileName(), batchId, catalogue = &m_catalogue](const std::atomic_bool &isStopped) {
            return rowsOf(file, batchId, *catalogue, isStopped);
        },
        [this](const Rows &rows) { Q_EMIT collected(rows); });
}

} // namespace qrjump::ui
