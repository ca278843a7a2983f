#pragma once

#include <QObject>

namespace qrjump::core {
class AccountListModel;
class OperationJournal;
class OperationRunner;
class OperationRunners;
} // namespace qrjump::core

namespace qrjump::ui {

/// Says in the list of accounts where changes are being sent or stand still, also in accounts that are not in
/// front. All that it is given outlives it.
class AccountActivity : public QObject
{
    Q_OBJECT

public:
    AccountActivity(core::AccountListModel &accounts, core::OperationRunners &runners,
                    core::OperationJournal &journal, QObject *parent = nullptr);

private:
    void follow(const core::OperationRunner *runner);
    void show(const core::OperationRunner &runner);
    [[nodiscard]] static QString activityOf(const core::OperationRunner &runner);
    [[nodiscard]] bool runsBatch(const core::OperationRunner &runner) const;

    core::AccountListModel &m_accounts;
    core::OperationJournal &m_journal;
};

} // namespace qrjump::ui
