#include "ui/operations/batchview.h"

#include "core/base/clock.h"
#include "core/base/sentences.h"
#include "core/models/accountbatches.h"
#include "core/models/leftoutmodel.h"
#include "core/operations/operationrunner.h"
#include "core/operations/runnertext.h"
#include "ui/accounts/accountlook.h"
#include "ui/accounts/secretconcern.h"
#include "ui/operations/batchfilterbar.h"
#include "ui/operations/batchnoticebar.h"
#include "ui/operations/batchtable.h"
#include "ui/operations/batchtext.h"
#include "ui/operations/operationdetails.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"

#include <QBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QMetaMethod>
#include <QProgressBar>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::BatchKind;

namespace {

constexpr int kFewestRows = 4; // of the table and its header

/// What only reads back can be done to a locked account.
bool sends(BatchAction action)
{
    return action == BatchAction::GoOn || action == BatchAction::TryAgain ||
           action == BatchAction::LeaveOut || action == BatchAction::Retry;
}

} // namespace

BatchView::BatchView(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_retryPlanning(services.journal)
{
    setObjectName(u"batchView"_s);
    createWidgets();
    createButtons();
    arrange();
    connect(&services.runner, &core::OperationRunner::stateChanged, this, &BatchView::showState);
    connect(&m_retryPlanning, &core::BatchRetry::collected, this, &BatchView::askForRetry);
}

BatchView::~BatchView() = default;

void BatchView::createWidgets()
{
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"batchProgress"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_progress = new QLabel;
    m_progress->setObjectName(u"batchProgressText"_s);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    m_notice = new BatchNoticeBar;
    connect(m_notice, &BatchNoticeBar::actionChosen, this, &BatchView::act);
    m_filter = new BatchFilterBar;
    connect(m_filter, &BatchFilterBar::filterChosen, this, &BatchView::showRows);
    m_table = new BatchTable;
    m_table->setMinimumHeight(kFewestRows * 2 * fontMetrics().height());
    m_details = new OperationDetails;
}

void BatchView::createButtons()
{
    m_pause = createButton(u"pauseBatch"_s, tr("&Pause"));
    keepWidthFor({tr("&Pause"), tr("&Go on")}, m_pause);
    m_stop = createButton(u"stopBatch"_s, tr("S&top…"));
    m_stop->setIcon(icon(IconName::Stop));
    for (QPushButton *button : {m_pause, m_stop})
        keepPlaceWhenHidden(button);
    m_saveRejected = createButton(u"saveRejectedRows"_s, tr("Save &rejected rows…"));
    m_retry = createButton(u"retryFailed"_s, tr("Retry &failed only…"));
    keepWidthFor({tr("Retry &failed only…"), tr("Send what is not &done…")}, m_retry);
    connect(m_pause, &QPushButton::clicked, this, &BatchView::pauseOrGoOn);
    connect(m_stop, &QPushButton::clicked, this, &BatchView::stop);
    connect(m_saveRejected, &QPushButton::clicked, this, [this] { Q_EMIT rejectedRowsWanted(batchId()); });
    connect(m_retry, &QPushButton::clicked, this, [this] { m_retryPlanning.collect(batchId()); });
}

QPushButton *BatchView::createButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

void BatchView::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing.inGroup());
    buttons->addWidget(m_pause);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    buttons->addWidget(m_saveRejected);
    buttons->addWidget(m_retry);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(m_progress);
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
}

void BatchView::setWrites(core::WriteAccess writes)
{
    m_writes = writes;
    showState();
}

void BatchView::showBatch(qint64 batchId)
{
    const Services &services = m_services;
    auto model = std::make_unique<core::BatchModel>(services.journal, services.catalogue, batchId);
    model->setFilter(m_filter->filter());
    model->follow(services.runner);
    m_watch = std::make_unique<core::BatchWatch>(services.runner, services.journal, services.clock, batchId);
    m_table->setModel(nullptr);
    m_leftOut.reset();
    m_model = std::move(model);
    showRows();
    m_question = Question::None;
    m_retry->setVisible(!core::isChain(m_watch->batch().kind));
    connect(m_watch.get(), &core::BatchWatch::changed, this, &BatchView::showState);
    connect(m_model.get(), &core::BatchModel::contentChanged, this, [this] {
        showDetails();
        if (!isRunning())
            showState(); // reasons and errors
    });
    showState();
}

void BatchView::showRows()
{
    m_model->setFilter(m_filter->filter());
    const bool isImport = m_watch->batch().kind == BatchKind::Import;
    QAbstractItemModel *shown = m_model.get();
    if (m_filter->showsLeftOut()) {
        if (!m_leftOut)
            readLeftOut();
        shown = m_leftOut.get();
    }
    if (shown != m_table->model()) {
        m_table->showModel(*shown, isImport ? BatchTable::Lines::Shown : BatchTable::Lines::Hidden);
        connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &BatchView::showDetails);
    }
    showDetails();
}

