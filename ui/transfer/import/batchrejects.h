#pragma once

#include "core/store/operationjournal.h"
#include "core/transfer/rejectedrows.h"

#include <QObject>

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

/// Collects the rows of an import that were sent without success or not at all, with the reason of each; in
/// slices, so that 100,000 never make the window wait.
class BatchRejects : public QObject
{
    Q_OBJECT

public:
    using Rows = core::Result<QList<core::RejectedRow>, core::StoreError>;

    /// Both outlive it.
    BatchRejects(core::OperationJournal &journal, const core::ErrorCatalogue &catalogue,
                 QObject *parent = nullptr);

    /// Ends what was collected before without a word.
    void collect(qint64 batchId);

Q_SIGNALS:
    /// Follows every collect() that no other one followed.
    void collected(const qrjump::ui::BatchRejects::Rows &rows);

private:
    void readSlice(quint64 generation, qint64 afterId);
    void take(const QList<core::JournalEntry> &entries);

    core::OperationJournal &m_journal;
    const core::ErrorCatalogue &m_catalogue;
    qint64 m_batchId = 0;
    QList<core::RejectedRow> m_rows;
    quint64 m_generation = 0;
};

} // namespace qrjump::ui
