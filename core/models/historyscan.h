#pragma once

#include "core/base/threadjob.h"
#include "core/store/operationhistory.h"

#include <QObject>

namespace qrjump::core {

/// What the journal holds, as far as a list needs it to know its rows.
struct HistoryContent
{
    QList<qint64> ids = {};    ///< of the operations that match, the newest first
    HistoryExtent extent = {}; ///< of all, whether they match or not
    QList<HistoryAccount> accounts = {};
};

/// Goes through the journal on a thread with a connection of its own, so that a million operations do not
/// stop the window. One at a time; a search that is asked for meanwhile follows, of several only the last.
class HistoryScan : public QObject
{
    Q_OBJECT

public:
    using Outcome = OperationHistory::Stored<HistoryContent>;

    explicit HistoryScan(const QString &journalFile, QObject *parent = nullptr);

    void start(const HistoryFilter &filter);

Q_SIGNALS:
    /// Not for a search that another one has replaced.
    void finished(const qrjump::core::HistoryScan::Outcome &outcome);

private:
    void run(const HistoryFilter &filter);
    void conclude(const Outcome &outcome);

    QString m_file;
    std::optional<HistoryFilter> m_next;
    ThreadJob<Outcome> m_job;
};

} // namespace qrjump::core
