#include "ui/rules/form/ruleformflow.h"

#include "core/api/errorcatalogue.h"
#include "core/base/sentences.h"
#include "ui/rules/form/lostanswer.h"

namespace qrjump::ui {

using core::OperationOutcome;
using core::RuleOperation;
using core::SingleOperation;

namespace {

/// Before each operation is sent it is recorded, which is no reason to speak of others.
constexpr auto kUsualTimeToRecord = std::chrono::milliseconds(300);

} // namespace

RuleFormFlow::RuleFormFlow(SingleOperation &operation, const core::ErrorCatalogue &catalogue,
                           std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_operation(operation)
    , m_catalogue(catalogue)
{
    connect(&m_operation, &SingleOperation::finished, this, &RuleFormFlow::receive);
    connect(&m_operation, &SingleOperation::stateChanged, this, &RuleFormFlow::followOperation);
    connect(&m_operation, &SingleOperation::left, this, &RuleFormFlow::noteLeft);
    connect(&m_operation, &SingleOperation::limitWaitChanged, this, [this] {
        if (m_phase == Phase::Writing)
            Q_EMIT changed();
    });
    connect(&m_operation, &SingleOperation::readBackPaused, this,
            [this](std::chrono::milliseconds delay) { showProgress(delay); });
    m_turnTimer.setInterval(kUsualTimeToRecord);
    m_turnTimer.setSingleShot(true);
    m_turnTimer.callOnTimeout(this, [this] {
        m_waitsLong = true;
        Q_EMIT changed();
    });
    m_patienceTimer.setInterval(patience);
    m_patienceTimer.setSingleShot(true);
    m_patienceTimer.callOnTimeout(this, [this] {
        m_isSlow = true;
        if (m_phase == Phase::Writing)
            Q_EMIT changed();
    });
}

void RuleFormFlow::startAdd()
{
    begin(RuleOperation::Kind::Add, {});
}

void RuleFormFlow::startEdit(const core::JumpRule &original)
{
    begin(RuleOperation::Kind::Edit, original);
}

void RuleFormFlow::begin(RuleOperation::Kind kind, const core::JumpRule &original)
{
    m_kind = kind;
    m_original = original;
    m_notice.reset();
    m_question.reset();
    m_closesWhenKnown = false;
    enter(Phase::Editing);
}

QString RuleFormFlow::progressText() const
{
    if (m_phase != Phase::Writing)
        return {};
    if (m_closesWhenKnown)
        return tr("The form closes as soon as the outcome is known.");
    if (m_pause)
        return tr("The server asks to slow down. Reading back goes on in %n second(s).", nullptr,
                  static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*m_pause).count()));
    switch (m_operation.state()) {
    case SingleOperation::State::Idle:
        return {};
    case SingleOperation::State::Waiting:
        if (const auto wait = m_operation.limitWait())
            return limitText();
        return m_waitsLong ? tr("Another change of this account is under way. Yours is next.")
                           : tr("Sending…");
    case SingleOperation::State::Sending:
        return sendingText();
    case SingleOperation::State::ReadingBack:
        if (const auto wait = m_operation.limitWait())
            return core::joinedSentences(
                {whyServerIsAsked(m_operation.lostBecause()), core::limitWaitSentence(*wait)});
        return whyServerIsAsked(m_operation.lostBecause());
    }
    Q_UNREACHABLE();
}

QString RuleFormFlow::sendingText() const
{
    if (m_hasLeft && m_isSlow)
        return slowText();
    return !m_hasLeft && m_operation.limitWait() ? limitText() : tr("Sending…");
}

QString RuleFormFlow::limitText() const
{
    return core::joinedSentences(
        {tr("Nothing is sent yet."), core::limitWaitSentence(*m_operation.limitWait())});
}

/// Says how long silence is allowed to last, so that nobody takes it for a program that hangs.
QString RuleFormFlow::slowText() const
{
    const auto limit =
        static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_operation.writeDeadline()).count());
    return m_kind == RuleOperation::Kind::Add
               ? tr("WeChat has not answered yet. The program waits up to %n second(s), then asks the server "
                    "whether the rule exists.",
                    nullptr, limit)
               : tr("WeChat has not answered yet. The program waits up to %n second(s), then asks the server "
                    "whether it has the changes.",
                    nullptr, limit);
}

