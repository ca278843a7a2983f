#pragma once

#include "core/base/threadjob.h"
#include "core/store/operationjournal.h"
#include "core/transfer/rejectedrows.h"

#include <QObject>

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

/// Collects the rows of an import that were refused, need the user, were taken back or left out, with the
/// reason of each; on a thread of its own, so that 100,000 never make the window wait.
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
    core::OperationJournal &m_journal;
    const core::ErrorCatalogue &m_catalogue;
    core::ThreadJob<Rows> m_job;
};

} // namespace qrjump::ui
