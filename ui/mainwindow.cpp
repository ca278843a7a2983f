#include "ui/mainwindow.h"

#include "core/accounts/accountsessions.h"
#include "core/operations/snapshotshelf.h"
#include "core/secrets/secretvault.h"
#include "core/store/operationjournal.h"
#include "ui/aboutbox.h"
#include "ui/accountactivity.h"
#include "ui/accounts/accountlistview.h"
#include "ui/accounts/accountlook.h"
#include "ui/accounts/accountspanel.h"
#include "ui/accounts/sandboxpage.h"
#include "ui/accounts/welcomepage.h"
#include "ui/closingguard.h"
#include "ui/history/historyflow.h"
#include "ui/mainmenu.h"
#include "ui/requestlog/requestlogdock.h"
#include "ui/rulecommands.h"
#include "ui/rules/accountpages.h"
#include "ui/thememenu.h"
#include "ui/widgets/errorcodesdialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/windowkeys.h"
#include "ui/windownotices.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSessionManager>
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
    , m_accounts(services.book.model())
    , m_actions(this)
    , m_accountCommands(
          {services.book, services.sessions, services.vault, services.catalogue, services.clock,
           services.files},
          [this] { return currentAccount(); }, *this)
{
    setObjectName(u"mainWindow"_s);
    setContextMenuPolicy(Qt::NoContextMenu); // no menu to hide the tool bar by accident
    readAhead();
    createPages();
    arrange();
    createRequestLog();
    createHistory();
    createMenus();
    createToolBar();
    connectActions();
    connectAccounts();
    acceptDroppedFiles();
    restoreLayout();
    followAccounts();
}

MainWindow::~MainWindow() = default;

/// The rules that are shown first come from the disk while the widgets are made: who asks for them then gets
/// what the shelf has seen already.
void MainWindow::readAhead()
{
    if (m_accounts.rowCount() == 0)
        return;
    const core::Account &account = m_accounts.accountAt(lastRow());
    (void)m_services.snapshots.loadNewest({account.id, account.miniProgramAppid});
}

void MainWindow::createPages()
{
    m_notices = new WindowNotices(m_services.vault, m_services.sandbox);
    connect(&m_services.snapshots, &core::SnapshotShelf::noticed, m_notices,
            [this](const QString &sentences) { m_notices->say(Tone::Warning, sentences); });
    m_closing =
        new ClosingGuard({m_accounts, m_services.runners, m_services.journal}, m_notices->closing(), this);
    new AccountActivity(m_accounts, m_services.runners, m_services.journal, this);
    m_panel = new AccountsPanel(m_accounts, *m_accountCommands.actions().add);
    m_pages = new AccountPages(m_accounts, m_services.sessions, m_services.runners,
                               {m_services.catalogue, m_services.clock, m_services.settings, m_services.files,
                                m_services.journal, m_services.snapshots});
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
    m_ruleCommands = new RuleCommands(m_actions, *m_pages, *m_columnMenu, this);
    auto *theme = new ThemeMenu(m_services.theme, m_services.settings, this);
    new WindowKeys(this); // the window owns them
    MainMenu(*menuBar(), m_actions, m_accountCommands.actions(),
             {*m_columnMenu, *theme, *m_requestLog, *m_history->action()});
}

void MainWindow::createToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_actions.refresh, m_actions.stop});
    bar->addSeparator();
    bar->addActions({m_actions.addRule, m_actions.editRule, m_actions.publishRules, m_actions.deleteRules});
    bar->addSeparator();
    bar->addActions({m_actions.importRules, m_actions.exportRules});
}

void MainWindow::connectActions()
{
    connect(m_actions.errorCodes, &QAction::triggered, this, &MainWindow::showErrorCodes);
    connect(m_actions.about, &QAction::triggered, this, [this] { showAboutBox(this); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_closing, &ClosingGuard::closeWanted, this, &QWidget::close);
    connect(qApp, &QGuiApplication::commitDataRequest, m_closing, &ClosingGuard::closeUnasked);
    connect(m_accountCommands.actions().sandbox, &QAction::triggered, this, &MainWindow::showSandbox);
    connect(&m_services.sandbox, &SandboxControl::rulesReplaced, m_pages, &AccountPages::refreshSandbox);
}

void MainWindow::connectAccounts()
{
    AccountListView &list = m_panel->list();
    list.addActions({m_accountCommands.actions().moveUp, m_accountCommands.actions().moveDown,
                     m_accountCommands.actions().remove});
    connect(&list, &AccountListView::accountChosen, this, &MainWindow::showAccount);
    connect(&list, &AccountListView::contextMenuRequested, &m_accountCommands, &AccountCommands::showMenu);
    connect(m_pages, &AccountPages::stateChanged, this, &MainWindow::updateActions);
    connect(m_pages, &AccountPages::secretWanted, &m_accountCommands, &AccountCommands::enterSecret);
    connect(m_pages, &AccountPages::miniProgramChosen, &m_accountCommands, &AccountCommands::showMiniProgram);
    connect(&m_accountCommands, &AccountCommands::secretStored, m_pages, &AccountPages::retryWithSecret);
    connect(&m_accountCommands, &AccountCommands::said, m_notices, &WindowNotices::say);
    connect(&m_services.sessions, &core::AccountSessions::refreshTokenNotStored, m_notices,
            &WindowNotices::sayTokenNotStored);
    connect(&m_accountCommands, &AccountCommands::added, this, &MainWindow::chooseAccount);
    const core::AccountListModel &accounts = m_accounts;
    connect(&accounts, &QAbstractItemModel::rowsInserted, this, &MainWindow::followAccounts);
    connect(&accounts, &QAbstractItemModel::rowsRemoved, this, &MainWindow::followAccounts);
    connect(&accounts, &QAbstractItemModel::rowsMoved, this, &MainWindow::updateActions);
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &MainWindow::updateActions);
}

