#pragma once

#include "app/cli/progressline.h"
#include "core/api/requestlog.h"
#include "core/operations/operationrunner.h"

#include <QElapsedTimer>

namespace qrjump::cli {

/// Lets a runner carry out one batch, shows how far it is, says why it has to wait, and stops it in good
/// order when a signal ends the event loop.
class BatchRun : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Complete, ///< nothing is left that could be sent
        Held,     ///< the rest waits in the journal; why has been said on stderr
        Interrupted,
    };

    /// `patience`: with a lost connection, or with another program at the account. What it is given outlives
    /// it.
    BatchRun(core::OperationRunner &runner, const core::RequestLog &requests,
             const core::ErrorCatalogue &catalogue, std::chrono::milliseconds patience);

    /// What the runner has written down: the id of a batch, or how many it has taken back. A signal does not
    /// cut it short.
    [[nodiscard]] core::Result<qint64, core::StoreError> await(const core::StoreCall<qint64> &recording);
    /// Returns when the batch, which the runner has been told to run and of which `open` operations are open,
    /// has ended or is held.
    [[nodiscard]] End follow(qint64 batchId, int open);

    /// A signal has ended one of these early.
    [[nodiscard]] bool isInterrupted() const { return m_isInterrupted; }

    /// Reads back what an earlier program left unsettled.
    [[nodiscard]] End settle();

private:
    void begin(qint64 batchId);
    void showProgress(const core::JournalEntry &entry);
    void waitForEnd();
    void observe();
    void showWait();
    void attendHold();
    void sayHold();
    void watchConnection(const core::RequestRecord &record);
    void giveUp();
    void end();
    void stop(End end);

    core::OperationRunner &m_runner;
    const core::ErrorCatalogue &m_catalogue;
    core::RunnerHold m_hold = core::RunnerHold::None;
    std::chrono::milliseconds m_waitAtMost;
    QTimer m_patience; ///< with a hold
    QTimer m_silence;  ///< since the server answered last
    std::optional<core::ApiError> m_lostBecause;
    ProgressLine m_progress;
    core::TransferProgress m_sending;
    QElapsedTimer m_clock;
    std::optional<core::Result<qint64, core::StoreError>> m_recorded;
    qint64 m_batchId = 0;
    End m_end = End::Complete;
    bool m_isInterrupted = false;
    bool m_isOver = true;
};

} // namespace qrjump::cli