void RuleFormFlow::send(const core::JumpRule &rule)
{
    write();
    m_operation.send({m_kind, rule, m_original});
}

void RuleFormFlow::checkAgain()
{
    write();
    m_operation.checkAgain();
}

void RuleFormFlow::write()
{
    m_notice.reset();
    m_question.reset();
    m_closesWhenKnown = false;
    enter(Phase::Writing);
}

void RuleFormFlow::followOperation()
{
    m_hasLeft = false;
    m_isSlow = false;
    m_patienceTimer.stop();
    m_waitsLong = false;
    if (m_operation.state() == SingleOperation::State::Idle)
        m_turnTimer.stop();
    else
        m_turnTimer.start(); // a wait for the limits may have begun before
    showProgress({});
}

/// Only the server's silence is slow, not the time until it is this operation's turn.
void RuleFormFlow::noteLeft()
{
    m_hasLeft = true;
    m_patienceTimer.start();
    showProgress({});
}

void RuleFormFlow::showProgress(std::optional<std::chrono::milliseconds> pause)
{
    m_pause = pause;
    if (m_phase == Phase::Writing)
        Q_EMIT changed();
}

void RuleFormFlow::stop()
{
    m_operation.stop();
}

void RuleFormFlow::receive(const OperationOutcome &outcome)
{
    m_notice = noticeOf(outcome, m_kind, m_catalogue);
    switch (outcome.kind) {
    case OperationOutcome::Kind::Done:
        return receiveDone(outcome);
    case OperationOutcome::Kind::StillUnknown:
        return enter(Phase::Unknown);
    case OperationOutcome::Kind::NothingChanged:
        return receiveRefusal(*outcome.error);
    case OperationOutcome::Kind::NotThere:
        return enter(Phase::Editing);
    case OperationOutcome::Kind::Different:
        return turnTo(outcome.serverRule);
    }
    Q_UNREACHABLE();
}

void RuleFormFlow::receiveDone(const OperationOutcome &outcome)
{
    const bool wasPlain = !m_notice;
    enter(Phase::Saved);
    Q_EMIT saved(*outcome.serverRule);
    if (wasPlain || m_closesWhenKnown)
        close();
}

void RuleFormFlow::receiveRefusal(const core::ApiError &error)
{
    enter(Phase::Editing);
    const core::ErrorExplanation explained = core::explain(error, m_catalogue, m_kind);
    if (explained.field)
        Q_EMIT refused(*explained.field, explained.meaning);
}

/// What is on the server is what the form has to start from now; what the user typed stays.
void RuleFormFlow::turnTo(const std::optional<core::JumpRule> &serverRule)
{
    m_kind = serverRule ? RuleOperation::Kind::Edit : RuleOperation::Kind::Add;
    m_original = serverRule.value_or(core::JumpRule());
    enter(Phase::Editing);
    Q_EMIT turned();
}

void RuleFormFlow::keepServerVersion()
{
    Q_EMIT saved(m_original);
    close();
}

void RuleFormFlow::say(const FormNotice &notice)
{
    m_notice = notice;
    Q_EMIT changed();
}

void RuleFormFlow::dismissNotice()
{
    (m_question ? m_question : m_notice).reset();
    Q_EMIT changed();
}

void RuleFormFlow::receiveEdit()
{
    if (!m_notice || m_notice->ends != FormNotice::Ends::WhenEdited)
        return;
    m_notice.reset();
    Q_EMIT changed();
}

void RuleFormFlow::requestClose(Content content)
{
    switch (m_phase) {
    case Phase::Editing:
        if (content == Content::None)
            return close();
        m_question = unsentContentNotice();
        return Q_EMIT changed();
    case Phase::Writing:
        m_closesWhenKnown = true;
        return Q_EMIT changed();
    case Phase::Unknown:
        m_question = unknownOutcomeNotice();
        return Q_EMIT changed();
    case Phase::Saved:
        return close();
    case Phase::Closed:
        return;
    }
    Q_UNREACHABLE();
}

void RuleFormFlow::close()
{
    enter(Phase::Closed);
    Q_EMIT closed();
}

void RuleFormFlow::enter(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

} // namespace qrjump::ui