void BatchView::readLeftOut()
{
    m_leftOut = std::make_unique<core::LeftOutModel>(m_services.journal, *m_model);
    connect(m_leftOut.get(), &core::LeftOutModel::readingFailed, this, &BatchView::showState);
    if (m_leftOut->error())
        showState();
}

/// Of the last of the rows that were chosen.
void BatchView::showDetails()
{
    const QItemSelectionModel *selection = m_table->selectionModel();
    const int row = selection && selection->hasSelection() ? selection->currentIndex().row() : -1;
    if (row < 0)
        return m_details->showNothing();
    if (m_table->model() == m_leftOut.get())
        return m_details->showLeftOut(m_leftOut->rowAt(row));
    const auto entry =
        m_services.journal.operationsOf(batchId(), {.afterId = m_model->idAt(row) - 1, .atMost = 1});
    if (!entry || entry->isEmpty())
        return m_details->showNothing();
    m_details->showOperation(entry->first(), m_services.catalogue);
}

void BatchView::showState()
{
    if (!m_watch)
        return;
    dropUntrueQuestion();
    showProgress();
    m_filter->setCounts(counts());
    m_notice->showNotice(allowedNotice());
    showButtons();
    Q_EMIT progressed();
}

void BatchView::showProgress()
{
    const core::BatchProgress progress = m_watch->progress();
    m_bar->setRange(0, qMax(1, progress.counts.total()));
    m_bar->setValue(progress.ended());
    m_progress->setText(progressText(progress));
}

void BatchView::showButtons()
{
    const bool isOpen =
        counts().open() > 0 && !m_services.runner.isTakingBack(batchId()) && !m_watch->isElsewhere();
    showGoOn(isOpen);
    m_stop->setEnabled(isOpen);
    m_stop->setVisible(counts().open() > 0);
    const int failed = counts().refused + counts().needsYou;
    const auto wanted = QMetaMethod::fromSignal(&BatchView::rejectedRowsWanted);
    m_saveRejected->setVisible(m_watch->batch().kind == BatchKind::Import && isSignalConnected(wanted));
    const int notDone = failed + counts().withdrawn;
    m_saveRejected->setEnabled(!isRunning() && notDone + counts().leftOut > 0);
    showRetry(notDone);
}

void BatchView::showGoOn(bool isOpen)
{
    const QString obstacle = isRunning() ? QString() : whyNotToSend();
    m_pause->setText(isRunning() ? tr("&Pause") : tr("&Go on"));
    m_pause->setEnabled(isOpen && obstacle.isEmpty());
    m_pause->setVisible(counts().open() > 0);
    m_pause->setToolTip(obstacle);
}

void BatchView::showRetry(int notDone)
{
    const QString obstacle = whyNotToRetry();
    m_retry->setText(counts().withdrawn > 0 ? tr("Send what is not &done…") : tr("Retry &failed only…"));
    m_retry->setEnabled(!isRunning() && notDone > 0 && obstacle.isEmpty());
    m_retry->setToolTip(obstacle);
}

QString BatchView::whyNotToSend() const
{
    if (!m_services.runner.client())
        return tr("The account is no longer there, so nothing more can be sent.");
    return m_writes == core::WriteAccess::Locked ? lockReason() : QString();
}

QString BatchView::whyNotToRetry() const
{
    const QString obstacle = whyNotToSend();
    if (!obstacle.isEmpty() || isOfShownMiniProgram())
        return obstacle;
    return tr("These are rules of another mini program. Choose it in the line with the account's name "
              "first.");
}

/// What is tried again is to be seen in the table.
bool BatchView::isOfShownMiniProgram() const
{
    const auto client = m_services.runner.client();
    return client && client->target().miniProgramAppid == m_watch->batch().miniProgramAppid;
}

std::optional<BatchNotice> BatchView::notice() const
{
    if (m_question != Question::None)
        return questionNotice();
    const auto &ofOperations = m_watch->error() ? m_watch->error() : m_model->error();
    const auto &error = ofOperations || !m_leftOut ? ofOperations : m_leftOut->error();
    if (error)
        return journalNotice(core::explainStoreError(*error));
    if (m_watch->isHeld())
        return whyItIsHeld();
    if (isRunning())
        return std::nullopt;
    if (m_services.runner.isTakingBack(batchId()))
        return takingBackNotice();
    if (m_watch->isElsewhere())
        return elsewhereNotice(counts());
    if (counts().open() == 0)
        return endNotice(m_watch->batch().kind, nameOfOne(), counts(), m_model->failureReasons());
    const bool isStuck = core::isChain(m_watch->batch().kind) && counts().refused + counts().needsYou > 0;
    return isStuck ? stuckNotice(nameOfOne(), counts(), m_model->failureReasons())
                   : pausedNotice(nameOfOne(), counts());
}

