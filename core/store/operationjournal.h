#pragma once

#include "core/store/journalentry.h"
#include "core/store/leftoutrow.h"
#include "core/store/sqlitefile.h"

#include <functional>

namespace qrjump::core {

/// Which operations of the history are wanted. An empty list or text asks for all.
struct HistoryFilter
{
    QString accountId = {};
    QString prefixPart = {}; ///< anywhere in the prefix, upper and lower case alike
    QList<RuleOperation::Kind> kinds = {};
    QList<OperationState> states = {};
    QDateTime since = {}; ///< only what happened then or later

    bool operator==(const HistoryFilter &) const = default;
};

/// What is to be changed on the servers and what became of it, kept so that neither a kill nor a power cut
/// loses or doubles a write: the intent is durable before a request leaves, the outcome before the next one
/// starts. Every function that succeeds has made its change durable. Belongs to the thread that made it;
/// another thread or program opens the same file with a journal of its own.
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

    /// As many intents are recorded, or taken back, in one transaction; more take several, so that nobody
    /// waits long for his turn to write.
    static constexpr int kRecordedAtOnce = 500;

    /// Opens or creates `file`, whose folder exists.
    [[nodiscard]] Stored<Nothing> open(const QString &file);
    /// As it was given to open().
    [[nodiscard]] const QString &fileName() const { return m_file.fileName(); }

    /// Records `intents` as Queued and the rows for which there are none, all of them or none. The answer is
    /// the batch's id. Together more than kRecordedAtOnce take their time: not for the thread of the window.
    /// `isStopped` is asked now and then; yes ends it with an error.
    [[nodiscard]] Stored<qint64> queue(const OperationBatch &batch, const QList<Intent> &intents,
                                       const QList<LeftOutRow> &leftOut = {},
                                       const std::function<bool()> &isStopped = {});
    /// To be recorded before the request leaves. Counts an attempt, until an answer says that it never left.
    /// `publishesLeft`: before a publish. OutOfStep when it is no longer Queued.
    [[nodiscard]] Stored<Nothing> markSending(qint64 operationId, const QDateTime &at,
                                              std::optional<int> publishesLeft = {});
    /// It had to wait after markSending() and has left only now. OutOfStep when it is no longer Sending.
    [[nodiscard]] Stored<Nothing> markLeft(qint64 operationId, const QDateTime &at);
    /// To be recorded before the next operation starts. OutOfStep when it has ended already.
    [[nodiscard]] Stored<Nothing> markEnded(qint64 operationId, const Ending &ending);
    /// The same for several at once, all or none: with the state, end, answer and rule of each.
    [[nodiscard]] Stored<Nothing> markAllEnded(const QList<JournalEntry> &entries);
    /// Back to Queued, after the answer or a read-back has proved that the last attempt did nothing. What was
    /// taken back meanwhile becomes Withdrawn instead. The answer is which of the two.
    [[nodiscard]] Stored<OperationState> queueAgain(qint64 operationId);
    /// The same, and what the answer was. Also for one that is still Queued, because it was not sent.
    [[nodiscard]] Stored<OperationState> queueAgain(qint64 operationId, const RecordedAnswer &answer);
    /// Takes back this one. OutOfStep when it is no longer Queued.
    [[nodiscard]] Stored<Nothing> withdraw(qint64 operationId, const QDateTime &at);
    /// Takes back what is still Queued. What is Sending or Unknown becomes Withdrawn where it would be queued
    /// again. The answer is how many. More than kRecordedAtOnce take their time: not for the thread of the
    /// window. `isStopped` is asked now and then; yes leaves the rest Queued.
    [[nodiscard]] Stored<qint64> withdrawQueued(qint64 batchId, const QDateTime &at,
                                                const std::function<bool()> &isStopped = {});
    /// At most kRecordedAtOnce of them; fewer than that: none is left.
    [[nodiscard]] Stored<qint64> withdrawSome(qint64 batchId, const QDateTime &at);

