#include "ui/rules/rulespage.h"

#include "core/base/clock.h"
#include "ui/accounts/accountlook.h"
#include "ui/compare/readingprogress.h"
#include "ui/rules/accountstrip.h"
#include "ui/rules/cellmenu.h"
#include "ui/rules/emptyrules.h"
#include "ui/rules/filterbar.h"
#include "ui/rules/filterchips.h"
#include "ui/rules/filterparts.h"
#include "ui/rules/gotorowdialog.h"
#include "ui/rules/loadnotice.h"
#include "ui/rules/pagerbar.h"
#include "ui/rules/prefixpanel.h"
#include "ui/rules/ruletableview.h"
#include "ui/rules/runnerbar.h"
#include "ui/rules/scopebar.h"
#include "ui/rules/snapshotnotice.h"
#include "ui/rules/truthline.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStackedLayout>
#include <QToolTip>
#include <QVBoxLayout>

#include <chrono>
#include <tuple>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using Scope = core::RuleQuery::Scope;

namespace {

constexpr int kFewestCharactersOfTruth = 36; // what it usually says fits on two lines

constexpr std::chrono::milliseconds kUnnoticed{150};           // what takes no longer needs no word
constexpr std::chrono::milliseconds kPatienceForSnapshot{300}; // then the server is asked all the same

/// Whether what is known of the rules of one is true of the other.
bool haveSameRules(const core::Account &left, const core::Account &right)
{
    const auto origin = [](const core::Account &account) {
        return std::tie(account.kind, account.appid, account.miniProgramAppid, account.baseUrl,
                        account.isSandbox);
    };
    return origin(left) == origin(right);
}

} // namespace

