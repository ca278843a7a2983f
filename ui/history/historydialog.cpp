#include "ui/history/historydialog.h"

#include "core/base/sentences.h"
#include "core/operations/runnertext.h"
#include "core/store/historypruning.h"
#include "ui/accounts/accountlook.h"
#include "ui/history/historyexportbar.h"
#include "ui/history/historyfilterbar.h"
#include "ui/history/historylimit.h"
#include "ui/history/historyplaceholder.h"
#include "ui/history/historyview.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kWidthInCharacters = 200;
constexpr int kHeightInLines = 44;
constexpr qreal kLargestShareOfScreen = 0.9;
constexpr auto kProgressDelay = 300ms;
constexpr auto kGeometryKey = "history/geometry"_L1;
constexpr auto kSplitterKey = "history/splitter"_L1;

constexpr int kLaterAtMost = 200; ///< operations on prefixes that contain the wanted one

/// An operation that waits is overtaken by some that were recorded later.
bool isBefore(const core::HistoryRow &row, const core::HistoryRow &other)
{
    return std::pair(row.time(), row.entry.id) < std::pair(other.time(), other.entry.id);
}

bool isDone(const core::HistoryRow &row)
{
    return row.entry.state == core::OperationState::Done;
}

} // namespace

HistoryDialog::HistoryDialog(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_model(services.journalFile)
    , m_later(services.journalFile)
{
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("History"));
    createBar();
    createContent();
    createFooter();
    arrange();
    connectContent();
    connectFooter();
    restoreLayout();
    showState();
    showPruning();
}

void HistoryDialog::createBar()
{
    m_filter = new HistoryFilterBar;
    m_count = new QLabel;
    m_count->setObjectName(u"operationCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_notice = new InlineBar;
    m_pruningBar = new InlineBar;
    m_pruningBar->setObjectName(u"pruningBar"_s);
    m_pruningBar->setClosable(false);
    m_exportBar = new HistoryExportBar(m_services.files, m_services.clock);
}

void HistoryDialog::createContent()
{
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"historyProgress"_s);
    m_progress->setAccessibleName(tr("Reading the history"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(Spacing(fontMetrics()).step() / 2 + 1);
    keepPlaceWhenHidden(m_progress);
    m_progress->hide();
    m_progressDelay.setSingleShot(true);
    m_progressDelay.setInterval(kProgressDelay);

    m_view = new HistoryView(m_model);
    m_details = new HistoryDetails(m_services.catalogue);
    m_view->addActions(m_details->rowActions());
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_empty = new EmptyState;
    m_empty->setObjectName(u"noOperations"_s);
}

void HistoryDialog::createFooter()
{
    m_limit = new HistoryLimit;
    m_limit->setKeepAtMost(m_services.pruning.keepAtMost());
    m_save = new QPushButton(icon(IconName::Export), tr("E&xport…"));
    m_save->setObjectName(u"exportHistory"_s);
    m_exports = new QMenu(this);
    m_exportShown = m_exports->addAction(QString(), this, &HistoryDialog::exportShown);
    m_exportShown->setObjectName(u"exportShownOperations"_s);
    m_exportAll = m_exports->addAction(QString(), this, &HistoryDialog::exportAll);
    m_exportAll->setObjectName(u"exportAllOperations"_s);
    m_close = new QPushButton(tr("&Close"));
    m_close->setObjectName(u"closeHistory"_s);
    for (QPushButton *button : {m_save, m_close})
        button->setAutoDefault(false); // Enter in the find box closes nothing
}

void HistoryDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing.inGroup());
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    auto *body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_splitter);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(spacing.inGroup());
    footer->addWidget(m_limit, 1);
    footer->addWidget(m_save);
    footer->addWidget(m_close);

    auto *layout = new QVBoxLayout(this);
    const int edge = spacing.betweenGroups();
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(spacing.step());
    layout->addLayout(bar);
    layout->addWidget(m_progress);
    layout->addWidget(body, 1);
    layout->addWidget(m_pruningBar);
    layout->addWidget(m_notice);
    layout->addWidget(m_exportBar);
    layout->addSpacing(spacing.step());
    layout->addLayout(footer);
}

