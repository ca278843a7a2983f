#pragma once

#include "ui/accountcommands.h"
#include "ui/mainactions.h"
#include "ui/transfer/import/filedroptarget.h"

#include <QMainWindow>

class QSettings;
class QSplitter;

namespace qrjump::core {
class AccountSessions;
class DiagnosisClient;
class OperationJournal;
class OperationRunners;
class RequestLog;
class SecretVault;
class SnapshotShelf;
} // namespace qrjump::core

namespace qrjump::ui {

class AccountPages;
class AccountsPanel;
class ClosingGuard;
class DesktopFiles;
class ErrorCodesDialog;
class HistoryFlow;
class RuleCommands;
class RulesPage;
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
        core::AccountBook &book;
        core::AccountSessions &sessions;
        core::OperationRunners &runners;
        core::OperationJournal &journal;
        core::SnapshotShelf &snapshots;
        core::SecretVault &vault;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
        QSettings &settings;
        Theme &theme;
        DesktopFiles &files;
        core::RequestLog &log;
        SandboxControl &sandbox;
        QList<core::Account> sandboxAccounts; ///< as they begin
    };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the accounts of the sandbox, adding them when there are none.
    void openSandbox();
    /// What went wrong before the window was there.
    void sayAtStart(const QStringList &sentences);
    /// The system ends the program: nothing is asked.
    void closeUnasked();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void readAhead();
    void createPages();
    void arrange();
    void createMenus();
    void createToolBar();
    void connectActions();
    void connectAccounts();
    void createRequestLog();
    void createHistory();
    void acceptDroppedFiles();
    /// What dropping a file on the window would do now.
    [[nodiscard]] FileDropTarget::Offer dropOffer() const;
    void restoreLayout();

    void followAccounts();
    void showWelcome();
    void chooseFirstAccount();
    [[nodiscard]] int lastRow() const;
    void chooseAccount(const QString &id);
    void showAccount(int row);
    void rememberAccount(const QString &id);
    /// Null when there is no such account.
    [[nodiscard]] RulesPage *showPage(const QString &accountId);
    void updateTitle();
    void updateActions();
    void showErrorCodes();
    void showSandbox();
    [[nodiscard]] std::optional<core::Account> currentAccount() const;
    [[nodiscard]] core::DiagnosisClient *diagnosisOf(const QString &accountName) const;

    Services m_services;
    core::AccountListModel &m_accounts;
    MainActions m_actions;
    AccountCommands m_accountCommands;
    RuleCommands *m_ruleCommands = nullptr;
    WindowNotices *m_notices = nullptr;
    ClosingGuard *m_closing = nullptr;
    QSplitter *m_splitter = nullptr;
    AccountsPanel *m_panel = nullptr;
    AccountPages *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr; ///< from the moment there is no account
    QMenu *m_columnMenu = nullptr;
    QAction *m_requestLog = nullptr; ///< shows and hides it
    HistoryFlow *m_history = nullptr;
    ErrorCodesDialog *m_errorCodes = nullptr;
    SandboxPage *m_sandboxPage = nullptr;
    bool m_awaitsSandbox = false; ///< its accounts are to be shown as soon as they are there
};

} // namespace qrjump::ui
