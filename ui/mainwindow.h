#pragma once

#include "core/accounts/accountlistmodel.h"
#include "ui/accounts/accountactions.h"
#include "ui/mainactions.h"
#include "ui/rules/rulespage.h"

#include <QMainWindow>

class QSplitter;

namespace qrjump::core {
class AccountSessions;
class SecretVault;
} // namespace qrjump::core

namespace qrjump::ui {

class AccountPages;
class AccountsPanel;
class DesktopFiles;
class ErrorCodesDialog;
class SandboxControl;
class SandboxPage;
class Theme;
class WelcomePage;
class WindowNotices;

/// The window: accounts at the left, the rules of the current one beside them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window needs from the program; all of it outlives the window.
    struct Services
    {
        core::AccountListModel &accounts;
        core::AccountSessions &sessions;
        core::SecretVault &vault;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
        QSettings &settings;
        Theme &theme;
        DesktopFiles &files;
        SandboxControl &sandbox;
        /// Adds the accounts of the sandbox to the list, now or soon.
        std::function<void()> addSandboxAccounts;
    };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the accounts of the sandbox, adding them when there are none.
    void openSandbox();
    /// What went wrong before the window was there.
    void sayAtStart(const QStringList &sentences);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createPages();
    void arrange();
    void createMenus();
    void createToolBar();
    void connectActions();
    void connectRuleActions();
    void connectAccounts();
    void restoreLayout();

    void followAccounts();
    void chooseFirstAccount();
    void showAccount(int row);
    void updateTitle();
    void updateActions();
    void updateRuleActions();
    void updateAccountActions();
    void showContextMenu(const QPoint &globalPosition);
    void showAccountMenu(const QPoint &globalPosition);
    void showColumnMenu();
    void showErrorCodes();
    void showSandbox();
    [[nodiscard]] const core::Account *currentAccount() const;

    Services m_services;
    MainActions m_actions;
    AccountActions m_accountActions;
    WindowNotices *m_notices = nullptr;
    QSplitter *m_splitter = nullptr;
    AccountsPanel *m_panel = nullptr;
    AccountPages *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    QMenu *m_columnMenu = nullptr;
    ErrorCodesDialog *m_errorCodes = nullptr;
    SandboxPage *m_sandboxPage = nullptr;
    bool m_awaitsSandbox = false; ///< its accounts are to be shown as soon as they are there
};

} // namespace qrjump::ui