void HistoryDialog::connectContent()
{
    connect(&m_progressDelay, &QTimer::timeout, m_progress, &QWidget::show);
    connect(m_filter, &HistoryFilterBar::filterChanged, this,
            [this] { m_model.setFilter(m_filter->filter()); });
    connect(m_filter, &HistoryFilterBar::leftDownwards, m_view,
            [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_empty, &EmptyState::actionTriggered, this, &HistoryDialog::actOnAbsence);
    connect(&m_model, &core::HistoryModel::stateChanged, this, &HistoryDialog::showState);
    connect(m_view, &HistoryView::chosenChanged, this, &HistoryDialog::showChosen);
    connect(&m_later, &core::HistoryScan::finished, this, &HistoryDialog::showLater);
    connect(m_view, &HistoryView::copyRequested, m_details, &HistoryDetails::copyText);
    connect(m_details, &HistoryDetails::addAgainWanted, this, &HistoryDialog::addAgainWanted);
    connect(m_details, &HistoryDetails::ruleWanted, this, &HistoryDialog::ruleWanted);
    connect(m_details, &HistoryDetails::reportWanted, this, &HistoryDialog::reportWanted);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_services.accounts, change, this, &HistoryDialog::showChosen);
    connect(&m_services.accounts, &QAbstractItemModel::dataChanged, this, &HistoryDialog::showChosen);
}

void HistoryDialog::connectFooter()
{
    connect(m_save, &QPushButton::clicked, this, &HistoryDialog::exportAll);
    connect(m_exportBar, &HistoryExportBar::runningChanged, this, &HistoryDialog::showState);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_limit, &HistoryLimit::chosen, this, &HistoryDialog::chooseLimit);
    connect(m_notice, &InlineBar::closed, this,
            [this] { m_limit->setKeepAtMost(m_services.pruning.keepAtMost()); });
    connect(&m_services.pruning, &core::HistoryPruning::pruned, this, &HistoryDialog::followBatches);
    connect(&m_services.pruning, &core::HistoryPruning::failureChanged, this, &HistoryDialog::showPruning);
}

void HistoryDialog::restoreLayout()
{
    const QSize usual(Spacing(fontMetrics()).characters(kWidthInCharacters),
                      fontMetrics().lineSpacing() * kHeightInLines);
    resize(usual.boundedTo(screen()->availableSize() * kLargestShareOfScreen));
    restoreGeometry(m_services.settings.value(kGeometryKey).toByteArray());
    m_splitter->restoreState(m_services.settings.value(kSplitterKey).toByteArray());
}

void HistoryDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_model.reload(); // while it is hidden nothing follows
}

void HistoryDialog::hideEvent(QHideEvent *event)
{
    m_services.settings.setValue(kGeometryKey, saveGeometry());
    m_services.settings.setValue(kSplitterKey, m_splitter->saveState());
    QDialog::hideEvent(event);
}

// Another program may have changed something meanwhile.
void HistoryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_model.reloadSoon();
}

void HistoryDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Refresh))
        m_model.reload();
    else if (event->matches(QKeySequence::Find))
        m_filter->focusFind();
    else
        QDialog::keyPressEvent(event);
}

void HistoryDialog::takeOver(const core::JournalEntry &entry)
{
    if (isVisible())
        m_model.takeOver(entry);
}

void HistoryDialog::followBatches()
{
    if (isVisible())
        m_model.reloadSoon();
}

void HistoryDialog::showState()
{
    const bool isLoading = m_model.state() == core::HistoryModel::State::Loading;
    if (!isLoading) {
        m_progressDelay.stop();
        m_progress->hide();
        m_filter->setAccounts(m_model.content().accounts);
        showExtent();
    } else if (!m_progressDelay.isActive() && !m_progress->isVisible()) {
        m_progressDelay.start();
    }
    const auto absence = absenceIn(m_model);
    if (absence)
        m_empty->setContent(contentFor(*absence, m_model));
    m_body->setCurrentWidget(absence ? static_cast<QWidget *>(m_empty) : m_splitter);
    showCount();
    showChosen();
}

void HistoryDialog::showExtent()
{
    if (m_model.state() == core::HistoryModel::State::Ready)
        m_limit->showExtent(m_model.content().extent);
    else
        m_limit->showUnknownExtent();
}

void HistoryDialog::showCount()
{
    const QLocale locale;
    const int shown = m_model.rowCount();
    const qint64 all = m_model.content().extent.operations;
    const QString total = locale.toString(all);
    // One and many are two source texts, so that English is right without a translation of its own.
    if (m_model.filter() != core::HistoryFilter())
        m_count->setText(tr("%1 of %2 operations").arg(locale.toString(shown), total));
    else
        m_count->setText(all == 0   ? QString()
                         : all == 1 ? tr("1 operation")
                                    : tr("%1 operations").arg(total));
    showExport(shown, all);
}

