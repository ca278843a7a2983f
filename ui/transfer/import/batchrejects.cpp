#include "ui/transfer/import/batchrejects.h"

#include "core/base/sentences.h"
#include "core/operations/operationtext.h"

#include <QTimer>

namespace qrjump::ui {

using core::JournalEntry;

namespace {

constexpr int kSlice = 500; // a few milliseconds

} // namespace

BatchRejects::BatchRejects(core::OperationJournal &journal, const core::ErrorCatalogue &catalogue,
                           QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_catalogue(catalogue)
{}

void BatchRejects::collect(qint64 batchId)
{
    m_batchId = batchId;
    m_rows.clear();
    QTimer::singleShot(0, this, [this, generation = ++m_generation] { readSlice(generation, 0); });
}

void BatchRejects::readSlice(quint64 generation, qint64 afterId)
{
    if (generation != m_generation)
        return;
    const auto slice = m_journal.operationsOf(m_batchId, {.afterId = afterId, .atMost = kSlice});
    if (!slice)
        return Q_EMIT collected(core::Failure{slice.error()});
    take(*slice);
    if (slice->size() < kSlice)
        return Q_EMIT collected(m_rows);
    const qint64 last = slice->last().id;
    QTimer::singleShot(0, this, [this, generation, last] { readSlice(generation, last); });
}

void BatchRejects::take(const QList<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        if (entry.state == core::OperationState::Done)
            continue;
        const core::ErrorExplanation why = core::explain(entry, m_catalogue);
        m_rows.append(core::rejectedRow(entry, core::joinedSentences({why.meaning, why.remedy})));
    }
}

} // namespace qrjump::ui
