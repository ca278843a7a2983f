#include "core/operations/singleoperation.h"

#include "core/operations/operationrunner.h"

namespace qrjump::core {

SingleOperation::SingleOperation(OperationRunner &runner, QString miniProgramAppid, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_miniProgramAppid(std::move(miniProgramAppid))
{
    if (const auto client = m_runner.client())
        m_appid = client->target().appid;
    followRunner();
}

SingleOperation::~SingleOperation() = default;

AccountKind SingleOperation::kind() const
{
    const auto client = m_runner.client();
    return client ? client->target().kind : AccountKind::Ordinary;
}

std::chrono::milliseconds SingleOperation::writeDeadline() const
{
    const auto client = m_runner.client();
    return client ? client->channel().writeDeadline() : std::chrono::milliseconds(0);
}

std::optional<LimitWait> SingleOperation::limitWait() const
{
    return m_state == State::Idle ? std::nullopt : m_runner.limitWait();
}

void SingleOperation::followRunner()
{
    connect(&m_runner, &OperationRunner::stateChanged, this, &SingleOperation::limitWaitChanged);
    connect(&m_runner, &OperationRunner::singleLeft, this, [this](qint64 batchId) {
        if (batchId == m_batchId)
            Q_EMIT left();
    });
    connect(&m_runner, &OperationRunner::singleChanged, this,
            [this](qint64 batchId, RuleWriter::State state, const ApiError &lostBecause) {
                if (batchId == m_batchId && m_state != State::Idle)
                    followWriter(state, lostBecause);
            });
    connect(&m_runner, &OperationRunner::singleReadBackPaused, this,
            [this](qint64 batchId, std::chrono::milliseconds delay) {
                if (batchId == m_batchId)
                    Q_EMIT readBackPaused(delay);
            });
    connect(&m_runner, &OperationRunner::singleEnded, this,
            [this](qint64 batchId, const OperationOutcome &outcome) {
                if (batchId == m_batchId && m_state != State::Idle)
                    conclude(outcome);
            });
}

void SingleOperation::followWriter(RuleWriter::State state, const ApiError &lostBecause)
{
    switch (state) {
    case RuleWriter::State::Idle:
        return; // the outcome follows
    case RuleWriter::State::Sending:
        return enter(State::Sending);
    case RuleWriter::State::ReadingBack:
        m_lostBecause = lostBecause;
        return enter(State::ReadingBack);
    }
    Q_UNREACHABLE();
}

void SingleOperation::send(const RuleOperation &operation)
{
    Q_ASSERT(m_state == State::Idle);
    m_batchId = 0;
    m_isStopped = false;
    enter(State::Waiting);
    m_runner
        .run({.miniProgramAppid = m_miniProgramAppid, .appid = m_appid, .kind = BatchKind::Single},
             {{operation}})
        .then(this, [this](const Result<qint64, StoreError> &recorded) { receiveRecorded(recorded); });
}

void SingleOperation::receiveRecorded(const Result<qint64, StoreError> &recorded)
{
    if (!recorded)
        return conclude({OperationOutcome::Kind::NothingChanged,
                         {},
                         ApiError{.kind = ApiError::Kind::NotRecorded, .detail = textOf(recorded.error())}});
    m_batchId = *recorded;
    if (m_isStopped)
        QMetaObject::invokeMethod(
            this, [this] { m_runner.stopSingle(m_batchId); }, Qt::QueuedConnection);
}

void SingleOperation::checkAgain()
{
    Q_ASSERT(m_state == State::Idle);
    enter(State::ReadingBack);
    m_runner.checkSingleAgain(m_batchId, m_lostBecause);
}

void SingleOperation::stop()
{
    m_isStopped = true;
    if (m_state != State::Idle && m_batchId != 0)
        m_runner.stopSingle(m_batchId);
}

void SingleOperation::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void SingleOperation::conclude(const OperationOutcome &outcome)
{
    enter(State::Idle);
    Q_EMIT finished(outcome);
}

} // namespace qrjump::core
