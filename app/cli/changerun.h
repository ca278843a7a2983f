#pragma once

#include "app/cli/batchrun.h"
#include "app/cli/changeplan.h"
#include "app/cli/changesession.h"
#include "app/terminationsignal.h"

#include <functional>

namespace qrjump::cli {

/// How a command that changes rules differs from the others.
struct ChangeTask
{
    core::BatchKind kind = core::BatchKind::Import;
    QString source = {}; ///< the file of an import
    /// Says on stderr why there is no plan.
    std::function<core::Result<ChangePlan, ExitCode>(ChangeSession &)> plan = {};
    /// Called with the batches that were carried out, however far. Says on stderr what went wrong.
    std::function<ExitCode(ChangeSession &, const QList<qint64> &)> report = {};
    /// Called after the plan of a dry run, when nothing is sent. Says on stderr what it leaves behind.
    std::function<ExitCode()> reportDryRun = {};
    /// `report` leaves a file behind: a resume that finds nothing open writes that of the last batch.
    bool leavesReport = false;
};

/// Plans a task and carries it out, or goes on with what an interrupted command has left open. The first line
/// on stdout is the plan, the last one what became of it.
class ChangeRun
{
public:
    ChangeRun(ChangeSession &session, ChangeTask task);

    [[nodiscard]] ExitCode run();

private:
    [[nodiscard]] core::Result<QList<core::BatchStanding>, CommandError> openBatches();
    [[nodiscard]] ExitCode carryOut();
    [[nodiscard]] ExitCode begin();
    [[nodiscard]] bool isAgreed();
    [[nodiscard]] ExitCode send();
    [[nodiscard]] ExitCode resume(const QList<core::BatchStanding> &open);
    [[nodiscard]] ExitCode resumeWithoutSome(const QList<core::BatchStanding> &open);
    [[nodiscard]] core::Result<QList<core::JournalEntry>, CommandError>
    waitingAbout(const QStringList &prefixes, const QList<core::BatchStanding> &open);
    [[nodiscard]] ExitCode stopLeavingOut(const core::StoreError &why, const QStringList &leftOut,
                                          const QList<core::BatchStanding> &open);
    [[nodiscard]] ExitCode resumeNothing();
    [[nodiscard]] ExitCode reportEnded(const core::OperationBatch &batch);
    [[nodiscard]] ExitCode abandon(const QList<core::BatchStanding> &open);
    [[nodiscard]] ExitCode concludeDryRun();
    [[nodiscard]] ExitCode beginAnew(const QList<core::BatchStanding> &open);
    [[nodiscard]] ExitCode refuseToBegin(const core::BatchStanding &open);
    [[nodiscard]] core::Result<core::BatchCounts, CommandError> countsOf(const QList<qint64> &batchIds);
    [[nodiscard]] ExitCode conclude(BatchRun::End end, const QList<qint64> &batchIds);

    std::optional<app::TerminationSignal> m_termination;
    ChangeSession &m_session;
    ChangeTask m_task;
    BatchRun m_batchRun;
    ChangePlan m_plan; ///< empty when an earlier command made it
};

} // namespace qrjump::cli
