#include "core/models/rulefollower.h"

#include "core/operations/operationrunner.h"

#include <algorithm>

namespace qrjump::core {

namespace {

constexpr int kLooksToCatchUp = 3;

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
                           JumpRuleClient &client, const Clock &clock,
                           std::chrono::milliseconds readsAgainAfter, QObject *parent)
    : QObject(parent)
    , m_browser(browser)
    , m_runner(runner)
    , m_journal(journal)
    , m_target(client.target())
    , m_counts(client, clock)
    , m_again(client.channel(), readsAgainAfter)
{
    connect(&runner, &OperationRunner::operationChanged, this, &RuleFollower::follow);
    connect(&runner, &OperationRunner::stateChanged, this, &RuleFollower::readWhenIdle);
    connect(&m_counts, &RuleLookup::finished, this, &RuleFollower::take);
    connect(&browser, &RuleBrowser::changed, this, &RuleFollower::followBrowser);
    connect(&browser, &RuleBrowser::rowsReadAnew, this, &RuleFollower::takeReadAnew);
    connect(&m_again, &ReadAgain::due, this, &RuleFollower::readAgain);
    connect(&runner, &OperationRunner::operationChanged, this, &RuleFollower::followUnsettled);
    connect(&runner, &OperationRunner::stateChanged, this, &RuleFollower::showUnsettled);
    connect(&runner, &OperationRunner::lookedElsewhere, this, &RuleFollower::lookElsewhere);
    m_versionElsewhere = journal.versionElsewhere();
    if (const auto done = journal.countDone(runner.owner().accountId))
        m_doneThen = *done;
    readUnsettled();
}

void RuleFollower::follow(const JournalEntry &entry)
{
    if (entry.state == OperationState::Done)
        m_doneHere.insert(entry.id);
    if (!isAboutTheseRules(entry.batchId))
        return;
    m_browser.follow(entry);
    if (entry.state != OperationState::Done || entry.operation.kind == RuleOperation::Kind::Edit)
        return;
    m_areCountsOld = true;
    if (entry.operation.kind == RuleOperation::Kind::Add)
        m_added.insert(entry.operation.prefix());
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
    readWhenIdle();
}

/// Where a new rule belongs in the pages of a service account only the server knows. The one list of an
/// ordinary account comes with its counts anyhow. All rules hold what was done.
bool RuleFollower::areRowsOld() const
{
    using State = RuleBrowser::State;
    const auto &shown = m_browser.shownQuery();
    const bool isAtRest = m_browser.state() == State::Loaded || m_browser.state() == State::Stopped;
    if (!shown || shown->scope == RuleQuery::Scope::All || !isAtRest)
        return false;
    const RuleTableModel &table = m_browser.table();
    const auto isMissing = [&table](const QString &prefix) { return !table.isLoaded(prefix); };
    return m_target.kind == AccountKind::Ordinary || m_isChangedElsewhere || isRowMissing() ||
           std::any_of(m_added.cbegin(), m_added.cend(), isMissing);
}

/// Also when one was deleted, and one of the next page has come in its place.
bool RuleFollower::isRowMissing() const
{
    const std::optional<int> expected = m_browser.expectedRows();
    return expected && m_browser.table().rules().count() < *expected;
}

void RuleFollower::readWhenIdle()
{
    const bool isAtWork = m_runner.isBusy() || m_runner.isAtWorkElsewhere();
    if (!m_areCountsOld || isAtWork || m_counts.isRunning() || m_browser.isReadingAnew())
        return;
    m_areCountsOld = false;
    const bool areOld = areRowsOld();
    m_beingRead = std::exchange(m_added, {});
    m_isElsewhereBeingRead = std::exchange(m_isChangedElsewhere, false);
    if (areOld)
        m_browser.readAnew();
    else
        m_counts.start({});
}

void RuleFollower::followBrowser()
{
    if (m_browser.state() == RuleBrowser::State::Loading || m_browser.isReadingAnew())
        return;
    if (m_browser.error())
        m_again.noteFailure(*m_browser.error());
    else if (!error())
        m_again.noteSuccess();
}

/// The snapshot is changed a moment after the journal.
void RuleFollower::lookElsewhere()
{
    readUnsettled();
    if (hasAnotherChanged()) {
        m_areCountsOld = m_isChangedElsewhere = true;
        m_looksToCatchUp = kLooksToCatchUp;
    }
    if (m_looksToCatchUp > 0 && m_browser.all().catchUp())
        --m_looksToCatchUp;
    readWhenIdle();
}

/// Since this was asked last. The journal is that of all accounts, and has other connections in this program,
/// too: so what is done is counted. While this runner is at it, no other program can be.
bool RuleFollower::hasAnotherChanged()
{
    const std::optional<qint64> version = m_journal.versionElsewhere();
    if (!version || version == m_versionElsewhere || m_runner.isBusy())
        return false;
    const auto done = m_journal.countDone(m_runner.owner().accountId);
    if (!done)
        return false;
    m_versionElsewhere = version;
    const qint64 byThisOne = std::exchange(m_doneHere, {}).size();
    return *done > std::exchange(m_doneThen, *done) + byThisOne;
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
    if (m_runner.waitsToLeave(entry.id))
        return false;
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
        if (!m_areCountsOld && isRowMissing())
            m_browser.readAnew();
    } else {
        noteFailure(counts.error());
    }
    readWhenIdle();
}

void RuleFollower::takeReadAnew(const std::optional<ApiError> &error)
{
    if (error) {
        m_added += std::exchange(m_beingRead, {});
        m_isChangedElsewhere = m_isChangedElsewhere || m_isElsewhereBeingRead;
    }
    if (!error) {
        m_error.reset();
        m_again.noteSuccess();
    } else if (error->kind != ApiError::Kind::Cancelled) {
        noteFailure(*error);
    }
    readWhenIdle();
}

void RuleFollower::noteFailure(const ApiError &error)
{
    m_error = error;
    m_knownAtFailure = m_browser.facts().asOf;
    m_again.noteFailure(error);
    Q_EMIT failed();
}

void RuleFollower::readAgain()
{
    if (m_browser.error())
        m_browser.readAnew();
    else if (error())
        readCounts();
}

} // namespace qrjump::core
