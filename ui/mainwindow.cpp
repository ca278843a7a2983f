#include "ui/mainwindow.h"

#include "ui/accounts/accountlistview.h"
#include "ui/accounts/welcomepage.h"
#include "ui/rules/ruletableview.h"
#include "ui/widgets/errorcodesdialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kUsualSize(1180, 720);
constexpr auto kGeometryKey = "window/geometry"_L1;
constexpr auto kSplitterKey = "window/splitter"_L1;
constexpr auto kThemeKey = "window/theme"_L1;

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_actions(this)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("QR Jump Manager"));
    setContextMenuPolicy(Qt::NoContextMenu); // no menu to hide the tool bar by accident
    createPages();
    createMenus();
    createToolBar();
    connectActions();
    restoreLayout();
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::createPages()
{
    m_accountList = new AccountListView(m_services.accounts);
    m_accountList->hide();
    m_welcome = new WelcomePage;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_welcome);
    m_splitter = new QSplitter;
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_accountList);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(1, 1);
    setCentralWidget(m_splitter);
    connect(m_accountList, &AccountListView::accountChosen, this, &MainWindow::showAccount);
    connect(m_welcome, &WelcomePage::sandboxRequested, this, &MainWindow::openSandbox);
}

void MainWindow::createMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions.exportRules});
    file->addSeparator();
    file->addAction(m_actions.quit);

    QMenu *rules = menuBar()->addMenu(tr("&Rules"));
    rules->addActions({m_actions.addRule, m_actions.editRule});
    rules->addSeparator();
    rules->addActions({m_actions.copy, m_actions.selectAll, m_actions.find});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions.refresh, m_actions.stop});
    view->addSeparator();
    view->addActions({m_actions.previousPage, m_actions.nextPage, m_actions.unwind});
    view->addSeparator();
    m_columnMenu = view->addMenu(icon(IconName::Columns), tr("&Columns"));
    connect(m_columnMenu, &QMenu::aboutToShow, this, &MainWindow::showColumnMenu);
    createThemeMenu(view);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions.errorCodes, m_actions.about});
}

void MainWindow::createThemeMenu(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("C&olours"));
    auto *group = new QActionGroup(this);
    const auto addChoice = [&](ThemeChoice choice, const QString &text, const QString &objectName) {
        QAction *action = menu->addAction(text);
        action->setObjectName(objectName);
        action->setCheckable(true);
        action->setChecked(m_services.theme.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_services.theme.choose(choice);
            m_services.settings.setValue(kThemeKey, static_cast<int>(choice));
        });
    };
    m_services.theme.choose(static_cast<ThemeChoice>(m_services.settings.value(kThemeKey, 0).toInt()));
    addChoice(ThemeChoice::System, tr("As the &system"), u"systemColours"_s);
    addChoice(ThemeChoice::Light, tr("&Light"), u"lightColours"_s);
    addChoice(ThemeChoice::Dark, tr("&Dark"), u"darkColours"_s);
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

void MainWindow::connectActions()
{
    const auto onPage = [this](QAction *action, void (RulesPage::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] {
            if (RulesPage *page = currentPage())
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
    connect(m_actions.copy, &QAction::triggered, this, [this] { currentPage()->table().copySelection(); });
    connect(m_actions.selectAll, &QAction::triggered, this, [this] { currentPage()->table().selectAll(); });
    connect(m_actions.errorCodes, &QAction::triggered, this, &MainWindow::showErrorCodes);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
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
    if (m_accountList->isVisible())
        m_services.settings.setValue(kSplitterKey, m_splitter->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::openSandbox()
{
    const auto started = m_services.startSandbox();
    if (!started)
        return m_welcome->showProblem(started.error());
    m_accountList->show();
    m_accountList->setCurrentIndex(m_services.accounts.index(0));
}

void MainWindow::showAccount(int row)
{
    core::AccountSession &session = m_services.sessionOf(m_services.accounts.accountAt(row).id);
    RulesPage *page = pageOf(session);
    m_pages->setCurrentWidget(page);
    setWindowTitle(tr("%1 – QR Jump Manager").arg(session.account().name));
    page->activate();
    updateActions();
}

RulesPage *MainWindow::pageOf(core::AccountSession &session)
{
    RulesPage *&page = m_pageOfSession[&session];
    if (!page) {
        page = new RulesPage(session,
                             {m_services.catalogue, m_services.clock, m_services.settings, m_services.files});
        m_pages->addWidget(page);
        connect(page, &RulesPage::stateChanged, this, &MainWindow::updateActions);
        connect(page, &RulesPage::contextMenuRequested, this, &MainWindow::showContextMenu);
    }
    return page;
}

RulesPage *MainWindow::currentPage() const
{
    return qobject_cast<RulesPage *>(m_pages->currentWidget());
}

void MainWindow::updateActions()
{
    const RulesPage *page = currentPage();
    for (QAction *action : m_actions.onRules())
        action->setEnabled(page);
    m_columnMenu->setEnabled(page);
    if (!page)
        return;
    const bool isLoading = page->browser().state() == core::RuleBrowser::State::Loading;
    const int selected = page->table().selectedCount();
    m_actions.stop->setEnabled(isLoading);
    m_actions.editRule->setEnabled(selected == 1);
    m_actions.copy->setEnabled(selected > 0);
    const bool isService = page->session().account().kind == core::AccountKind::Service;
    m_actions.previousPage->setEnabled(isService);
    m_actions.nextPage->setEnabled(isService);
}

void MainWindow::showContextMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.editRule, m_actions.copy, m_actions.exportRules});
    menu->addSeparator();
    menu->addActions({m_actions.addRule, m_actions.refresh});
    menu->popup(globalPosition);
}

void MainWindow::showColumnMenu()
{
    m_columnMenu->clear();
    if (RulesPage *page = currentPage())
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

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About QR Jump Manager"),
                                tr("<b>QR Jump Manager %1</b>").arg(QStringLiteral(QRJUMP_VERSION)),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(applicationIcon().pixmap(QSize(1, 1) * (fontMetrics().height() * 4)));
    box->setInformativeText(
        tr("See, filter, edit and export the rules that decide which QR code opens which page of a WeChat "
           "mini program."));
    box->open();
}

} // namespace qrjump::ui