RulesPage::RulesPage(std::shared_ptr<core::AccountSession> session, core::OperationRunner &runner,
                     const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_runner(runner)
    , m_account(m_session->account())
    , m_services(services)
    , m_all(m_session->client(), services.snapshots, {m_account.id, m_account.miniProgramAppid},
            services.clock, m_account.limits)
    , m_browser(m_session->client(), m_all, services.clock)
    , m_follower(m_browser, runner, services.journal, m_session->client(), services.clock)
    , m_dialogs(m_session, runner, services, m_browser, *this)
    , m_scope(m_account.kind == core::AccountKind::Service ? Scope::Page : Scope::Newest)
{
    createWidgets();
    arrange();
    connectBrowser();
    connectControls();
    showState();
}

RulesPage::~RulesPage() = default;

void RulesPage::createWidgets()
{
    const core::AccountKind kind = m_account.kind;
    m_strip = new AccountStrip(m_account, m_services.clock);
    m_runnerBar = new RunnerBar({m_runner, m_services.journal, m_services.catalogue, m_services.clock});
    m_runnerBar->setWrites(m_account.writes);
    m_filterBar = new FilterBar(kind, m_services.settings);
    if (kind == core::AccountKind::Service) {
        m_scopeBar = new ScopeBar;
        m_scopeBar->setScope(m_scope);
        m_prefixPanel = new PrefixPanel(kind);
        m_prefixPanel->hide();
        m_reading = new ReadingProgress(m_all, m_services.catalogue);
        m_snapshotNotice = new SnapshotNotice(m_services.clock);
        m_pager = new PagerBar;
    }
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"loadProgress"_s);
    m_progress->setAccessibleName(tr("Reading rules"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(Spacing(fontMetrics()).step());
    m_notice = new LoadNotice(m_services.catalogue);
    m_table = new RuleTableView(m_browser.table(), m_services.settings);
    m_emptyState = new EmptyState;
    m_emptyState->setObjectName(u"emptyState"_s);
    m_truth = new QLabel;
    m_truth->setObjectName(u"truthLine"_s);
    m_truth->setTextFormat(Qt::PlainText);
    m_truth->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_truth->setWordWrap(true); // a narrow window takes a second line instead of cutting counts off
    // Chinese may break after any character, so that the label would shrink to a column of them.
    m_truth->setMinimumSize(Spacing(fontMetrics()).characters(kFewestCharactersOfTruth),
                            2 * fontMetrics().lineSpacing());
    m_truth->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void RulesPage::arrange()
{
    const Spacing spacing(fontMetrics());
    m_controls = new QHBoxLayout;
    m_controls->setContentsMargins(spacing.atEdge(), 0, spacing.atEdge(), spacing.inGroup());
    m_controls->setSpacing(spacing.betweenGroups());
    if (m_scopeBar)
        m_controls->addWidget(m_scopeBar, 0, Qt::AlignLeft);
    m_controls->addWidget(m_filterBar, 1);

    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(spacing.atEdge(), 0, spacing.atEdge(), 0);
    notices->setSpacing(spacing.inGroup());
    notices->addWidget(m_filterBar->chips());
    notices->addWidget(m_runnerBar);
    if (m_prefixPanel)
        notices->addWidget(m_prefixPanel);
    if (m_reading)
        notices->addWidget(m_reading);
    if (m_snapshotNotice)
        notices->addWidget(m_snapshotNotice);
    notices->addWidget(m_notice);

    m_body = new QStackedLayout;
    m_body->addWidget(m_table);
    m_body->addWidget(m_emptyState);

    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(spacing.atEdge(), spacing.step(), spacing.atEdge(), spacing.step());
    footer->setSpacing(spacing.atEdge());
    if (m_pager)
        footer->addWidget(m_pager);
    footer->addWidget(m_truth, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addLayout(m_controls);
    layout->addLayout(notices);
    layout->addWidget(m_progress);
    layout->addLayout(m_body, 1);
    layout->addLayout(footer);
    keepPlaceWhenHidden(m_progress);
}

/// In a narrow window the filter bar goes below the scopes.
void RulesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_scopeBar)
        return;
    const QMargins margins = m_controls->contentsMargins();
    const int sideBySide = margins.left() + m_scopeBar->sizeHint().width() + m_controls->spacing() +
                           m_filterBar->comfortableWidth() + margins.right();
    m_controls->setDirection(width() < sideBySide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RulesPage::connectBrowser()
{
    connect(&m_browser, &core::RuleBrowser::changed, this, &RulesPage::followBrowser);
    connect(&m_browser.table(), &core::RuleTableModel::contentChanged, this, &RulesPage::showEmptiness);
    connect(&m_browser.table(), &core::RuleTableModel::contentChanged, this, &RulesPage::showTruth);
    connect(&m_browser.table(), &core::RuleTableModel::contentChanged, m_filterBar,
            [this] { m_filterBar->showUndecided(m_browser.table().undecidedCount()); });
    connect(&m_browser.table(), &core::RuleTableModel::arrangingChanged, this, &RulesPage::followArranging);
    m_arranging.setSingleShot(true);
    m_arranging.setInterval(kUnnoticed);
    connect(&m_arranging, &QTimer::timeout, this, &RulesPage::showTruth);
    connect(m_table, &RuleTableView::selectionCountChanged, this, &RulesPage::showTruth);
    connect(m_table, &RuleTableView::selectionCountChanged, this, &RulesPage::stateChanged);
}

void RulesPage::connectControls()
{
    connect(m_filterBar, &FilterBar::filterChanged, this, &RulesPage::applyFilter);
    connect(m_filterBar, &FilterBar::lookUpRequested, this, &RulesPage::askServerFor);
    connect(m_filterBar, &FilterBar::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &RuleTableView::shownColumnsChanged, this, &RulesPage::applyFilter);
    connect(m_table, &RuleTableView::editRequested, this, [this] { actUnlessLocked(&RulesPage::editRule); });
    connect(m_table, &RuleTableView::deleteRequested, this,
            [this] { actUnlessLocked(&RulesPage::deleteRules); });
    connect(m_table, &RuleTableView::contextMenuRequested, this, &RulesPage::contextMenuRequested);
    connect(m_notice, &LoadNotice::readAgainRequested, this, &RulesPage::refresh);
    connect(m_notice, &LoadNotice::stopRequested, this, &RulesPage::stop);
    connect(m_notice, &LoadNotice::secretWanted, this, &RulesPage::secretWanted);
    connect(m_runnerBar, &RunnerBar::showRequested, this, &RulesPage::showBatch);
    connect(m_runnerBar, &RunnerBar::secretWanted, this, &RulesPage::secretWanted);
    connect(m_runnerBar, &RunnerBar::secretConcernChanged, this, &RulesPage::showState);
    connect(m_strip, &AccountStrip::miniProgramChosen, this, &RulesPage::miniProgramChosen);
    connect(&m_session->tokens(), &core::CachedTokenSource::changed, m_strip, [this] {
        m_strip->showToken(m_session->tokens().wasRefused() ? AccountStrip::TokenStanding::Refused
                                                            : AccountStrip::TokenStanding::Usable);
    });
    connect(m_emptyState, &EmptyState::actionTriggered, this, &RulesPage::actOnEmptiness);
    connect(m_emptyState, &EmptyState::alternativeTriggered, this, [this] {
        if (const auto prefix = prefixToAskFor(m_filterBar->filter()))
            askServerFor(*prefix);
    });
    connect(&m_dialogs, &RuleDialogs::secretWanted, this, &RulesPage::secretWanted);
    connect(&m_dialogs, &RuleDialogs::saved, this, &RulesPage::takeOver);
    connect(&m_dialogs, &RuleDialogs::becameIdle, this, &RulesPage::becameIdle);
    connect(&m_follower, &core::RuleFollower::failed, this, &RulesPage::showState);
    if (m_account.kind != core::AccountKind::Service)
        return;
    connect(m_scopeBar, &ScopeBar::scopeChosen, this, &RulesPage::chooseScope);
    connect(m_prefixPanel, &PrefixPanel::lookUpRequested, this, &RulesPage::lookUp);
    connect(m_pager, &PagerBar::pageRequested, this, &RulesPage::loadPage);
    connect(m_snapshotNotice, &SnapshotNotice::readAgainRequested, this, &RulesPage::refresh);
    connect(&m_all, &core::AllRules::opened, this, &RulesPage::beginWithSnapshot);
}

void RulesPage::activate()
{
    if (m_browser.state() != core::RuleBrowser::State::Idle)
        return;
    m_runner.settle();
    if (m_account.kind != core::AccountKind::Service)
        return refresh();
    m_all.open();
    QTimer::singleShot(kPatienceForSnapshot, this, &RulesPage::beginWithoutSnapshot);
}

/// Where the rules were all read once, they are there at once, offline too.
void RulesPage::beginWithSnapshot()
{
    if (!m_isScopeChosen && !m_browser.shownQuery() && m_all.hasListing())
        chooseScope(Scope::All);
    else
        beginWithoutSnapshot();
    if (m_scope == Scope::All && m_all.hasListing())
        m_follower.readCounts();
}

void RulesPage::beginWithoutSnapshot()
{
    if (m_browser.state() == core::RuleBrowser::State::Idle)
        refresh();
}

RulesPage::View RulesPage::view() const
{
    View view{m_session->account(), m_filterBar->filter(), {}, m_pageNumber, m_pageSize, m_browser.facts()};
    const bool isHeld = m_all.state() == core::AllRules::State::Paused && !m_all.error();
    if (m_isScopeChosen && m_scope != Scope::Prefixes && !(m_scope == Scope::All && isHeld))
        view.scope = m_scope; // else it would ask for what the user has not asked for again
    return view;
}

void RulesPage::setView(const View &view)
{
    const core::Account &account = m_session->account();
    if (view.account.kind == account.kind)
        m_filterBar->setFilter(view.filter);
    if (!haveSameRules(view.account, account))
        return;
    m_browser.beginWith(view.facts);
    if (!m_scopeBar)
        return;
    m_pageNumber = view.pageNumber;
    m_pageSize = view.pageSize;
    if (view.scope)
        setScope(*view.scope);
    showState();
}

void RulesPage::showAccount(const core::Account &account)
{
    m_account = account;
    m_dialogs.showAccount(account);
    m_strip->showAccount(account);
    m_runnerBar->setWrites(account.writes);
    showEmptiness();
    Q_EMIT stateChanged();
}

void RulesPage::refresh()
{
    if (m_scope == Scope::Prefixes)
        m_prefixPanel->lookUp();
    else if (m_scope == Scope::All && m_browser.query().scope == Scope::All)
        m_browser.reload();
    else
        m_browser.load(
            {m_scope, {}, m_pageNumber, m_pageSize}); // not reload(): the last query may have been stopped
}

void RulesPage::stop()
{
    m_browser.stop();
}

/// After a stop the rows are still those of the last answer, so what is chosen goes back to them.
void RulesPage::returnToShownQuery()
{
    const auto &shown = m_browser.shownQuery();
    if (!m_scopeBar || !shown)
        return;
    setScope(shown->scope);
    if (m_scope != Scope::Page)
        return;
    m_pageNumber = shown->pageNumber;
    m_pageSize = shown->pageSize;
}

void RulesPage::setScope(Scope scope)
{
    m_isScopeChosen = true;
    m_scope = scope;
    m_scopeBar->setScope(scope);
    m_prefixPanel->setVisible(scope == Scope::Prefixes);
}

void RulesPage::chooseScope(Scope scope)
{
    if (scope == m_scope)
        return;
    setScope(scope);
    if (scope == Scope::Prefixes) {
        m_prefixPanel->focusInput();
        m_prefixPanel->lookUp(); // what was entered before
        return showState();
    }
    m_browser.load({scope, {}, m_pageNumber, m_pageSize});
}

void RulesPage::loadPage(int pageNumber, int pageSize)
{
    m_isScopeChosen = true;
    m_pageNumber = pageNumber;
    m_pageSize = pageSize;
    m_browser.load({Scope::Page, {}, pageNumber, pageSize});
}

void RulesPage::lookUp(const QStringList &prefixes)
{
    m_browser.load({Scope::Prefixes, prefixes, 1, m_pageSize});
}

void RulesPage::applyFilter()
{
    if (m_filterBar->hasProblem())
        return; // the rows stay as they are
    core::RuleFilter filter = m_filterBar->filter();
    if (filter.columns.isEmpty())
        filter.columns = m_table->shownColumns();
    m_browser.table().setFilter(filter);
}

void RulesPage::fillCellMenu(QMenu &menu)
{
    const auto &cell = m_table->menuCell();
    if (!cell)
        return;
    addCellActions(menu, *cell, *this, [this](const core::CellCondition &condition) {
        m_filterBar->setFilter(withCell(m_filterBar->filter(), condition));
    });
}

bool RulesPage::showsRows() const
{
    return !emptyReason(m_browser, m_scope);
}

void RulesPage::goToRow()
{
    if (!showsRows())
        return;
    auto *dialog =
        new GoToRowDialog(m_table->currentIndex().row() + 1, m_browser.table().rowCount(), m_table);
    connect(dialog, &GoToRowDialog::rowChosen, m_table, &RuleTableView::goToRow);
    dialog->showOver(*m_table);
}

/// The filter is for what is loaded; it might hide what the server finds.
void RulesPage::askServerFor(const QString &prefix)
{
    m_filterBar->clear();
    setScope(Scope::Prefixes);
    m_prefixPanel->lookUp(prefix);
}

void RulesPage::followArranging()
{
    if (m_browser.table().isArranging())
        m_arranging.start();
    else
        m_arranging.stop();
}

void RulesPage::addRule()
{
    m_dialogs.addRule();
}

void RulesPage::addRuleLike(const core::JumpRule &pattern)
{
    m_dialogs.addRuleLike(pattern);
}

void RulesPage::showRule(const QString &prefix)
{
    m_wantedPrefix = prefix;
    m_filterBar->clear(); // it may hide the rule
    if (m_browser.table().isLoaded(prefix) && !hidesRows(m_browser, m_scope))
        return chooseWantedRule();
    if (m_account.kind != core::AccountKind::Service)
        return refresh();
    askServerFor(prefix);
}

void RulesPage::chooseWantedRule()
{
    const QString prefix = std::exchange(m_wantedPrefix, QString());
    if (!m_browser.table().isLoaded(prefix))
        return m_filterBar->find(prefix); // what is shown then says that there is none
    m_table->selectPrefix(prefix);
    m_table->setFocus();
}

void RulesPage::editRule()
{
    if (const auto rule = m_table->onlySelectedRule())
        m_dialogs.editRule(*rule);
}

void RulesPage::publishRules()
{
    m_dialogs.publishRules(m_table->selectedRules());
}

void RulesPage::deleteRules()
{
    m_dialogs.deleteRules(m_table->selectedRules());
}

void RulesPage::replaceRule()
{
    const auto rule = m_table->onlySelectedRule();
    if (rule && rule->isPublished())
        m_dialogs.replaceRule(*rule);
}

void RulesPage::showBatch(const core::OperationBatch &batch)
{
    m_runnerBar->dismiss(batch.id);
    m_dialogs.showBatch(batch);
}

void RulesPage::exportRules()
{
    const bool areShown = !hidesRows(m_browser, m_scope);
    m_dialogs.exportRules(areShown ? std::optional(m_table->selection()) : std::nullopt);
}

void RulesPage::importFile(const QString &fileName)
{
    m_dialogs.importFile(fileName);
}

void RulesPage::compareSnapshots()
{
    m_dialogs.compareSnapshots();
}

/// From the table. A form that cannot be sent would only waste what is typed into it.
void RulesPage::actUnlessLocked(void (RulesPage::*act)())
{
    if (m_account.writes == core::WriteAccess::Allowed)
        return (this->*act)();
    const QRect row = m_table->visualRect(m_table->currentIndex());
    QToolTip::showText(m_table->viewport()->mapToGlobal(row.bottomLeft()), lockReason(), m_table);
}

void RulesPage::takeOver(const core::JumpRule &rule)
{
    m_browser.table().merge(rule); // it is counted already
    m_table->selectPrefix(rule.prefix);
}

void RulesPage::focusFindBox()
{
    m_filterBar->focusFindBox();
}

bool RulesPage::hasPreviousPage() const
{
    return m_pager && m_scope == Scope::Page && m_browser.requestedPager().hasPrevious();
}

bool RulesPage::hasNextPage() const
{
    return m_pager && m_scope == Scope::Page && m_browser.requestedPager().hasNext();
}

void RulesPage::goToPreviousPage()
{
    if (m_pager && m_pager->isVisible())
        m_pager->goToPrevious();
}

void RulesPage::goToNextPage()
{
    if (m_pager && m_pager->isVisible())
        m_pager->goToNext();
}

void RulesPage::unwind()
{
    if (m_scope == Scope::All && m_all.state() == core::AllRules::State::Reading)
        return unwindWhileReadingAll();
    if (m_browser.state() == core::RuleBrowser::State::Loading)
        return stop();
    if (!m_filterBar->clearFindBox() && !m_filterBar->clear())
        m_table->clearSelection();
    m_table->setFocus();
}

/// A long way lies behind the reading: what was typed goes first, and it pauses instead of being stopped.
void RulesPage::unwindWhileReadingAll()
{
    if (!m_filterBar->clearFindBox())
        m_all.pause();
}

void RulesPage::followBrowser()
{
    if (m_browser.state() == core::RuleBrowser::State::Stopped)
        returnToShownQuery();
    if (m_browser.shownQuery() != m_scrolledFor) {
        m_scrolledFor = m_browser.shownQuery();
        m_table->scrollToTop(); // other rules begin at their beginning; a refresh stays where it is
    }
    if (m_browser.state() == core::RuleBrowser::State::Loaded && !m_wantedPrefix.isEmpty())
        chooseWantedRule();
    showState();
}

void RulesPage::showState()
{
    m_strip->showFacts(m_browser.facts());
    const bool isReadingAll = m_scope == Scope::All && m_all.isUnderWay();
    m_progress->setVisible(m_browser.state() == core::RuleBrowser::State::Loading && !isReadingAll);
    if (m_reading)
        m_reading->setWanted(m_scope == Scope::All);
    if (m_snapshotNotice)
        m_snapshotNotice->follow(m_scope == Scope::All ? &m_all : nullptr);
    if (m_pager) {
        m_pager->setVisible(m_scope == Scope::Page);
        m_pager->showPager(m_browser.requestedPager());
    }
    using SecretIsSaid = LoadNotice::SecretIsSaid;
    m_notice->follow(m_browser, m_follower.error(),
                     m_runnerBar->saysSecretIsMissing() ? SecretIsSaid::Elsewhere : SecretIsSaid::Here);
    showEmptiness();
    showTruth();
    Q_EMIT stateChanged();
}

void RulesPage::showEmptiness()
{
    const auto reason = emptyReason(m_browser, m_scope);
    if (reason)
        m_emptyState->setContent(emptyContent(*reason, m_browser, m_account.writes));
    m_body->setCurrentWidget(reason ? static_cast<QWidget *>(m_emptyState) : m_table);
}

void RulesPage::actOnEmptiness()
{
    const auto reason = emptyReason(m_browser, m_scope);
    if (reason == EmptyReason::NoMatch)
        m_filterBar->clear();
    else if (reason == EmptyReason::NoRules)
        addRule();
    else if (reason == EmptyReason::Failed)
        refresh();
}

void RulesPage::showTruth()
{
    const bool isArrangingLong = m_browser.table().isArranging() && !m_arranging.isActive();
    const ShownRows shown{m_table->selectionFigures(), isArrangingLong};
    m_truth->setText(hidesRows(m_browser, m_scope) ? QString() : truthLine(m_browser, shown));
}

} // namespace qrjump::ui
