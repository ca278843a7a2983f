#include "core/models/rulefollower.h"

#include "core/operations/operationrunner.h"

#include <algorithm>

namespace qrjump::core {

RuleFollower::RuleFollower(RuleBrowser &browser, const OperationRunner &runner, OperationJournal &journal,
                           JumpRuleClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_browser(browser)
    , m_runner(runner)
    , m_journal(journal)
    , m_target(client.target())
    , m_counts(client, clock)
{
    connect(&runner, &OperationRunner::operationChanged, this, &RuleFollower::follow);
    connect(&runner, &OperationRunner::stateChanged, this, &RuleFollower::readCountsWhenIdle);
    connect(&m_counts, &RuleLookup::finished, this, &RuleFollower::take);
    connect(&runner, &OperationRunner::operationChanged, this, &RuleFollower::followUnsettled);
    connect(&runner, &OperationRunner::stateChanged, this, &RuleFollower::showUnsettled);
    connect(&runner, &OperationRunner::lookedElsewhere, this, &RuleFollower::readUnsettled);
    readUnsettled();
}

void RuleFollower::follow(const JournalEntry &entry)
{
    if (!isAboutTheseRules(entry.batchId))
        return;
    m_browser.follow(entry);
    const bool changesCounts =
        entry.state == OperationState::Done && entry.operation.kind != RuleOperation::Kind::Edit;
    m_areCountsOld = m_areCountsOld || changesCounts;
}

/// A service account may have rules of several mini programs, and only those of one are shown.
bool RuleFollower::isAboutTheseRules(qint64 batchId)
{
    if (m_target.kind == AccountKind::Ordinary)
        return true;
    const auto known = m_batches.constFind(batchId);
    if (known != m_batches.constEnd())
        return *known;
    const auto batch = m_journal.batch(batchId);
    if (!batch || !*batch)
        return false; // for now: the journal may be readable again
    const bool isOurs = (*batch)->miniProgramAppid == m_target.miniProgramAppid;
    m_batches.insert(batchId, isOurs);
    return isOurs;
}

void RuleFollower::readCounts()
{
    m_areCountsOld = true;
    readCountsWhenIdle();
}

void RuleFollower::readCountsWhenIdle()
{
    if (!m_areCountsOld || m_runner.isBusy() || m_counts.isRunning())
        return;
    m_areCountsOld = false;
    m_counts.start({});
}

/// Also what an earlier or another program sent.
void RuleFollower::readUnsettled()
{
    const auto entries = m_journal.unsettledOperations(m_runner.owner().accountId);
    if (!entries)
        return; // the journal's trouble is said elsewhere
    m_unsettled.clear();
    for (const JournalEntry &entry : *entries)
        m_unsettled.insert(entry.id, entry.state);
    showUnsettled();
}

void RuleFollower::followUnsettled(const JournalEntry &entry)
{
    if (entry.state == OperationState::Sending || entry.state == OperationState::Unknown)
        m_unsettled.insert(entry.id, entry.state);
    else
        m_unsettled.remove(entry.id);
    showUnsettled();
}

/// What is sent now counts only when its answer is overdue: it would be said of every single one else.
void RuleFollower::showUnsettled()
{
    const bool isOverdue = m_runner.silence().has_value() || !m_runner.isBusy();
    const auto counts = [isOverdue](OperationState state) {
        return isOverdue || state == OperationState::Unknown;
    };
    m_browser.setUnsettled(static_cast<int>(std::count_if(m_unsettled.cbegin(), m_unsettled.cend(), counts)));
}

std::optional<ApiError> RuleFollower::error() const
{
    return m_browser.facts().asOf == m_knownAtFailure ? m_error : std::nullopt;
}

/// When it fails, the counts stay what they are: counted along, with the age of the last answer.
void RuleFollower::take(const ApiResult<RulesByPrefix> &counts)
{
    if (counts) {
        m_error.reset();
        m_browser.takeFacts({counts->featureOpen, counts->ruleCount, counts->publishesLeft, counts->asOf});
    } else {
        m_error = counts.error();
        m_knownAtFailure = m_browser.facts().asOf;
        Q_EMIT failed();
    }
    readCountsWhenIdle();
}

} // namespace qrjump::core
