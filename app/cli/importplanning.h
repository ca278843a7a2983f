#pragma once

#include "app/cli/changesession.h"
#include "app/cli/progressline.h"
#include "core/transfer/importplanner.h"

namespace qrjump::cli {

/// Compares a file with what is on the server, and shows how far it is.
class ImportPlanning : public QObject
{
    Q_OBJECT

public:
    explicit ImportPlanning(ChangeSession &session);

    /// Once. Returns when the plan is made or a signal came. Why there is none is on stderr.
    [[nodiscard]] core::Result<core::ImportPlan, ExitCode> run(const core::ImportTable &table);

private:
    ChangeSession &m_session;
    core::ImportPlanner m_planner;
    ProgressLine m_progress;
    std::optional<core::ImportPlanner::Outcome> m_outcome;
};

} // namespace qrjump::cli
