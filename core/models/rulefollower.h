#pragma once

#include "core/models/readagain.h"
#include "core/models/rulebrowser.h"
#include "core/operations/rulelookup.h"
#include "core/store/operationjournal.h"

namespace qrjump::core {

class OperationRunner;

/// Keeps what a RuleBrowser shows true while operations of its account run: the rows after each of them, the
/// counts, and rules that belong to the rows but are not among them, once nothing is under way any more, and
/// how much of what was sent is not settled. Reads again what could not be read once the server answers. All
/// that it is given outlives it.
class RuleFollower : public QObject
{
    Q_OBJECT

public:
    RuleFollower(RuleBrowser &browser, const OperationRunner &runner, OperationJournal &journal,
                 JumpRuleClient &client, const Clock &clock,
                 std::chrono::milliseconds readsAgainAfter = ReadAgain::kFirstDelay,
                 QObject *parent = nullptr);

    /// Asks for the counts alone, when nothing is under way.
    void readCounts();
    /// Why the counts could not be read; nothing once the server has said anything since.
    [[nodiscard]] std::optional<ApiError> error() const;

Q_SIGNALS:
    /// The counts could not be read; see error().
    void failed();

private:
    void follow(const JournalEntry &entry);
    [[nodiscard]] std::optional<OperationBatch> batchOf(qint64 batchId);
    [[nodiscard]] bool isAboutTheseRules(qint64 batchId);
    [[nodiscard]] bool areRowsOld() const;
    [[nodiscard]] bool isRowMissing() const;
    void readWhenIdle();
    void followBrowser();
    void takeReadAnew(const std::optional<ApiError> &error);
    void readAgain();
    void noteFailure(const ApiError &error);
    void lookElsewhere();
    [[nodiscard]] bool hasAnotherChanged();
    void readUnsettled();
    void followUnsettled(const JournalEntry &entry);
    [[nodiscard]] bool isInQuestion(const JournalEntry &entry);
    void showUnsettled();
    void take(const ApiResult<RulesByPrefix> &counts);

    RuleBrowser &m_browser;
    const OperationRunner &m_runner;
    OperationJournal &m_journal;
    RuleTarget m_target;
    QHash<qint64, OperationBatch> m_batches;
    QHash<qint64, JournalEntry> m_unsettled; ///< those of the account whose outcome is still to come
    RuleLookup m_counts;
    std::optional<ApiError> m_error;
    QDateTime m_knownAtFailure; ///< the age of the counts then
    bool m_areCountsOld = false;
    std::optional<qint64> m_versionElsewhere; ///< of the journal, when its operations were counted
    qint64 m_doneThen = 0;                    ///< how many were Done
    QSet<qint64> m_doneHere;                  ///< and became so since, by this runner
    int m_looksToCatchUp = 0;
    bool m_isChangedElsewhere = false;   ///< by another program, since the rows were read
    QSet<QString> m_added;               ///< and may belong to the rows
    bool m_isElsewhereBeingRead = false; ///< what is read anew has it
    QSet<QString> m_beingRead;           ///< of those: what is read anew may have them
    ReadAgain m_again;
};

} // namespace qrjump::core
