#pragma once

#include "core/store/journalentry.h"
#include "core/store/sqlitefile.h"

namespace qrjump::core {

/// What is to be changed on the servers and what became of it, kept so that neither a kill nor a power cut
/// loses or doubles a write: the intent is durable before a request leaves, the outcome before the next one
/// starts. Every function that succeeds has made its change durable.
class OperationJournal
{
public:
    template <typename T>
    using Stored = Result<T, StoreError>;

    /// An operation that is to be queued, with the line of the imported file it comes from.
    struct Intent
    {
        RuleOperation operation;
        int sourceLine = 0;
    };

    /// What became of an operation.
    struct Ending
    {
        OperationState state = OperationState::Done; ///< Unknown and later
        QDateTime at;
        RecordedAnswer answer = {};
        std::optional<JumpRule> serverRule = {};
    };

    /// Opens or creates `file`, whose folder exists.
    [[nodiscard]] Stored<Nothing> open(const QString &file);

    /// Records `intents` as Queued, all of them or none. The answer is the batch's id.
    [[nodiscard]] Stored<qint64> queue(const OperationBatch &batch, const QList<Intent> &intents);
    /// To be recorded before the request leaves. Counts an attempt. `publishesLeft`: before a publish.
    [[nodiscard]] Stored<Nothing> markSending(qint64 operationId, const QDateTime &at,
                                              std::optional<int> publishesLeft = {});
    /// To be recorded before the next operation starts.
    [[nodiscard]] Stored<Nothing> markEnded(qint64 operationId, const Ending &ending);
    /// Back to Queued, after a read-back has proved that the last attempt did nothing.
    [[nodiscard]] Stored<Nothing> queueAgain(qint64 operationId);
    /// Takes back what is still Queued. The answer is how many.
    [[nodiscard]] Stored<int> withdrawQueued(qint64 batchId, const QDateTime &at);

    /// Part of a long list, so that no caller has to wait for all of it.
    struct Slice
    {
        qint64 afterId = 0; ///< only operations with larger ids
        int atMost = 500;
    };

    /// Those that are Sending or Unknown: somebody has to find out what became of them.
    [[nodiscard]] Stored<QList<JournalEntry>> unsettledOperations(const QString &accountId);
    /// In the order in which they were queued.
    [[nodiscard]] Stored<QList<JournalEntry>> queuedOperations(const QString &accountId, const Slice &slice);
    [[nodiscard]] Stored<QList<JournalEntry>> operationsOf(qint64 batchId, const Slice &slice);
    /// Newest first.
    [[nodiscard]] Stored<QList<OperationBatch>> batches(const QString &accountId);

private:
    [[nodiscard]] Stored<Nothing> change(QSqlQuery query);
    [[nodiscard]] Stored<QList<JournalEntry>> entries(QSqlQuery query);

    SqliteFile m_file;
};

} // namespace qrjump::core
