#include "ui/operations/change/replaceflow.h"

#include "core/base/clock.h"
#include "core/base/sentences.h"
#include "core/models/accountbatches.h"
#include "core/operations/operationoutcome.h"
#include "core/operations/operationtext.h"
#include "core/operations/operationverdict.h"
#include "core/operations/recordederror.h"
#include "core/operations/replacesteps.h"
#include "core/operations/runnertext.h"
#include "ui/accounts/secretconcern.h"
#include "ui/operations/batchtext.h"
#include "ui/operations/change/replacement.h"

#include <algorithm>

namespace qrjump::ui {

using namespace std::chrono_literals;

using core::AccountKind;
using core::JournalEntry;
using core::JumpRule;
using core::OperationState;
using OperationKind = core::RuleOperation::Kind;

namespace {

constexpr auto kTick = 1s;

bool isOver(const JournalEntry &step)
{
    return step.state == OperationState::Refused || step.state == OperationState::NeedsYou ||
           step.state == OperationState::Withdrawn;
}

/// It is recorded as on its way before it has its token and its turn.
QList<JournalEntry> withUnsentAsWaiting(QList<JournalEntry> steps, const core::OperationRunner &runner)
{
    for (JournalEntry &step : steps) {
        if (runner.waitsToLeave(step.id))
            step.state = OperationState::Queued;
    }
    return steps;
}

/// Beside what is said about `error`.
QList<ReplaceAction> withSecret(const std::optional<core::ApiError> &error, QList<ReplaceAction> actions)
{
    if (error && concernsSecret(*error))
        actions.prepend(ReplaceAction::EnterSecret);
    return actions;
}

} // namespace

ReplaceFlow::ReplaceFlow(const AccountLook &account, const ChangeServices &services, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_services(services)
    , m_lookup(services.client, services.clock)
{
    connect(&m_lookup, &core::RuleLookup::finished, this, &ReplaceFlow::receive);
    connect(&services.runner, &core::OperationRunner::operationChanged, this,
            [this](const JournalEntry &entry) {
                if (m_batchId != 0 && entry.batchId == m_batchId)
                    readSteps();
            });
    connect(&services.runner, &core::OperationRunner::batchChanged, this, [this](qint64 batchId) {
        if (m_batchId != 0 && batchId == m_batchId)
            readSteps();
    });
    connect(&services.runner, &core::OperationRunner::stateChanged, this, &ReplaceFlow::judge);
    m_tick.setInterval(kTick);
    m_tick.callOnTimeout(this, &ReplaceFlow::tick);
}

void ReplaceFlow::start(const JumpRule &original)
{
    m_old = original;
    m_wanted = original;
    if (m_account.isLocked())
        return enter(Phase::Blocked, noticeOf(ReplaceTrouble::Locked));
    m_before = Phase::Blocked;
    lookUp(&ReplaceFlow::beginEditing);
}

void ReplaceFlow::resume(qint64 batchId)
{
    m_batchId = batchId;
    const auto steps = m_services.journal.operationsOf(batchId, {});
    const auto batch = m_services.journal.batch(batchId);
    if (!steps || !batch)
        return enter(Phase::Blocked,
                     notReadNotice(core::explainStoreError(steps ? batch.error() : steps.error())));
    if (!*batch || steps->isEmpty())
        return enter(Phase::Blocked, noticeOf(ReplaceTrouble::Forgotten));
    m_steps = withUnsentAsWaiting(*steps, m_services.runner);
    m_wanted = targetOf(m_steps);
    if ((*batch)->source == kPutBackSource) {
        m_old = m_wanted;
        m_old->state = core::RuleState::Published;
    } else {
        const auto old = searchReplacedRule(m_services.journal, (*batch)->accountId, m_steps);
        if (!old)
            return enter(Phase::Blocked, notReadNotice(core::explainStoreError(old.error())));
        m_old = *old;
    }
    m_aim = wantedAim();
    m_phase = Phase::Standing;
    judge();
}

void ReplaceFlow::lookUp(Continuation next)
{
    m_next = next;
    m_lookupBegan = m_services.clock.elapsed();
    enter(Phase::LookingUp, outageNotice(chain()));
    m_lookup.start({m_wanted.prefix});
}

/// What was to follow the lookup that failed is to be confirmed anew: the form may have changed since.
void ReplaceFlow::lookUpAgain()
{
    switch (m_before) {
    case Phase::Editing:
        return lookUp(&ReplaceFlow::editAgain);
    case Phase::Standing:
        return lookUp(&ReplaceFlow::standAgain);
    case Phase::LookingUp:
    case Phase::Recording:
    case Phase::Running:
    case Phase::Blocked:
    case Phase::Over:
    case Phase::Closed:
        return lookUp(&ReplaceFlow::beginEditing);
    }
    Q_UNREACHABLE();
}

void ReplaceFlow::receive(const core::ApiResult<core::RulesByPrefix> &found)
{
    if (m_phase != Phase::LookingUp)
        return;
    if (!found) {
        if (m_chosen)
            m_lacked = concernsSecret(found.error()) ? LookupLacked::Secret : LookupLacked::Answer;
        m_notLookedUp = notLookedUpNotice(chain(), core::explain(found.error(), m_services.catalogue),
                                          withSecret(found.error(), {ReplaceAction::LookUpAgain}));
        return enter(m_before, m_notLookedUp);
    }
    m_found = *found;
    (this->*m_next)();
}

std::optional<JumpRule> ReplaceFlow::onServer() const
{
    const auto found = m_found.rules.constFind(m_wanted.prefix);
    return found == m_found.rules.constEnd() ? std::nullopt : std::optional(*found);
}

bool ReplaceFlow::isBlockedByQuota() const
{
    return m_account.kind == AccountKind::Ordinary && m_found.publishesLeft && *m_found.publishesLeft <= 0;
}

void ReplaceFlow::beginEditing()
{
    const auto rule = onServer();
    if (!rule)
        return enter(Phase::Blocked, noticeOf(ReplaceTrouble::Gone));
    if (!rule->isPublished())
        return enter(Phase::Blocked, noticeOf(ReplaceTrouble::NotPublished));
    const bool hasChanged = *rule != *m_old;
    m_old = rule;
    m_wanted = *rule;
    if (isBlockedByQuota())
        return enter(Phase::Blocked, noPublishesLeftNotice(OldRule::Published, m_found.asOf, m_steps));
    enter(Phase::Editing, hasChanged ? std::optional(noticeOf(ReplaceTrouble::Changed)) : std::nullopt);
}

void ReplaceFlow::replaceWith(const JumpRule &rule)
{
    m_wanted = rule;
    m_before = Phase::Editing;
    lookUp(&ReplaceFlow::beginReplacing);
}

void ReplaceFlow::beginReplacing()
{
    if (canReplace())
        goOnWithWanted();
}

void ReplaceFlow::editAgain()
{
    if (canReplace())
        enter(Phase::Editing, noticeOf(ReplaceTrouble::Unconfirmed));
}

void ReplaceFlow::standAgain()
{
    enter(Phase::Standing);
    judge();
}

/// Says why when it cannot. The list may be old, and so may be what was looked up before the user began to
/// type.
bool ReplaceFlow::canReplace()
{
    const auto rule = onServer();
    const bool isRepair = m_batchId != 0; // the old rule may be deleted already
    if (hasArrivedUnnoticed() && !core::isSameRule(*rule, m_wanted, m_account.kind)) {
        sayThatItArrived();
    } else if (isBlockedByQuota()) {
        const OldRule old = rule && rule->isPublished() ? OldRule::Published : OldRule::Deleted;
        enter(Phase::Editing, noPublishesLeftNotice(old, m_found.asOf, m_steps));
    } else if (!isRepair && !rule) {
        enter(Phase::Blocked, noticeOf(ReplaceTrouble::Gone));
    } else if (!isRepair && !rule->isPublished()) {
        enter(Phase::Blocked, noticeOf(ReplaceTrouble::NotPublished));
    } else if (!isRepair && *rule != *m_old) {
        m_old = rule;
        enter(Phase::Editing, noticeOf(ReplaceTrouble::Changed));
    } else {
        return true;
    }
    return false;
}

void ReplaceFlow::goOnWithWanted()
{
    const auto rule = onServer();
    const bool isKnown = !rule || !rule->isPublished() || !m_old ||
                         core::isSameRule(*rule, *m_old, m_account.kind) ||
                         core::isSameRule(*rule, m_wanted, m_account.kind) ||
                         (m_arrived && core::isSameRule(*rule, *m_arrived, m_account.kind));
    if (!isKnown)
        return enter(Phase::Standing, noticeOf(ReplaceTrouble::SomebodyElse));
    run();
}

/// What was thought to be lost has changed what scans open, which is to be told before it is taken back.
bool ReplaceFlow::hasArrivedUnnoticed() const
{
    const auto rule = onServer();
    const bool isOwn = rule && rule->isPublished() && !m_steps.isEmpty() &&
                       core::isSameRule(*rule, targetOf(m_steps), m_account.kind);
    return isOwn && rule != m_arrived && !(m_old && core::isSameRule(*rule, *m_old, m_account.kind));
}

void ReplaceFlow::sayThatItArrived()
{
    m_arrived = onServer();
    if (!m_arrived ||
        !core::isSameRule(*m_arrived, targetOf(m_steps), m_account.kind)) { // not looked up since
        m_arrived = targetOf(m_steps);
        m_arrived->state = core::RuleState::Published;
    }
    const bool isEdited = !isOldWanted() && !core::isSameRule(m_wanted, *m_arrived, m_account.kind);
    m_wanted = targetOf(m_steps); // what was typed stays in the form and is nobody's wish yet
    ReplaceNotice notice{.tone = Tone::Info, .text = {}, .actions = {}};
    if (m_old)
        notice.actions.append(ReplaceAction::PutBack);
    if (isEdited)
        notice.actions.append(ReplaceAction::EditNew);
    notice.actions.append(ReplaceAction::Leave);
    //: %1 the path of a page
    notice.text.meaning =
        tr("Your replacement did arrive: scans open the page “%1”.").arg(m_arrived->pagePath);
    notice.text.remedy =
        isEdited
            ? tr("Replacing it again, or putting the old rule back, deletes that rule, and spends 1 more "
                 "of this month's publishes.")
            : tr("Putting the old rule back deletes that rule, and spends 1 more of this month's "
                 "publishes.");
    notice.text.changed = tr("Nothing more was sent.");
    enter(Phase::Standing, notice);
}

AnswerOutlook ReplaceFlow::answerOutlook() const
{
    const core::OperationRunner &runner = m_services.runner;
    const bool isSending = std::any_of(m_steps.begin(), m_steps.end(), [&runner](const JournalEntry &step) {
        return runner.isSending(step.id);
    });
    const auto silence = runner.silence();
    if (isSending && silence && silence->askedSince.isValid())
        return AnswerOutlook::Sought;
    return isSending || runner.isAtWorkElsewhere() ? AnswerOutlook::Expected : AnswerOutlook::Lost;
}

void ReplaceFlow::putBack()
{
    if (hasArrivedUnnoticed())
        return sayThatItArrived();
    const auto steps = core::stepsToPublished(*m_old, onServer(), m_account.kind);
    if (core::isPublishAmong(steps) && m_found.publishesLeft && *m_found.publishesLeft <= 0)
        return enter(Phase::Standing, putBackUnpublishedNotice(m_account.kind, m_found.asOf));
    putBackAnyway();
}

void ReplaceFlow::putBackAnyway()
{
    if (hasArrivedUnnoticed())
        return sayThatItArrived();
    const JumpRule old = *m_old;
    m_wanted = old;
    goOnWithWanted();
}

/// What is left of the last attempt must not follow this one.
void ReplaceFlow::run()
{
    const auto steps = core::stepsToPublished(m_wanted, onServer(), m_account.kind);
    if (m_batchId == 0)
        return record(steps);
    enter(Phase::Recording, outageNotice(chain()));
    withdrawRest().then(this, [this, steps](const core::Result<qint64, core::StoreError> &withdrawn) {
        if (withdrawn)
            record(steps);
        else
            sayNotWithdrawn(withdrawn.error());
    });
}

void ReplaceFlow::record(const QList<core::RuleOperation> &steps)
{
    if (steps.isEmpty() && m_batchId != 0)
        markLeft();
    if (steps.isEmpty())
        return enter(Phase::Over, isOldWanted() ? putBackNotice(m_wanted) : replacedNotice(m_wanted));
    QList<core::OperationJournal::Intent> intents;
    for (const core::RuleOperation &step : steps)
        intents.append({step});
    enter(Phase::Recording, outageNotice(chain()));
    const core::OperationBatch batch{.miniProgramAppid = m_services.client.target().miniProgramAppid,
                                     .appid = m_services.client.target().appid,
                                     .kind = core::BatchKind::Replace,
                                     .source = wantedAim() == ReplaceAim::PutBack ? kPutBackSource.toString()
                                                                                  : QString()};
    m_services.runner.run(batch, intents)
        .then(this, [this](const core::Result<qint64, core::StoreError> &batchId) { follow(batchId); });
}

void ReplaceFlow::follow(const core::Result<qint64, core::StoreError> &batchId)
{
    if (!batchId) {
        const bool isRepair = m_batchId != 0;
        return enter(isRepair ? Phase::Standing : Phase::Editing,
                     notRecordedNotice(core::explainStoreError(batchId.error()),
                                       isRepair ? actions() : QList<ReplaceAction>()));
    }
    m_aim = wantedAim();
    m_batchId = *batchId;
    m_hasRun = true;
    m_phase = Phase::Running;
    readSteps();
}

void ReplaceFlow::readSteps()
{
    const auto recorded = m_services.journal.operationsOf(m_batchId, {});
    const QList<JournalEntry> steps = recorded ? withUnsentAsWaiting(*recorded, m_services.runner) : m_steps;
    if (steps != m_steps) {
        m_steps = steps;
        if (m_notice == m_notLookedUp)
            m_notice.reset();
    }
    judge();
}

/// Where the chain stands, unless the user is about to do something about it.
void ReplaceFlow::judge()
{
    const bool isAnswered = !m_notice || m_notice == m_judged; // else a warning waits for its answer
    const bool isToBeJudged = m_phase == Phase::Running || (m_phase == Phase::Standing && isAnswered);
    if (!isToBeJudged || m_steps.isEmpty()) {
        if (m_phase == Phase::Standing)
            Q_EMIT changed(); // of the steps
        return;
    }
    const bool isDone = std::all_of(m_steps.begin(), m_steps.end(), isStepDone);
    if (isDone && m_chosen == ReplaceAction::PutBack && m_old && !isOldWanted())
        return sayThatItArrived();
    if (isDone)
        return enter(Phase::Over, isOldWanted() ? putBackNotice(m_wanted) : replacedNotice(m_wanted));
    const bool hasFailed = std::any_of(m_steps.begin(), m_steps.end(), isOver);
    if (hasFailed || !m_services.runner.isRunning(m_batchId))
        return stand();
    m_hasRun = true;
    sayHowItRuns();
}

void ReplaceFlow::tick()
{
    if (m_phase == Phase::LookingUp)
        Q_EMIT changed();
    else
        judge();
}

void ReplaceFlow::sayHowItRuns()
{
    const core::OperationRunner &runner = m_services.runner;
    // The first stands where "Go on" may have been a moment ago: a second click gives nothing up.
    if (runner.holdOf(m_batchId) != core::RunnerHold::None)
        return enter(Phase::Running, heldNotice(chain(), whyItIsHeld(),
                                                withSecret(runner.holdErrorOf(m_batchId),
                                                           {ReplaceAction::TryAgain, ReplaceAction::Leave})));
    if (runner.waitsUntil().isValid())
        return sayThatItWaits(waitingText(runner.waitsUntil()));
    if (const auto wait = runner.limitWait())
        return sayThatItWaits(core::limitWaitText(*wait));
    if (const auto silence = runner.silence())
        return enter(Phase::Running, silenceNotice(chain(), *silence, actions()));
    enter(Phase::Running, runningNotice(chain()));
}

void ReplaceFlow::sayThatItWaits(const QString &why)
{
    ReplaceNotice notice = waitingNotice(chain(), why);
    notice.actions = {ReplaceAction::Pause};
    enter(Phase::Running, notice);
}

core::ErrorExplanation ReplaceFlow::whyItIsHeld() const
{
    core::ErrorExplanation why = core::explainHold(m_services.runner, m_batchId, m_services.catalogue);
    const QString tries = triesText(m_services.runner, m_batchId, m_services.clock.now(), m_askedToTryAt);
    why.remedy = core::joinedSentences({tries, why.remedy});
    return why;
}

void ReplaceFlow::stand()
{
    const auto why = whyStepFailed();
    m_judged = why                ? failedNotice(chain(), *why, actions())
               : isPausedByUser() ? pausedNotice(chain(), actions())
                                  : interruptedNotice(chain(), actions());
    if (m_chosen && m_lacked && m_judged->actions.contains(*m_chosen))
        m_judged = toChooseAgainNotice(*m_judged, *m_chosen, *m_lacked);
    enter(Phase::Standing, m_judged);
}

/// Not by the end of the program. Of one that does not run any more the batches may not know that yet.
bool ReplaceFlow::isPausedByUser() const
{
    if (m_services.runner.isAtWorkElsewhere())
        return false;
    using Notable = core::NotableBatch;
    const auto &batches = core::AccountBatches::of(m_services.runner, m_services.journal).batches();
    return m_hasRun || std::any_of(batches.begin(), batches.end(), [this](const Notable &batch) {
               const bool hasRun =
                   batch.phase == Notable::Phase::Paused || batch.phase == Notable::Phase::Running;
               return batch.standing.batch.id == m_batchId && hasRun;
           });
}

std::optional<core::ErrorExplanation> ReplaceFlow::whyStepFailed() const
{
    const auto failed = std::find_if(m_steps.begin(), m_steps.end(), isOver);
    return failed == m_steps.end() ? std::nullopt
                                   : std::optional(core::explain(*failed, m_services.catalogue));
}

/// Sent once more as they are, they would be refused once more. A prefix is not the user's to change here.
bool ReplaceFlow::areValuesRefused() const
{
    const auto failed = std::find_if(m_steps.begin(), m_steps.end(), isOver);
    if (failed == m_steps.end() || failed->state != OperationState::Refused)
        return false;
    const auto error = core::recordedError(*failed);
    const bool isWrite =
        failed->operation.kind == OperationKind::Add || failed->operation.kind == OperationKind::Edit;
    return isWrite && error && core::isFinalRefusal(*error, m_services.catalogue) &&
           whyStepFailed()->field != core::RuleField::Prefix;
}

bool ReplaceFlow::isOldWanted() const
{
    return m_old && core::isSameRule(*m_old, m_wanted, m_account.kind);
}

ReplaceAim ReplaceFlow::wantedAim() const
{
    return m_batchId != 0 && isOldWanted() ? ReplaceAim::PutBack : ReplaceAim::Replace;
}

QList<ProposalPoint> ReplaceFlow::stepPoints() const
{
    return ui::stepPoints(chain(), answerOutlook());
}

bool ReplaceFlow::isPuttingBack() const
{
    if (m_phase == Phase::Editing || (m_phase == Phase::LookingUp && m_before == Phase::Editing))
        return false; // other values are confirmed
    if (m_phase == Phase::LookingUp &&
        (m_next == &ReplaceFlow::putBack || m_next == &ReplaceFlow::putBackAnyway))
        return true;
    return (m_phase == Phase::Recording ? wantedAim() : m_aim) == ReplaceAim::PutBack;
}

bool ReplaceFlow::isAboutToPutBack() const
{
    const bool isNext = m_phase == Phase::LookingUp || m_phase == Phase::Recording;
    return isNext && !m_steps.isEmpty() && m_old && m_aim == ReplaceAim::Replace && isPuttingBack();
}

const JumpRule &ReplaceFlow::attempted() const
{
    return targetOf(m_steps);
}

std::chrono::milliseconds ReplaceFlow::lookupAge() const
{
    return m_phase == Phase::LookingUp ? m_services.clock.elapsed() - m_lookupBegan : 0ms;
}

bool ReplaceFlow::canBeResumed() const
{
    return std::none_of(m_steps.begin(), m_steps.end(), isOver);
}

QList<ReplaceAction> ReplaceFlow::actions() const
{
    const bool isUntouched =
        m_steps.first().operation.kind == OperationKind::Delete && !isStepDone(m_steps.first());
    const ReplaceAction onwards = canBeResumed() ? ReplaceAction::GoOn : ReplaceAction::TryAgain;
    const bool isHopeless = areValuesRefused();
    QList<ReplaceAction> actions{isHopeless ? ReplaceAction::EditNew : onwards};
    if (m_old && !isUntouched && !isOldWanted())
        actions.append(ReplaceAction::PutBack);
    actions.append({isHopeless ? onwards : ReplaceAction::EditNew, ReplaceAction::Leave});
    return actions;
}

void ReplaceFlow::act(ReplaceAction action)
{
    if (action != ReplaceAction::LookUpAgain && action != ReplaceAction::EnterSecret) {
        m_chosen.reset();
        m_lacked.reset();
    }
    switch (action) {
    case ReplaceAction::LookUpAgain:
        return lookUpAgain();
    case ReplaceAction::EnterSecret:
        return Q_EMIT secretWanted();
    case ReplaceAction::GoOn:
    case ReplaceAction::TryAgain:
        return goOn();
    case ReplaceAction::Pause:
        return pause();
    case ReplaceAction::PutBack:
        m_before = Phase::Standing;
        m_chosen = ReplaceAction::PutBack;
        return lookUp(&ReplaceFlow::putBack);
    case ReplaceAction::PutBackAnyway:
        m_before = Phase::Standing;
        m_chosen = ReplaceAction::PutBack; // whether it can be published is found out anew
        return lookUp(&ReplaceFlow::putBackAnyway);
    case ReplaceAction::EditNew:
        return enter(Phase::Editing);
    case ReplaceAction::Leave:
        return leaveAsItIs();
    case ReplaceAction::KeepEditing:
        return enter(m_phase);
    case ReplaceAction::Discard:
        return close();
    }
    Q_UNREACHABLE();
}

/// The runner goes on by itself.
void ReplaceFlow::retryWithSecret()
{
    if (m_notice && m_notice->actions.contains(ReplaceAction::EnterSecret) &&
        m_notice->actions.contains(ReplaceAction::LookUpAgain))
        lookUpAgain();
}

void ReplaceFlow::goOn()
{
    if (!canBeResumed()) {
        m_before = Phase::Standing;
        m_chosen = ReplaceAction::TryAgain;
        return lookUp(&ReplaceFlow::goOnWithWanted);
    }
    m_phase = Phase::Running;
    m_askedToTryAt = m_services.clock.now();
    m_services.runner.resume(m_batchId);
    judge();
}

/// What is on its way stays so.
void ReplaceFlow::pause()
{
    m_services.runner.pause(m_batchId);
    judge();
}

/// Whatever the answer, nothing of it is sent before the user goes on.
core::StoreCall<qint64> ReplaceFlow::withdrawRest()
{
    m_services.runner.pause(m_batchId);
    return m_services.runner.withdraw(m_batchId);
}

void ReplaceFlow::sayNotWithdrawn(const core::StoreError &error)
{
    m_wanted = targetOf(m_steps); // that is what would be gone on with
    enter(Phase::Standing, notWithdrawnNotice(core::explainStoreError(error), actions()));
}

/// Neither the rest nor the whole of it is offered again.
void ReplaceFlow::leaveAsItIs()
{
    withdrawRest().then(this, [this](const core::Result<qint64, core::StoreError> &withdrawn) {
        if (!withdrawn)
            return sayNotWithdrawn(withdrawn.error());
        markLeft();
        close();
    });
}

void ReplaceFlow::markLeft()
{
    (void)m_services.journal.leaveAsItIs(m_batchId); // what is not recorded is offered once more
}

void ReplaceFlow::requestClose(Content content)
{
    if (m_phase == Phase::Recording)
        return; // what was confirmed would be neither written down nor refused
    const bool isUnsent = content == Content::Unsent;
    if (m_phase == Phase::LookingUp && m_before == Phase::Editing && isUnsent) {
        enter(Phase::Editing);
        return m_lookup.stop();
    }
    if (m_phase == Phase::Editing && isUnsent && m_notice != noticeOf(ReplaceTrouble::Unsent))
        return enter(Phase::Editing, noticeOf(ReplaceTrouble::Unsent));
    close();
}

void ReplaceFlow::enter(Phase phase, const std::optional<ReplaceNotice> &notice)
{
    if (phase != Phase::Running && phase != Phase::LookingUp)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    m_phase = phase;
    m_notice = notice;
    Q_EMIT changed();
}

/// How it ended has been seen, so that it need not be told elsewhere.
void ReplaceFlow::close()
{
    if (m_phase == Phase::Over)
        core::AccountBatches::of(m_services.runner, m_services.journal).dismiss(m_batchId);
    enter(Phase::Closed);
    Q_EMIT closed();
}

} // namespace qrjump::ui