void MainWindow::createRequestLog()
{
    auto *dock = new RequestLogDock({m_services.log, m_services.catalogue, m_services.clock, m_services.files,
                                     [this](const QString &name) { return diagnosisOf(name); }},
                                    this);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    m_requestLog = dock->toggleViewAction();
    m_requestLog->setShortcut(Qt::CTRL | Qt::Key_L);
}

void MainWindow::createHistory()
{
    m_history =
        new HistoryFlow({m_services.journal.fileName(), m_services.runners, m_accounts, m_services.catalogue,
                         m_services.clock, m_services.settings, m_services.files},
                        *this);
    connect(m_history, &HistoryFlow::addAgainWanted, this,
            [this](const QString &accountId, const core::JumpRule &rule) {
                if (RulesPage *page = showPage(accountId))
                    page->addRuleLike(rule);
            });
    connect(m_history, &HistoryFlow::ruleWanted, this,
            [this](const QString &accountId, const QString &prefix) {
                if (RulesPage *page = showPage(accountId))
                    page->showRule(prefix);
            });
    connect(m_history, &HistoryFlow::reportWanted, this, [this](const core::OperationBatch &batch) {
        if (RulesPage *page = showPage(batch.accountId))
            page->showBatch(batch);
    });
}

RulesPage *MainWindow::showPage(const QString &accountId)
{
    if (!m_accounts.rowOf(accountId))
        return nullptr;
    chooseAccount(accountId);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    return m_pages->current();
}

void MainWindow::acceptDroppedFiles()
{
    auto *target = new FileDropTarget(*this, [this] { return dropOffer(); });
    connect(target, &FileDropTarget::dropped, this,
            [this](const QString &fileName) { m_pages->current()->importFile(fileName); });
}

FileDropTarget::Offer MainWindow::dropOffer() const
{
    const RulesPage *page = m_pages->current();
    if (!page)
        return {false, tr("Choose an account first: a file is imported into the account in front.")};
    if (page->account().writes == core::WriteAccess::Locked)
        return {false, lockReason()};
    //: %1 is the name of an account
    return {true, tr("Drop the file to import it into “%1”. Nothing is sent before you have seen the plan.")
                      .arg(page->account().name)};
}

core::DiagnosisClient *MainWindow::diagnosisOf(const QString &accountName) const
{
    for (const core::Account &account : m_accounts.accounts()) {
        if (account.name == accountName)
            return &m_services.sessions.session(account.id)->diagnosis();
    }
    return nullptr;
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
    if (m_closing->mayClose())
        QMainWindow::closeEvent(event);
    else
        event->ignore();
}

void MainWindow::sayAtStart(const QStringList &sentences)
{
    m_notices->sayAtStart(sentences);
}

void MainWindow::closeUnasked()
{
    m_closing->closeUnasked();
    close();
}

void MainWindow::openSandbox()
{
    m_awaitsSandbox = true;
    if (!firstSandboxRow(m_accounts))
        return m_accountCommands.addAll(m_services.sandboxAccounts);
    followAccounts();
}

void MainWindow::followAccounts()
{
    const bool hasAccounts = m_accounts.rowCount() > 0;
    m_panel->setVisible(hasAccounts);
    if (!hasAccounts)
        showWelcome();
    else
        chooseFirstAccount();
    updateActions();
}

/// Most starts do without the page, whose texts cost every arranging of the window time.
void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage;
        connect(m_welcome, &WelcomePage::sandboxRequested, this, &MainWindow::openSandbox);
        connect(m_welcome, &WelcomePage::accountRequested, m_accountCommands.actions().add,
                &QAction::trigger);
        m_pages->addWidget(m_welcome);
    }
    m_pages->setCurrentWidget(m_welcome);
}

void MainWindow::chooseFirstAccount()
{
    AccountListView &list = m_panel->list();
    const auto sandboxRow = firstSandboxRow(m_accounts);
    if (m_awaitsSandbox && sandboxRow) {
        m_awaitsSandbox = false;
        list.setCurrentIndex(m_accounts.index(*sandboxRow));
    } else if (!list.currentIndex().isValid()) {
        list.setCurrentIndex(m_accounts.index(lastRow()));
    }
}

/// Of the account that was shown last; the first one where that is not there any more.
int MainWindow::lastRow() const
{
    return m_accounts.rowOf(m_services.settings.value(kAccountKey).toString()).value_or(0);
}

void MainWindow::chooseAccount(const QString &id)
{
    if (const auto row = m_accounts.rowOf(id))
        m_panel->list().setCurrentIndex(m_accounts.index(*row));
}

void MainWindow::showAccount(int row)
{
    if (row < 0)
        return;
    const QString &id = m_accounts.accountAt(row).id;
    rememberAccount(id);
    m_notices->clear();
    m_pages->showAccount(id);
    updateActions();
}

/// What is known already would be written to the disk again before the window is painted.
void MainWindow::rememberAccount(const QString &id)
{
    if (m_services.settings.value(kAccountKey) != id)
        m_services.settings.setValue(kAccountKey, id);
}

std::optional<core::Account> MainWindow::currentAccount() const
{
    const QModelIndex current = m_panel->list().currentIndex();
    return current.isValid() ? std::optional(m_accounts.accountAt(current.row())) : std::nullopt;
}

void MainWindow::updateTitle()
{
    const auto account = currentAccount();
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
    m_ruleCommands->update();
    m_accountCommands.update();
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
