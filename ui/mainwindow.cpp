#include "ui/mainwindow.h"

#include "core/accounts/accountsessions.h"
#include "core/secrets/secretvault.h"
#include "ui/aboutbox.h"
#include "ui/accounts/accountlistview.h"
#include "ui/accounts/accountlook.h"
#include "ui/accounts/accountspanel.h"
#include "ui/accounts/sandboxpage.h"
#include "ui/accounts/welcomepage.h"
#include "ui/mainmenu.h"
#include "ui/rules/accountpages.h"
#include "ui/rules/ruletableview.h"
#include "ui/thememenu.h"
#include "ui/widgets/errorcodesdialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/windownotices.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kUsualSize(1180, 720);
constexpr auto kGeometryKey = "window/geometry"_L1;
constexpr auto kSplitterKey = "window/splitter"_L1;
constexpr auto kAccountKey = "window/account"_L1;

std::optional<int> firstSandboxRow(const core::AccountListModel &accounts)
{
    for (int row = 0; row < accounts.rowCount(); ++row) {
        if (accounts.accountAt(row).isSandbox)
            return row;
    }
    return std::nullopt;
}

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_actions(this)
    , m_accountActions(this)
{
    setObjectName(u"mainWindow"_s);
    setContextMenuPolicy(Qt::NoContextMenu); // no menu to hide the tool bar by accident
    createPages();
    arrange();
    createMenus();
    createToolBar();
    connectActions();
    connectRuleActions();
    connectAccounts();
    restoreLayout();
    followAccounts();
}

MainWindow::~MainWindow() = default;

void MainWindow::createPages()
{
    m_notices = new WindowNotices(m_services.vault, m_services.sandbox);
    m_panel = new AccountsPanel(m_services.accounts, *m_accountActions.add);
    m_welcome = new WelcomePage;
    m_pages =
        new AccountPages(m_services.accounts, m_services.sessions,
                         {m_services.catalogue, m_services.clock, m_services.settings, m_services.files});
    m_pages->addWidget(m_welcome);
}

void MainWindow::arrange()
{
    m_splitter = new QSplitter;
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(1, 1);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_splitter, 1);
    setCentralWidget(content);
}

void MainWindow::createMenus()
{
    m_columnMenu = new QMenu(tr("&Columns"), this);
    m_columnMenu->setIcon(icon(IconName::Columns));
    connect(m_columnMenu, &QMenu::aboutToShow, this, &MainWindow::showColumnMenu);
    auto *theme = new ThemeMenu(m_services.theme, m_services.settings, this);
    MainMenu(*menuBar(), m_actions, m_accountActions, {*m_columnMenu, *theme});
}

void MainWindow::createToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_actions.refresh, m_actions.stop});
    bar->addSeparator();
    bar->addActions({m_actions.addRule, m_actions.editRule});
    bar->addSeparator();
    bar->addAction(m_actions.exportRules);
}

void MainWindow::connectRuleActions()
{
    const auto onPage = [this](QAction *action, void (RulesPage::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] {
            if (RulesPage *page = m_pages->current())
                (page->*slot)();
        });
    };
    onPage(m_actions.refresh, &RulesPage::refresh);
    onPage(m_actions.stop, &RulesPage::stop);
    onPage(m_actions.addRule, &RulesPage::addRule);
    onPage(m_actions.editRule, &RulesPage::editRule);
    onPage(m_actions.exportRules, &RulesPage::exportRules);
    onPage(m_actions.find, &RulesPage::focusFindBox);
    onPage(m_actions.previousPage, &RulesPage::goToPreviousPage);
    onPage(m_actions.nextPage, &RulesPage::goToNextPage);
    onPage(m_actions.unwind, &RulesPage::unwind);
    connect(m_actions.copy, &QAction::triggered, this,
            [this] { m_pages->current()->table().copySelection(); });
    connect(m_actions.selectAll, &QAction::triggered, this,
            [this] { m_pages->current()->table().selectAll(); });
}

void MainWindow::connectActions()
{
    connect(m_actions.errorCodes, &QAction::triggered, this, &MainWindow::showErrorCodes);
    connect(m_actions.about, &QAction::triggered, this, [this] { showAboutBox(this); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_accountActions.sandbox, &QAction::triggered, this, &MainWindow::showSandbox);
    connect(m_welcome, &WelcomePage::sandboxRequested, this, &MainWindow::openSandbox);
    connect(m_welcome, &WelcomePage::accountRequested, m_accountActions.add, &QAction::trigger);
    connect(&m_services.sandbox, &SandboxControl::rulesReplaced, m_pages, &AccountPages::refreshSandbox);
}

void MainWindow::connectAccounts()
{
    AccountListView &list = m_panel->list();
    list.addActions({m_accountActions.moveUp, m_accountActions.moveDown, m_accountActions.remove});
    connect(&list, &AccountListView::accountChosen, this, &MainWindow::showAccount);
    connect(&list, &AccountListView::contextMenuRequested, this, &MainWindow::showAccountMenu);
    connect(m_pages, &AccountPages::stateChanged, this, &MainWindow::updateActions);
    connect(m_pages, &AccountPages::contextMenuRequested, this, &MainWindow::showContextMenu);
    const core::AccountListModel &accounts = m_services.accounts;
    connect(&accounts, &QAbstractItemModel::rowsInserted, this, &MainWindow::followAccounts);
    connect(&accounts, &QAbstractItemModel::rowsRemoved, this, &MainWindow::followAccounts);
    connect(&accounts, &QAbstractItemModel::rowsMoved, this, &MainWindow::updateActions);
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &MainWindow::updateActions);
}

