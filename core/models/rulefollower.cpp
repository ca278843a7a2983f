#include "core/models/rulefollower.h"

#include "core/operations/operationrunner.h"

#include <algorithm>

namespace qrjump::core {

namespace {

std::optional<StateQuestion> questionOf(const JournalEntry &entry, BatchKind kind)
{
    switch (entry.operation.kind) {
    case RuleOperation::Kind::Add:
    case RuleOperation::Kind::Edit:
        return std::nullopt; // changes nothing about what is published
    case RuleOperation::Kind::Delete:
        return isChain(kind) ? StateQuestion::Replacement : StateQuestion::Deletion;
    case RuleOperation::Kind::Publish:
        return isChain(kind) ? StateQuestion::Replacement : StateQuestion::Publish;
    }
    Q_UNREACHABLE();
}

} // namespace

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
    const auto batch = batchOf(batchId);
    return batch && batch->miniProgramAppid == m_target.miniProgramAppid;
}

/// Nothing for now: the journal may be readable again.
std::optional<OperationBatch> RuleFollower::batchOf(qint64 batchId)
{
    if (const auto known = m_batches.constFind(batchId); known != m_batches.constEnd())
        return *known;
    const auto batch = m_journal.batch(batchId);
    if (!batch || !*batch)
        return std::nullopt;
    return *m_batches.insert(batchId, **batch);
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
        m_unsettled.insert(entry.id, entry);
    showUnsettled();
}

void RuleFollower::followUnsettled(const JournalEntry &entry)
{
    if (entry.state == OperationState::Sending || entry.state == OperationState::Unknown)
        m_unsettled.insert(entry.id, entry);
    else
        m_unsettled.remove(entry.id);
    showUnsettled();
}

/// What is sent now only when its answer is overdue: it would be said of every single one else. A replacement
/// takes the rule away before it brings another one, so that each of its steps is told at once.
bool RuleFollower::isInQuestion(const JournalEntry &entry)
{
    const bool isUnderWay = m_runner.isBusy() || m_runner.isAtWorkElsewhere();
    if (entry.state == OperationState::Unknown || m_runner.silence() || !isUnderWay)
        return true;
    const auto batch = batchOf(entry.batchId);
    return batch && isChain(batch->kind);
}

void RuleFollower::showUnsettled()
{
    int count = 0;
    QHash<QString, StateQuestion> states;
    for (const JournalEntry &entry : std::as_const(m_unsettled)) {
        if (!isAboutTheseRules(entry.batchId) || !isInQuestion(entry))
            continue;
        count += entry.operation.kind != RuleOperation::Kind::Edit; // changes no count
        const auto batch = batchOf(entry.batchId);
        const auto question = batch ? questionOf(entry, batch->kind) : std::nullopt;
        if (question)
            states.insert(entry.operation.prefix(), *question);
    }
    m_browser.table().setInQuestion(states);
    m_browser.setUnsettled(count);
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