/// As long as all are shown there is nothing to choose.
void HistoryDialog::showExport(int shown, qint64 all)
{
    const QLocale locale;
    const QString number = locale.toString(shown);
    const QString total = locale.toString(all);
    m_exportShown->setText(shown == 1 ? tr("The operation &shown")
                                      : tr("The %1 operations &shown").arg(number));
    m_exportShown->setEnabled(shown > 0);
    m_exportAll->setText(all == 1 ? tr("The only &operation there is") : tr("&All %1 operations").arg(total));
    m_save->setMenu(shown < all ? m_exports : nullptr);
    m_save->setEnabled(all > 0 && !m_exportBar->isRunning());
    m_save->setToolTip(all == 1 ? tr("Write the operation to a CSV file.")
                                : tr("Write operations to a CSV file: those shown, or all %1.").arg(total));
}

void HistoryDialog::showPruning()
{
    const auto &failure = m_services.pruning.failure();
    if (!failure)
        return m_pruningBar->clear();
    core::ErrorExplanation text = core::explainStoreError(*failure);
    text.meaning = core::joinedSentences(
        {tr("The oldest operations could not be forgotten, so the history is larger than you chose."),
         text.meaning});
    text.changed = tr("No operation was lost. It is tried again every ten minutes.");
    m_pruningBar->showError(text, Tone::Warning);
    QPushButton *retry = m_pruningBar->addButton(IconName::Retry, tr("&Try now"));
    retry->setObjectName(u"pruneNow"_s);
    connect(retry, &QPushButton::clicked, &m_services.pruning, &core::HistoryPruning::start);
}

void HistoryDialog::showChosen()
{
    const core::HistoryRow *row = m_view->chosenRow();
    m_details->showRow(row, row ? reachOf(row->batch.accountId) : AccountReach());
    if (row && isDone(*row))
        lookForLater(*row);
}

void HistoryDialog::lookForLater(const core::HistoryRow &row)
{
    m_later.start({.accountId = row.batch.accountId,
                   .prefixPart = row.entry.operation.prefix(),
                   .states = {core::OperationState::Done},
                   .since = row.time()});
}

void HistoryDialog::showLater(const core::HistoryScan::Outcome &later)
{
    const core::HistoryRow *chosen = m_view->chosenRow();
    core::OperationHistory history;
    if (!later || !chosen || !isDone(*chosen) || !history.open(m_services.journalFile))
        return;
    const auto found = history.rows(later->ids.mid(0, kLaterAtMost));
    if (!found)
        return;
    QList<core::HistoryRow> rows = *found;
    rows.removeIf([chosen](const core::HistoryRow &row) {
        return !isBefore(*chosen, row) || row.batch.accountId != chosen->batch.accountId ||
               row.entry.operation.prefix() != chosen->entry.operation.prefix() ||
               row.batch.miniProgramAppid != chosen->batch.miniProgramAppid;
    });
    std::sort(rows.begin(), rows.end(), isBefore);
    m_details->setLater(rows);
}

AccountReach HistoryDialog::reachOf(const QString &accountId) const
{
    const auto row = m_services.accounts.rowOf(accountId);
    if (!row)
        return {false, tr("The account is no longer there.")};
    const bool isLocked = m_services.accounts.accountAt(*row).writes == core::WriteAccess::Locked;
    return {true, isLocked ? lockReason() : QString()};
}

void HistoryDialog::exportShown()
{
    m_exportBar->start(m_services.journalFile, m_model.filter(), m_model.rowCount());
}

void HistoryDialog::exportAll()
{
    m_exportBar->start(m_services.journalFile, {}, static_cast<int>(m_model.content().extent.operations));
}

void HistoryDialog::actOnAbsence()
{
    if (absenceIn(m_model) == HistoryAbsence::Unreadable)
        m_model.reload();
    else
        m_filter->clear();
}

/// What is forgotten cannot be brought back, so it takes a second click.
void HistoryDialog::chooseLimit(int operations)
{
    m_notice->clear();
    const qint64 surplus = m_model.content().extent.operations - operations;
    if (surplus <= 0)
        return setLimit(operations);
    const QString number = QLocale().toString(surplus);
    m_notice->showMessage(Tone::Warning,
                          surplus == 1 ? tr("The oldest operation will be forgotten.")
                                       : tr("The %1 oldest operations will be forgotten.").arg(number),
                          tr("This cannot be undone. Export them first if you may need them."));
    const QPushButton *forget = m_notice->addButton(
        IconName::Delete, surplus == 1 ? tr("Forget 1 operation") : tr("Forget %1 operations").arg(number));
    connect(forget, &QPushButton::clicked, this, [this, operations] { setLimit(operations); });
}

void HistoryDialog::setLimit(int operations)
{
    m_notice->clear();
    m_services.settings.setValue(core::kKeptOperationsKey, operations);
    m_services.pruning.setKeepAtMost(operations);
    m_services.pruning.start();
}

} // namespace qrjump::ui
