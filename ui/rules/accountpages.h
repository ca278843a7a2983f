#pragma once

#include "core/accounts/accountsessions.h"
#include "core/operations/operationrunners.h"
#include "ui/rules/rulespage.h"

#include <QStackedWidget>

namespace qrjump::ui {

/// The middle of the window: one page of rules for each account that was shown. A page goes when its session
/// is out of date, but not before its dialogs are closed.
class AccountPages : public QStackedWidget
{
    Q_OBJECT

public:
    /// All of it outlives the pages.
    AccountPages(const core::AccountListModel &accounts, core::AccountSessions &sessions,
                 core::OperationRunners &runners, const RulesPage::Services &services,
                 QWidget *parent = nullptr);

    /// Brings the account's page to the front; the first time it loads.
    void showAccount(const QString &id);
    /// Null while something else than rules is in front.
    [[nodiscard]] RulesPage *current() const;
    /// Reads the rules of the sandbox accounts anew, those of the others stay as they are.
    void refreshSandbox() const;
    /// The account's secret was entered anew: its dialogs look up what they could not look up without it,
    /// unless they would send it somewhere else than it was entered for.
    void retryWithSecret(const QString &accountId);

Q_SIGNALS:
    /// Another page is in front, or something about it has changed.
    void stateChanged();
    void contextMenuRequested(const QPoint &globalPosition);
    void secretWanted(const QString &accountId);
    void miniProgramChosen(const QString &accountId, const QString &appid);
    /// For the pages themselves.
    void secretEntered(const QString &accountId, QPrivateSignal);

private:
    [[nodiscard]] RulesPage *createPage(const QString &id);
    void showChangedAccounts();
    void takeOverBatches(const QString &id);
    void replace(const QString &id);
    void drop(RulesPage *page);

    const core::AccountListModel &m_accounts;
    core::AccountSessions &m_sessions;
    core::OperationRunners &m_runners;
    RulesPage::Services m_services;
    QHash<QString, RulesPage *> m_pages;    ///< by the account's id
    QHash<QString, RulesPage::View> m_left; ///< of pages that went, for those that come in their place
};

} // namespace qrjump::ui
