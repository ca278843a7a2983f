#include "app/cli/batchrun.h"

#include "app/cli/commandline.h"
#include "core/base/sentences.h"
#include "core/operations/runnertext.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::cli {

using core::RunnerHold;

namespace {

constexpr qint64 kOnlyReads = 0; ///< stands for the id of a batch
/// A disturbance is not a lost connection yet.
constexpr std::chrono::seconds kShortestSilence(3);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::BatchRun)
};

/// Whether waiting may end the hold within the time of a command.
bool mayPass(RunnerHold hold, const std::optional<core::StoreError> &ofJournal)
{
    const bool isBusy = ofJournal && ofJournal->kind == core::StoreError::Kind::Busy;
    return hold == RunnerHold::Offline || hold == RunnerHold::OtherProgram ||
           (hold == RunnerHold::Journal && isBusy);
}

/// What is unknown ends once more, when it has been read back.
bool hasEnded(core::OperationState state)
{
    return state != core::OperationState::Queued && state != core::OperationState::Sending &&
           state != core::OperationState::Unknown;
}

} // namespace

BatchRun::BatchRun(core::OperationRunner &runner, const core::RequestLog &requests,
                   const core::ErrorCatalogue &catalogue, std::chrono::milliseconds patience)
    : m_runner(runner)
    , m_catalogue(catalogue)
    , m_waitAtMost(patience)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { stop(End::Held); });
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &BatchRun::giveUp);
    connect(&requests, &core::RequestLog::recorded, this, &BatchRun::watchConnection);
    connect(&runner, &core::OperationRunner::operationChanged, this, &BatchRun::showProgress);
    connect(&runner, &core::OperationRunner::stateChanged, this, &BatchRun::observe);
    connect(&runner, &core::OperationRunner::batchChanged, this, &BatchRun::observe);
}

core::Result<qint64, core::StoreError> BatchRun::await(const core::StoreCall<qint64> &recording)
{
    m_recorded.reset();
    recording.then(this, [this](const core::Result<qint64, core::StoreError> &recorded) {
        m_recorded.emplace(recorded);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    if (!m_recorded) { // a signal ended the loop
        m_isInterrupted = true;
        recording.abort();
    }
    while (!m_recorded)
        QCoreApplication::exec();
    return *m_recorded;
}

BatchRun::End BatchRun::follow(qint64 batchId, int open)
{
    m_sending = {.promised = open};
    m_clock.start();
    begin(batchId);
    if (m_isInterrupted)
        stop(End::Interrupted);
    else
        observe();
    waitForEnd();
    m_progress.clear();
    return m_end;
}

void BatchRun::begin(qint64 batchId)
{
    m_batchId = batchId;
    m_end = End::Complete;
    m_isOver = false;
}

/// Only reads, so a signal may end it at once.
BatchRun::End BatchRun::settle()
{
    begin(kOnlyReads);
    m_runner.settle();
    QMetaObject::invokeMethod(this, &BatchRun::observe, Qt::QueuedConnection); // after the runner's own start
    QCoreApplication::exec();
    m_isInterrupted = !m_isOver;
    m_isOver = true;
    return m_isInterrupted ? End::Interrupted : m_end;
}

void BatchRun::waitForEnd()
{
    if (!m_isOver)
        QCoreApplication::exec();
    if (m_isOver)
        return;
    m_isInterrupted = true; // a signal ended the loop
    stop(End::Interrupted);
    while (!m_isOver)
        QCoreApplication::exec();
}

void BatchRun::showProgress(const core::JournalEntry &entry)
{
    if (entry.batchId != m_batchId || !hasEnded(entry.state))
        return;
    ++m_sending.done;
    m_sending.elapsed = std::chrono::milliseconds(m_clock.elapsed());
    m_progress.showSending(core::withRemaining(m_sending));
}

void BatchRun::showWait()
{
    const auto before = std::exchange(m_sending.limitWait, m_runner.limitWait());
    if (before != m_sending.limitWait && m_batchId != kOnlyReads)
        m_progress.showSending(core::withRemaining(m_sending));
}

void BatchRun::observe()
{
    if (m_isOver)
        return; // nothing is followed
    showWait();
    attendHold();
    const bool waits = m_batchId == kOnlyReads && m_patience.isActive(); // a batch is running meanwhile
    if (m_isOver || waits || m_runner.isBusy() || m_runner.isRunning(m_batchId))
        return;
    end();
}

void BatchRun::end()
{
    m_isOver = true;
    m_silence.stop();
    m_patience.stop();
    QCoreApplication::quit();
}

void BatchRun::attendHold()
{
    const RunnerHold hold = m_runner.holdOf(m_batchId);
    if (m_isInterrupted || std::exchange(m_hold, hold) == hold)
        return;
    m_patience.stop();
    if (m_hold == RunnerHold::None)
        return;
    sayHold();
    if (mayPass(hold, m_runner.journalError()))
        m_patience.start();
    else
        stop(End::Held);
}

void BatchRun::sayHold()
{
    const core::ErrorExplanation why = core::explainHold(m_runner, m_batchId, m_catalogue);
    m_progress.clear();
    print(stderr, core::joinedSentences({why.meaning, why.remedy}) + u'\n');
    if (!why.raw.isEmpty())
        print(stderr, why.raw + u'\n');
    if (m_runner.canLeaveOutHeld(m_batchId))
        print(stderr,
              Text::tr("To go on without it, give this prefix to --leave-out, with --resume.") + u'\n');
}

/// A runner holds only after several failures, of which each may have lasted until its deadline.
void BatchRun::watchConnection(const core::RequestRecord &record)
{
    m_lostBecause.reset();
    if (record.failure)
        m_lostBecause =
            core::ApiError{.kind = *record.failure, .httpStatus = record.httpStatus, .detail = record.detail};
    if (!m_lostBecause || !core::isConnectionFailure(*m_lostBecause))
        return m_silence.stop();
    const auto wait = std::max<std::chrono::milliseconds>(m_waitAtMost, kShortestSilence);
    if (!m_silence.isActive())
        m_silence.start(std::max(wait - record.duration, std::chrono::milliseconds(0)));
}

void BatchRun::giveUp()
{
    if (m_isOver || m_isInterrupted || !m_lostBecause)
        return;
    const core::ErrorExplanation why = core::explain(*m_lostBecause, m_catalogue);
    m_progress.clear();
    print(stderr, core::joinedSentences({why.meaning, Text::tr("Nothing more is sent now.")}) + u'\n');
    if (!why.raw.isEmpty())
        print(stderr, why.raw + u'\n');
    stop(End::Held);
    if (m_batchId == kOnlyReads)
        end();
}

/// The operation under way still ends, so that its outcome is known.
void BatchRun::stop(End end)
{
    m_end = end;
    m_runner.pause(m_batchId);
    observe();
}

} // namespace qrjump::cli