BatchNotice BatchView::whyItIsHeld() const
{
    auto why = core::explainHold(m_services.runner, batchId(), m_services.catalogue);
    const QString tries = triesText(m_services.runner, batchId(), m_services.clock.now(), m_askedToTryAt);
    why.remedy = core::joinedSentences({tries, why.remedy});
    BatchNotice notice =
        m_services.runner.canLeaveOutHeld(batchId()) ? holdOfOneNotice(why) : holdNotice(why);
    if (isForWantOfASecret() && isSignalConnected(QMetaMethod::fromSignal(&BatchView::secretWanted)))
        notice.actions.prepend(BatchAction::EnterSecret);
    return notice;
}

bool BatchView::isForWantOfASecret() const
{
    const auto &error = m_services.runner.holdErrorOf(batchId());
    return error && concernsSecret(*error);
}

/// Where nothing can be sent, the reason stands in the place of what would send.
std::optional<BatchNotice> BatchView::allowedNotice() const
{
    std::optional<BatchNotice> shown = notice();
    const QString obstacle = whyNotToSend();
    if (shown && !obstacle.isEmpty() && shown->actions.removeIf(sends) > 0)
        shown->text.remedy = core::joinedSentences({shown->text.remedy, obstacle});
    return shown;
}

/// Several are told apart by the list.
QString BatchView::nameOfOne() const
{
    const QString &prefix = m_watch->onlyPrefix();
    return prefix.isEmpty() ? QString() : nameText(m_watch->batch(), counts().total(), prefix);
}

const core::BatchCounts &BatchView::counts() const
{
    return m_watch->counts();
}

/// The batch may go on, or end, by other means than the answer.
void BatchView::dropUntrueQuestion()
{
    if (m_question == Question::Stop && (isRunning() || counts().queued == 0))
        m_question = Question::None;
}

BatchNotice BatchView::questionNotice() const
{
    switch (m_question) {
    case Question::Stop:
        return stopQuestion(counts());
    case Question::Retry:
        return retryQuestion(m_retryPlan);
    case Question::JournalProblem:
        return journalNotice(core::explainStoreError(m_journalProblem));
    case Question::None:
        break;
    }
    Q_UNREACHABLE();
}

void BatchView::ask(Question question)
{
    m_question = question;
    showState();
    m_notice->focusSafestAction();
}

void BatchView::act(BatchAction action)
{
    m_question = Question::None;
    switch (action) {
    case BatchAction::GoOn:
    case BatchAction::FindOut:
    case BatchAction::TryAgain:
        goOn();
        break;
    case BatchAction::EnterSecret:
        return Q_EMIT secretWanted();
    case BatchAction::LeaveOut:
        leaveOutHeld();
        break;
    case BatchAction::TakeBack:
        takeBack();
        break;
    case BatchAction::Retry:
        retry();
        break;
    case BatchAction::NotNow:
        break;
    }
    showState();
    m_table->setFocus(); // the button that was pressed has gone
}

void BatchView::pauseOrGoOn()
{
    m_question = Question::None;
    if (isRunning())
        m_services.runner.pause(batchId());
    else
        goOn();
    showState();
}

void BatchView::goOn()
{
    m_askedToTryAt = m_services.clock.now();
    if (isRunning() || !m_services.runner.lookElsewhere())
        m_services.runner.resume(batchId());
}

/// Nothing more is sent while the question stands.
void BatchView::stop()
{
    m_services.runner.pause(batchId());
    if (counts().queued > 0)
        ask(Question::Stop);
    else
        showState();
}

void BatchView::takeBack()
{
    m_services.runner.withdraw(batchId()).then(
        this, [this](const core::Result<qint64, core::StoreError> &withdrawn) {
            if (!withdrawn)
                sayJournalProblem(withdrawn.error());
        });
}

void BatchView::leaveOutHeld()
{
    if (const auto left = m_services.runner.leaveOutHeld(batchId()); !left)
        sayJournalProblem(left.error());
}

/// What it said at the end has been seen here, so that it need not be told elsewhere.
void BatchView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    const bool hasEnded = m_watch && counts().open() == 0 && !isRunning();
    if (hasEnded && !event->spontaneous())
        core::AccountBatches::of(m_services.runner, m_services.journal).dismiss(batchId());
}

void BatchView::askForRetry(const core::Result<core::RetryPlan, core::StoreError> &plan)
{
    if (!plan)
        return sayJournalProblem(plan.error());
    m_retryPlan = *plan;
    ask(Question::Retry);
}

void BatchView::retry()
{
    const core::OperationBatch &batch = m_watch->batch();
    const auto begun = m_services.runner.run({.miniProgramAppid = batch.miniProgramAppid,
                                              .appid = batch.appid,
                                              .kind = batch.kind,
                                              .source = batch.source},
                                             m_retryPlan.intents, m_retryPlan.rowsNotSent);
    begun.then(this, [this](const core::Result<qint64, core::StoreError> &id) {
        if (!id)
            return sayJournalProblem(id.error());
        showBatch(*id);
        Q_EMIT batchShown(*id);
    });
}

void BatchView::sayJournalProblem(const core::StoreError &error)
{
    m_journalProblem = error;
    ask(Question::JournalProblem);
}

} // namespace qrjump::ui