void MainWindow::restoreLayout()
{
    resize(kUsualSize.boundedTo(screen()->availableSize()));
    restoreGeometry(m_services.settings.value(kGeometryKey).toByteArray());
    m_splitter->restoreState(m_services.settings.value(kSplitterKey).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings.setValue(kGeometryKey, saveGeometry());
    if (m_panel->isVisible())
        m_services.settings.setValue(kSplitterKey, m_splitter->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::sayAtStart(const QStringList &sentences)
{
    m_notices->sayAtStart(sentences);
}

void MainWindow::openSandbox()
{
    m_awaitsSandbox = true;
    if (!firstSandboxRow(m_services.accounts))
        return m_services.addSandboxAccounts();
    followAccounts();
}

void MainWindow::followAccounts()
{
    const bool hasAccounts = m_services.accounts.rowCount() > 0;
    m_panel->setVisible(hasAccounts);
    if (!hasAccounts)
        m_pages->setCurrentWidget(m_welcome);
    else
        chooseFirstAccount();
    updateActions();
}

void MainWindow::chooseFirstAccount()
{
    AccountListView &list = m_panel->list();
    const auto sandboxRow = firstSandboxRow(m_services.accounts);
    if (m_awaitsSandbox && sandboxRow) {
        m_awaitsSandbox = false;
        list.setCurrentIndex(m_services.accounts.index(*sandboxRow));
    } else if (!list.currentIndex().isValid()) {
        const QString last = m_services.settings.value(kAccountKey).toString();
        list.setCurrentIndex(m_services.accounts.index(m_services.accounts.rowOf(last).value_or(0)));
    }
}

void MainWindow::showAccount(int row)
{
    if (row < 0)
        return;
    const QString &id = m_services.accounts.accountAt(row).id;
    m_services.settings.setValue(kAccountKey, id);
    m_notices->clear();
    m_pages->showAccount(id);
    updateActions();
}

const core::Account *MainWindow::currentAccount() const
{
    const QModelIndex current = m_panel->list().currentIndex();
    return current.isValid() ? &m_services.accounts.accountAt(current.row()) : nullptr;
}

void MainWindow::updateTitle()
{
    const core::Account *account = currentAccount();
    if (!account)
        return setWindowTitle(tr("QR Jump Manager"));
    QStringList words{account->name, account->word};
    if (account->writes == core::WriteAccess::Locked)
        words.append(lockedText());
    words.removeAll(QString());
    setWindowTitle(tr("%1 – QR Jump Manager").arg(words.join(u" · "_s)));
}

void MainWindow::updateActions()
{
    updateTitle();
    updateRuleActions();
    updateAccountActions();
}

void MainWindow::updateRuleActions()
{
    const RulesPage *page = m_pages->current();
    for (QAction *action : m_actions.onRules())
        action->setEnabled(page);
    m_columnMenu->setEnabled(page);
    if (!page)
        return;
    const core::Account &account = page->account();
    const bool isAllowed = account.writes == core::WriteAccess::Allowed;
    const int selected = page->table().selectedCount();
    m_actions.explain(account.writes);
    m_actions.addRule->setEnabled(isAllowed);
    m_actions.editRule->setEnabled(isAllowed && selected == 1);
    m_actions.stop->setEnabled(page->browser().state() == core::RuleBrowser::State::Loading);
    m_actions.copy->setEnabled(selected > 0);
    const bool isService = account.kind == core::AccountKind::Service;
    m_actions.previousPage->setEnabled(isService);
    m_actions.nextPage->setEnabled(isService);
}

void MainWindow::updateAccountActions()
{
    const core::Account *account = currentAccount();
    for (QAction *action : m_accountActions.onAccount())
        action->setEnabled(account);
    m_accountActions.exportAccounts->setEnabled(account);
    if (!account)
        return;
    const int row = m_panel->list().currentIndex().row();
    m_accountActions.moveUp->setEnabled(row > 0);
    m_accountActions.moveDown->setEnabled(row < m_services.accounts.rowCount() - 1);
    m_accountActions.showLock(account->writes);
}

void MainWindow::showContextMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_actions.editRule, m_actions.copy, m_actions.exportRules});
    menu->addSeparator();
    menu->addActions({m_actions.addRule, m_actions.refresh});
    menu->popup(globalPosition);
}

void MainWindow::showAccountMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"accountMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addAccountActions(*menu, m_accountActions);
    menu->popup(globalPosition);
}

void MainWindow::showColumnMenu()
{
    m_columnMenu->clear();
    if (RulesPage *page = m_pages->current())
        page->table().fillColumnMenu(*m_columnMenu);
}

void MainWindow::showErrorCodes()
{
    if (!m_errorCodes)
        m_errorCodes = new ErrorCodesDialog(m_services.catalogue, this);
    m_errorCodes->show();
    m_errorCodes->raise();
    m_errorCodes->activateWindow();
}

void MainWindow::showSandbox()
{
    if (!m_sandboxPage)
        m_sandboxPage = new SandboxPage(m_services.sandbox, this);
    m_sandboxPage->show();
    m_sandboxPage->raise();
    m_sandboxPage->activateWindow();
}

} // namespace qrjump::ui