    /// Part of a long list, so that no caller has to wait for all of it.
    struct Slice
    {
        qint64 afterId = 0; ///< only those with larger ids
        int atMost = 500;
    };

    /// Another number once another connection, such as another program's, has changed the file.
    [[nodiscard]] std::optional<qint64> versionElsewhere()
    {
        return m_file.number(QStringLiteral("PRAGMA data_version"));
    }
    /// How many operations of the account are Done, of those that are still kept.
    [[nodiscard]] Stored<qint64> countDone(const QString &accountId);
    /// Those that are Sending or Unknown: somebody has to find out what became of them.
    [[nodiscard]] Stored<QList<JournalEntry>> unsettledOperations(const QString &accountId);
    /// In the order in which they were queued.
    [[nodiscard]] Stored<QList<JournalEntry>> queuedOf(qint64 batchId, const Slice &slice);
    /// Those of them about `prefix`.
    [[nodiscard]] Stored<QList<JournalEntry>> queuedAbout(const QString &prefix, qint64 batchId);
    [[nodiscard]] Stored<QList<JournalEntry>> operationsOf(qint64 batchId, const Slice &slice);
    /// The rows of the imported file for which there are no operations, in the order of the file.
    [[nodiscard]] Stored<QList<LeftOutRow>> leftOutOf(qint64 batchId, const Slice &slice);

    /// Nothing when there is no such batch (any more).
    [[nodiscard]] Stored<std::optional<OperationBatch>> batch(qint64 batchId);
    /// Newest first.
    [[nodiscard]] Stored<QList<OperationBatch>> batches(const QString &accountId);
    /// Nothing when there is no such batch (any more).
    [[nodiscard]] Stored<std::optional<BatchStanding>> standing(qint64 batchId);
    /// The batches with operations whose outcome is still to come, oldest first.
    [[nodiscard]] Stored<QList<BatchStanding>> openBatches(const QString &accountId);
    /// The replacements that have deleted a published rule under whose prefix nothing was published since,
    /// open or not, but for those that were left as they are. Of several about one prefix the newest.
    [[nodiscard]] Stored<QList<BatchStanding>> unfinishedReplacements(const QString &accountId);
    /// The user has decided against going on with it.
    [[nodiscard]] Stored<Nothing> leaveAsItIs(qint64 batchId);

    [[nodiscard]] Stored<qint64> historyCount(const HistoryFilter &filter);
    /// Forgets the oldest operations beyond `keepAtMost`, but none of a batch that is still open; batches
    /// without operations go as well, with the rows that were left out of them. Of those rows as many are
    /// kept as of operations. Takes a bounded number at a time: the answer is how many operations and rows, 0
    /// when nothing is left to forget.
    [[nodiscard]] Stored<int> prune(int keepAtMost);

private:
    [[nodiscard]] bool putBatch(const OperationBatch &batch, qint64 &batchId);
    [[nodiscard]] bool putIntents(qint64 batchId, const QList<Intent> &intents);
    [[nodiscard]] bool putLeftOut(qint64 batchId, const QList<LeftOutRow> &rows);
    [[nodiscard]] bool markRecorded(qint64 batchId, qsizetype leftOut);
    [[nodiscard]] bool run(QSqlQuery &query, const QVariantList &values);
    [[nodiscard]] StoreError discarded(qint64 batchId, const StoreError &why);
    [[nodiscard]] Stored<Nothing> change(QSqlQuery query);
    [[nodiscard]] Stored<OperationState> stateAfter(const Stored<Nothing> &changed, qint64 operationId);
    [[nodiscard]] Stored<QList<JournalEntry>> entries(QSqlQuery query);
    [[nodiscard]] Stored<QList<OperationBatch>> batchList(const QString &condition,
                                                          const QVariantList &values);
    [[nodiscard]] Stored<QList<BatchStanding>> standings(const Stored<QList<OperationBatch>> &batches);
    [[nodiscard]] Stored<BatchCounts> counts(qint64 batchId);

    SqliteFile m_file;
    StoreError m_queueError;
};

} // namespace qrjump::core
