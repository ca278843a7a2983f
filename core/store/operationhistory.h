#pragma once

#include "core/store/operationjournal.h"

#include <QHash>

namespace qrjump::core {

/// An operation and what it belongs to.
struct HistoryRow
{
    JournalEntry entry;
    OperationBatch batch;

    /// When something last happened to it.
    [[nodiscard]] QDateTime time() const;
    bool operator==(const HistoryRow &) const = default;
};

/// An account that has operations in the journal, whether it is still there or not.
struct HistoryAccount
{
    QString id;
    QString name; ///< its latest one

    bool operator==(const HistoryAccount &) const = default;
};

/// How much the journal holds.
struct HistoryExtent
{
    qint64 operations = 0;
    QDateTime since = {}; ///< when the oldest was recorded; invalid without one

    bool operator==(const HistoryExtent &) const = default;
};

/// Reads what a journal holds, for lists of any length: first the ids, then the rows that are looked at. Has
/// a connection of its own and belongs to the thread that made it, while the journal goes on on another.
class OperationHistory
{
public:
    template <typename T>
    using Stored = Result<T, StoreError>;

    /// `file` is an OperationJournal's. One that is not there is an empty history, and is not made.
    [[nodiscard]] Stored<Nothing> open(const QString &file);

    /// Newest first.
    [[nodiscard]] Stored<QList<qint64>> ids(const HistoryFilter &filter);
    /// Newest first; ids that are gone are left out. For some hundreds at a time.
    [[nodiscard]] Stored<QList<HistoryRow>> rows(const QList<qint64> &ids);
    /// The published rule that the last deletion of `prefix` among the operations up to `lastId` has taken;
    /// of those that are done.
    [[nodiscard]] Stored<std::optional<JumpRule>> lastDeleted(const QString &accountId, const QString &prefix,
                                                              qint64 lastId);
    [[nodiscard]] Stored<HistoryExtent> extent();
    /// In the order of their names.
    [[nodiscard]] Stored<QList<HistoryAccount>> accounts();

private:
    [[nodiscard]] Stored<OperationBatch> batch(qint64 id);

    SqliteFile m_file;
    bool m_isThere = false;
    QHash<qint64, OperationBatch> m_batches; ///< they never change
};

} // namespace qrjump::core
