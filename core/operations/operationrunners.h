#pragma once

#include "core/operations/operationrunner.h"

#include <map>

namespace qrjump::core {

class AccountSessions;

/// The runners of all accounts, made when they are first needed. Belongs to the composition root; everything
/// it is given outlives it.
class OperationRunners : public QObject
{
    Q_OBJECT

public:
    /// `lockFolder`: where programs tell each other which account they change; it need not exist yet.
    OperationRunners(AccountSessions &sessions, OperationJournal &journal, const ErrorCatalogue &catalogue,
                     const Clock &clock, QString lockFolder, RunnerPolicy policy = {});
    ~OperationRunners() override;

    /// Null when there is no such account. Survives changed settings: the operation under way ends where it
    /// began, the next one uses the new session.
    [[nodiscard]] OperationRunner *runner(const QString &accountId);

Q_SIGNALS:
    /// For a view of all.
    void created(qrjump::core::OperationRunner *runner);

private:
    [[nodiscard]] std::unique_ptr<OperationRunner> makeRunner(const QString &accountId,
                                                              const QString &accountName);
    void followSession(const QString &accountId);

    AccountSessions &m_sessions;
    OperationJournal &m_journal;
    const ErrorCatalogue &m_catalogue;
    const Clock &m_clock;
    QString m_lockFolder;
    RunnerPolicy m_policy;
    std::map<QString, std::unique_ptr<OperationRunner>> m_runners; ///< by the account's id
};

} // namespace qrjump::core
