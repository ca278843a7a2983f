#include "core/operations/operationrunners.h"

#include "core/accounts/accountsessions.h"

namespace qrjump::core {

OperationRunners::OperationRunners(AccountSessions &sessions, OperationJournal &journal,
                                   const ErrorCatalogue &catalogue, const Clock &clock, QString lockFolder,
                                   RunnerPolicy policy)
    : m_sessions(sessions)
    , m_journal(journal)
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_lockFolder(std::move(lockFolder))
    , m_policy(std::move(policy))
{
    connect(&sessions, &AccountSessions::retired, this, &OperationRunners::followSession);
}

OperationRunners::~OperationRunners() = default;

OperationRunner *OperationRunners::runner(const QString &accountId)
{
    const auto session = m_sessions.session(accountId);
    if (!session)
        return nullptr;
    const auto found = m_runners.find(accountId);
    if (found != m_runners.end())
        return found->second.get();
    OperationRunner *made =
        m_runners.emplace(accountId, makeRunner(accountId, session->account().name)).first->second.get();
    Q_EMIT created(made);
    return made;
}

std::unique_ptr<OperationRunner> OperationRunners::makeRunner(const QString &accountId,
                                                              const QString &accountName)
{
    const auto currentClient = [this, accountId]() -> std::shared_ptr<JumpRuleClient> {
        const auto session = m_sessions.session(accountId);
        return session ? std::shared_ptr<JumpRuleClient>(session, &session->client()) : nullptr;
    };
    return std::make_unique<OperationRunner>(
        OperationRunner::Owner{accountId, accountName},
        OperationRunner::Services{currentClient, m_journal, m_catalogue, m_clock, m_lockFolder}, m_policy);
}

void OperationRunners::followSession(const QString &accountId)
{
    const auto found = m_runners.find(accountId);
    if (found != m_runners.end())
        found->second->followAccount();
}

} // namespace qrjump::core
