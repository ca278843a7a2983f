#include "core/operations/rulewriter.h"

#include <algorithm>

namespace qrjump::core {

namespace {

std::optional<JumpRule> ruleWithPrefix(const QList<JumpRule> &rules, const QString &prefix)
{
    // Whether a query by prefix matches exactly or by beginning is not documented: look for the very one.
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&prefix](const JumpRule &rule) { return rule.prefix == prefix; });
    return found == rules.end() ? std::nullopt : std::optional(*found);
}

} // namespace

RuleWriter::RuleWriter(JumpRuleClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&m_client, &JumpRuleClient::backedOff, this, [this](const BackOff &backOff) {
        if (m_state == State::ReadingBack)
            Q_EMIT readBackPaused(backOff.delay);
    });
}

void RuleWriter::send(const RuleOperation &operation)
{
    Q_ASSERT(m_state == State::Idle);
    m_operation = operation;
    enter(State::Sending);
    m_write = writeCall(operation);
    m_write.then(this, [this](const ApiResult<Nothing> &answer) { receiveAnswer(answer); });
}

void RuleWriter::sendAgain(const RuleOperation &operation)
{
    m_lost = operation;
    send(operation);
}

void RuleWriter::findOut(const RuleOperation &operation, const ApiError &because)
{
    Q_ASSERT(m_state == State::Idle);
    m_operation = operation;
    m_mayStillArrive = false;
    readBack(because);
}

void RuleWriter::checkAgain()
{
    Q_ASSERT(m_state == State::Idle);
    readBack(m_lostBecause);
}

void RuleWriter::stop()
{
    switch (m_state) {
    case State::Idle:
        return;
    case State::Sending:
        return m_write.abort();
    case State::ReadingBack:
        return m_read.abort();
    }
    Q_UNREACHABLE();
}

void RuleWriter::receiveAnswer(const ApiResult<Nothing> &answer)
{
    if (answer)
        return conclude({OperationOutcome::Kind::Done, writtenRule()});
    const ApiError &error = answer.error();
    m_mayStillArrive = error.kind == ApiError::Kind::Cancelled || error.kind == ApiError::Kind::Timeout;
    if (error.certainty == Certainty::Unknown || mayBeEcho(error))
        return readBack(error);
    conclude({OperationOutcome::Kind::NothingChanged, {}, error});
}

void RuleWriter::readBack(const ApiError &because)
{
    m_lostBecause = because;
    m_lost = m_operation;
    enter(State::ReadingBack);
    m_read = m_client.rules(readBackQuery());
    m_read.then(this, [this](const ApiResult<RulePage> &answer) { receiveReadBack(answer); });
}

void RuleWriter::receiveReadBack(const ApiResult<RulePage> &answer)
{
    using Kind = OperationOutcome::Kind;
    if (!answer)
        return conclude({Kind::StillUnknown, {}, m_lostBecause, answer.error()});
    const auto onServer = ruleWithPrefix(answer->rules, m_operation.prefix());
    OperationOutcome outcome = judgeReadBack(m_operation, {onServer, answer->publishQuota}, kind());
    // The server has said no, and nothing contradicts it.
    if (outcome.kind == Kind::NotThere && m_lostBecause.certainty == Certainty::Unchanged)
        outcome.kind = Kind::NothingChanged;
    // A server that was slow to answer may be slow to act: one look right after giving up proves nothing yet.
    if (outcome.kind == Kind::NotThere && std::exchange(m_mayStillArrive, false))
        outcome.kind = Kind::StillUnknown;
    outcome.error = m_lostBecause;
    conclude(outcome);
}

void RuleWriter::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void RuleWriter::conclude(const OperationOutcome &outcome)
{
    if (outcome.kind == OperationOutcome::Kind::Done)
        m_lost.reset();
    enter(State::Idle);
    Q_EMIT finished(outcome);
}

/// A lost write may take effect after the read-back that did not find it. The next attempt then hears
/// "already added" or "no such rule", which is success if the server has what was sent.
bool RuleWriter::mayBeEcho(const ApiError &error) const
{
    return error.kind == ApiError::Kind::Refused && m_lost && m_lost->kind == m_operation.kind &&
           m_lost->prefix() == m_operation.prefix();
}

ApiCall<Nothing> RuleWriter::writeCall(const RuleOperation &operation)
{
    switch (operation.kind) {
    case RuleOperation::Kind::Add:
        return m_client.addRule(operation.rule);
    case RuleOperation::Kind::Edit:
        return m_client.editRule(operation.rule);
    case RuleOperation::Kind::Delete:
        return m_client.deleteRule(operation.prefix());
    case RuleOperation::Kind::Publish:
        return m_client.publishRule(operation.prefix());
    }
    Q_UNREACHABLE();
}

/// Only unpublished rules can be added or edited, so a success needs no further call to know the state.
std::optional<JumpRule> RuleWriter::writtenRule() const
{
    const auto inState = [](JumpRule rule, RuleState state) {
        rule.state = state;
        return rule;
    };
    switch (m_operation.kind) {
    case RuleOperation::Kind::Add:
    case RuleOperation::Kind::Edit:
        return inState(m_operation.rule, RuleState::Unpublished);
    case RuleOperation::Kind::Publish:
        return inState(m_operation.original, RuleState::Published);
    case RuleOperation::Kind::Delete:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

RuleQuery RuleWriter::readBackQuery() const
{
    if (kind() == AccountKind::Ordinary)
        return {};
    return {.scope = RuleQuery::Scope::Prefixes, .prefixes = {m_operation.prefix()}};
}

} // namespace qrjump::core
