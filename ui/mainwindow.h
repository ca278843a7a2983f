#pragma once

#include "core/accounts/accountlistmodel.h"
#include "ui/mainactions.h"
#include "ui/rules/rulespage.h"

#include <QHash>
#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace qrjump::ui {

class AccountListView;
class DesktopFiles;
class ErrorCodesDialog;
class Theme;
class WelcomePage;

/// The window: accounts at the left, the rules of the current one beside them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window needs from the program; all of it outlives the window.
    struct Services
    {
        core::AccountListModel &accounts;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
        QSettings &settings;
        Theme &theme;
        DesktopFiles &files;
        /// By the id of an account in the list.
        std::function<core::AccountSession &(const QString &id)> sessionOf;
        /// Adds the sandbox accounts; otherwise a sentence that says why it cannot.
        std::function<core::Result<core::Nothing, QString>()> startSandbox;
    };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

public Q_SLOTS:
    void openSandbox();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createPages();
    void createMenus();
    void createToolBar();
    void createThemeMenu(QMenu *view);
    void connectActions();
    void restoreLayout();

    void showAccount(int row);
    [[nodiscard]] RulesPage *pageOf(core::AccountSession &session);
    [[nodiscard]] RulesPage *currentPage() const;
    void updateActions();
    void showContextMenu(const QPoint &globalPosition);
    void showColumnMenu();
    void showErrorCodes();
    void showAbout();

    Services m_services;
    MainActions m_actions;
    QSplitter *m_splitter = nullptr;
    AccountListView *m_accountList = nullptr;
    QStackedWidget *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    QMenu *m_columnMenu = nullptr;
    ErrorCodesDialog *m_errorCodes = nullptr;
    QHash<core::AccountSession *, RulesPage *> m_pageOfSession;
};

} // namespace qrjump::ui
