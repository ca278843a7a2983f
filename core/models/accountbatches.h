#pragma once

#include "core/store/operationjournal.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace qrjump::core {

class OperationRunner;

/// A batch of which the user should know, and why.
struct NotableBatch
{
    /// The most important ones first.
    enum class Phase {
        Stuck,       ///< a chain that cannot go on by itself, of this or an earlier run of the program
        Running,     ///< told to run; something may hold it
        Elsewhere,   ///< another program sends it
        Behind,      ///< open, and another program changes the account, so that nothing can be done to it
        InLine,      ///< another program has begun it, and this one changes the account
        TakingBack,  ///< what was not sent
        Paused,      ///< by the user
        Interrupted, ///< open since an earlier run of the program
        Ended,       ///< and nobody has looked at it since
    };

    Phase phase = Phase::Running;
    BatchStanding standing = {};
    /// A replacement because of which scans of its code open nothing.
    bool opensNothing = false;
    /// How many another program has taken back since this one knows of the batch.
    int takenBackElsewhere = 0;
    /// See onlyPrefixOf().
    QString onlyPrefix = {};

    bool operator==(const NotableBatch &) const = default;
};

/// The batches of one account that the user should know of: those that are open, the replacements that are
/// not finished, and those that ended meanwhile. A single change is notable only when it was left over by an
/// earlier program, because else somebody waits for it in a form. What other programs do to them is read now
/// and then. All that it is given outlives it.
class AccountBatches : public QObject
{
    Q_OBJECT

public:
    AccountBatches(const OperationRunner &runner, OperationJournal &journal, QString accountId,
                   QObject *parent = nullptr);
    /// Those of the runner's account, which belong to it: what they tell outlives each page that shows it.
    [[nodiscard]] static AccountBatches &of(OperationRunner &runner, OperationJournal &journal);

    /// The most important one first.
    [[nodiscard]] const QList<NotableBatch> &batches() const { return m_batches; }
    /// Why they are not those of the journal.
    [[nodiscard]] const std::optional<StoreError> &error() const { return m_error; }
    /// The user has seen how it ended. Does nothing before it has.
    void dismiss(qint64 batchId);
    /// A stuck one shall not be offered again, also not by the next program. It is, where the answer is an
    /// error.
    [[nodiscard]] Result<Nothing, StoreError> leaveAsItIs(qint64 batchId);

Q_SIGNALS:
    void changed();

private:
    void receive(const JournalEntry &entry);
    void reload();
    [[nodiscard]] std::optional<QList<NotableBatch>> read();
    void lookElsewhere();
    [[nodiscard]] NotableBatch described(NotableBatch::Phase phase, const BatchStanding &standing);
    void noteMovement(const QList<BatchStanding> &open);
    [[nodiscard]] int takenBackElsewhere(const BatchStanding &standing) const;
    [[nodiscard]] NotableBatch::Phase phaseOf(const BatchStanding &standing) const;
    [[nodiscard]] QSet<qint64> appendUnfinished(const QList<BatchStanding> &unfinished,
                                                QList<NotableBatch> &notable);
    void appendOpen(const QList<BatchStanding> &open, const QSet<qint64> &unfinished,
                    QList<NotableBatch> &notable);
    void appendEnded(const QSet<qint64> &told, QList<NotableBatch> &notable);

    const OperationRunner &m_runner;
    OperationJournal &m_journal;
    QString m_accountId;
    QList<NotableBatch> m_batches;
    QSet<qint64> m_leftOver;  ///< open when this began
    QSet<qint64> m_toldToRun; ///< by this program
    QSet<qint64> m_mentioned; ///< something has happened to them since this began
    QSet<qint64> m_dismissed;
    QHash<qint64, std::pair<QString, QString>> m_chains; ///< the mini program and the prefix
    QHash<qint64, QString> m_onlyPrefixes;
    QHash<qint64, int> m_withdrawnAtFirst;   ///< when this learned of the batch, but what was left out here
    QHash<qint64, BatchCounts> m_lastCounts; ///< of the open ones, at the last look
    QSet<qint64> m_movedElsewhere;           ///< since another program is at work
    bool m_isAtWorkElsewhere = false;
    bool m_isFirst = true;
    std::optional<StoreError> m_error;
    QTimer m_soon;
};

} // namespace qrjump::core
