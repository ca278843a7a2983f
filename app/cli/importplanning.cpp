#include "app/cli/importplanning.h"

#include <QCoreApplication>

namespace qrjump::cli {

using core::Failure;

ImportPlanning::ImportPlanning(ChangeSession &session)
    : m_session(session)
    , m_planner(session.client(), session.clock())
{
    connect(&m_planner, &core::ImportPlanner::progressed, this,
            [this](int done, int wanted) { m_progress.show({.done = done, .promised = wanted}); });
    connect(&session.client(), &core::JumpRuleClient::backedOff, this,
            [this](const core::BackOff &backOff) { m_progress.show(backOff); });
    connect(&m_planner, &core::ImportPlanner::finished, this,
            [this](const core::ImportPlanner::Outcome &outcome) {
                m_progress.clear();
                m_outcome.emplace(outcome);
                QCoreApplication::quit();
            });
}

core::Result<core::ImportPlan, ExitCode> ImportPlanning::run(const core::ImportTable &table)
{
    m_planner.plan(table);
    QCoreApplication::exec();
    if (!m_outcome) // a signal ended the loop
        return Failure{Interrupted};
    if (!*m_outcome)
        return Failure{report(core::FetchError{.apiError = m_outcome->error()}, m_session.account())};
    return m_outcome->value();
}

} // namespace qrjump::cli
