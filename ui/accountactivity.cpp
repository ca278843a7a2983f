#include "ui/accountactivity.h"

#include "core/accounts/accountlistmodel.h"
#include "core/operations/operationrunners.h"

#include <algorithm>

namespace qrjump::ui {

AccountActivity::AccountActivity(core::AccountListModel &accounts, core::OperationRunners &runners,
                                 core::OperationJournal &journal, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_journal(journal)
{
    connect(&runners, &core::OperationRunners::created, this, &AccountActivity::follow);
}

void AccountActivity::follow(const core::OperationRunner *runner)
{
    connect(runner, &core::OperationRunner::batchChanged, this, [this, runner] { show(*runner); });
    connect(runner, &core::OperationRunner::stateChanged, this, [this, runner] { show(*runner); });
}

void AccountActivity::show(const core::OperationRunner &runner)
{
    QString activity;
    if (runsBatch(runner))
        activity = activityOf(runner);
    m_accounts.setActivity(runner.owner().accountId, activity);
}

QString AccountActivity::activityOf(const core::OperationRunner &runner)
{
    if (runner.hold() != core::RunnerHold::None)
        return tr("Changes stand still");
    return runner.silence() ? tr("No answer yet") : tr("Sending changes");
}

/// A single change has its form, which says what goes on.
bool AccountActivity::runsBatch(const core::OperationRunner &runner) const
{
    const auto open = m_journal.openBatches(runner.owner().accountId);
    return open && std::any_of(open->begin(), open->end(), [&runner](const core::BatchStanding &standing) {
               return standing.batch.kind != core::BatchKind::Single && runner.isRunning(standing.batch.id);
           });
}

} // namespace qrjump::ui
